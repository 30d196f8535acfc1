/** What units and tasks tell, gathered under the sections of the plan: by field, not by person. Pure. */
import type { NoteFact, PeriodFacts, ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { bare, sentencesOf, shortName, withSmallLetter } from './clean-text.ts';
import { documentWords } from './issued-documents.ts';
import { saysWordsOf } from './words-of-name.ts';
import { said, sentence } from './said.ts';
import { noteFact, taskFact, type Telling, toldOnce } from './told.ts';

/** A field of the plan with what is said of it; what belongs to no field comes last, without a name. */
export interface SectionSentences {
  section?: string;
  sentences: Run[][];
}

interface InSection {
  section: string | undefined;
  told: Telling;
}

/** In the order of the plan; a section that only a note names stands behind those of the plan. */
export function resultsBySection({
  tasks,
  notes,
  period,
}: Pick<ReportFacts, 'tasks' | 'notes' | 'period'>): SectionSentences[] {
  const sections = sectionNames(tasks, notes);
  const told = toldOnce(
    [...tasks.flatMap((task) => ofTask(task, period)), ...notes.flatMap(ofNote)],
    ({ told: { text } }) => text,
  );
  const keyOf = (section: string | undefined) => (section === undefined ? '' : foldText(bare(section)));
  const bySection = Map.groupBy(told, ({ section }) => keyOf(section));
  return [...sections].flatMap(([key, section]): SectionSentences[] => {
    const sentences = (bySection.get(key) ?? []).map(({ told: { runs } }) => runs);
    return sentences.length === 0 ? [] : [{ ...(section !== undefined && { section }), sentences }];
  });
}

/** By their folded names, as the plan writes them. */
function sectionNames(
  tasks: readonly TaskFact[],
  notes: readonly NoteFact[],
): Map<string, string | undefined> {
  const named = new Map<string, string | undefined>();
  const all = [
    ...tasks.map(({ section }) => section),
    ...notes.flatMap(({ note }) => (note.results ?? []).map(({ section }) => section)),
  ];
  for (const section of all) {
    const words = bare(section ?? '');
    if (words !== '' && !named.has(foldText(words))) named.set(foldText(words), section?.trim());
  }
  return named.set('', undefined);
}

/** Told in the period, or until a day within it; an older result was reported before. */
const isOfPeriod = ({ updatePeriodId, updateAsOf }: TaskFact, { id, start, end }: PeriodFacts): boolean =>
  updatePeriodId === id || (updateAsOf !== undefined && updateAsOf >= start && updateAsOf <= end);

/** Words that say nothing without the task: "Đã hoàn thành.", "Xong." */
const SHORT = 9;
const isShort = (text: string): boolean => text.split(' ').length <= SHORT;
/** "Đang triển khai tại các thôn, …": of what, only the task says, unless the sentence takes up its words. */
const GENERAL =
  /^(?:đang|đã|tiếp tục|cơ bản|chưa)\s+(?:cơ bản\s+)?(?:triển khai|thực hiện|hoàn thành|phối hợp)(?!\p{L})/iu;

/** Two words in a row are "các thôn" and "cán bộ" as well. */
const TAKEN_UP = 3;

const standsAlone = (text: string, name: string): boolean =>
  !isShort(text) && (!GENERAL.test(text) || saysWordsOf(name, text, TAKEN_UP));

function ofTask(task: TaskFact, period: PeriodFacts): InSection[] {
  if (!isOfPeriod(task, period)) return [];
  const results = sentencesOf(task.result).map((text, at) => {
    const words = standsAlone(text, task.name) ? text : `${shortName(task.name)}: ${withSmallLetter(text)}`;
    const fact = taskFact(task, at === 0 ? 'result' : `result.${at + 1}`);
    return { text: words, runs: sentence(said(fact, bare(words))) };
  });
  return (results.length > 0 ? results : productOf(task)).map((told) => ({ section: task.section, told }));
}

/** Where nobody wrote a result, the document that was issued is one. */
function productOf({ product, name }: TaskFact): Telling[] {
  const { number = '', symbol = '', issuedOn } = product ?? {};
  if (issuedOn === undefined || number === '') return [];
  const whole = number.includes('/') || symbol === '' ? number : `${number}/${symbol}`;
  const text = documentWords({ number: whole, date: issuedOn, title: product?.title ?? name });
  return [{ text, runs: sentence(`Đã ban hành ${text}`) }];
}

const ofNote = (fact: NoteFact): InSection[] =>
  (fact.note.results ?? []).flatMap(({ section, text }, row) =>
    sentencesOf(text).map((words, at) => ({
      section: section && bare(section) !== '' ? section : undefined,
      told: { text: words, runs: sentence(said(noteFact(fact, `result.${row + 1}.${at + 1}`), bare(words))) },
    })),
  );
