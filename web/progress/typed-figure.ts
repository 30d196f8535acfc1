/** A figure as it is typed into cells and fields, and as it is read back. Pure. */
import type { DutyItem, Estimate, FigureDraft } from '../../src/progress/contract.ts';
import { answerOf, figureValue } from '../../src/progress/rules/figure-value.ts';
import { stated } from '../../src/shared/stated.ts';
import { foldPlain } from '../../src/shared/likeness.ts';
import { dateText } from '../format/dates.ts';
import { numberText, shownNumber } from '../format/numbers.ts';
import { readFigure } from '../format/read-figure.ts';

/** The parts of an answer that are typed. */
export type FigureField = 'numerator' | 'denominator' | 'value' | 'note';

/** How answers that are no figure are called. */
export interface FigureWords {
  nil: string;
  notApplicable: string;
  unchanged: (day: string) => string;
}

const BLANK: FigureDraft = { evidence: [] };

/** Whether both parts of a share are typed, so that the value follows from them. */
export const hasParts = ({ numerator, denominator }: FigureDraft): boolean =>
  numerator !== undefined && denominator !== undefined;

const sameWords = (a: string, b: string): boolean => foldPlain(a).trim() === foldPlain(b).trim();

/** The answer that is no figure, as a word of the list; undefined for figures and blanks. */
export function answerWord(
  { answer }: Pick<FigureDraft, 'answer'>,
  { keeps, previous }: Pick<DutyItem, 'keeps' | 'previous'>,
  words: FigureWords,
): string | undefined {
  if (answer === 'nil') return words.nil;
  if (answer === 'not-applicable') return words.notApplicable;
  return answer === 'unchanged' ? words.unchanged(dateText(keeps ?? previous?.asOf)) : undefined;
}

/** What stands in a cell; "" for what was not typed, never 0. */
export function cellText(
  item: DutyItem,
  draft: FigureDraft | undefined,
  field: FigureField,
  words: FigureWords,
): string {
  if (!draft) return '';
  if (field === 'note') return draft.note ?? '';
  const figure = (value: number | undefined) => (value === undefined ? '' : numberText(value));
  if (field !== 'value') return draft.answer && draft.answer !== 'value' ? '' : figure(draft[field]);
  const word = answerWord(draft, item, words);
  if (word !== undefined) return word;
  if (draft.text !== undefined) return draft.text;
  const value = figureValue(draft, item.unit);
  return value === undefined ? '' : shownNumber(value);
}

/** "Giữ nguyên số ngày …", where the rules take that as an answer; undefined where they do not. */
export const keepWord = (
  { keeps }: Pick<DutyItem, 'keeps'>,
  words: Pick<FigureWords, 'unchanged'>,
): string | undefined => (keeps === undefined ? undefined : words.unchanged(dateText(keeps)));

/** The real figure is what was estimated. */
export function asEstimated(
  draft: FigureDraft | undefined,
  { value, numerator, denominator, text }: Estimate,
): FigureDraft {
  const { note, evidence } = draft ?? BLANK;
  return { evidence, ...stated({ note, value, numerator, denominator, text }) };
}

/** The answers that can be chosen from a list, as their words: levels, then those that are no figure. */
export function choicesOf(item: DutyItem, words: FigureWords): string[] {
  const { definition } = item;
  const levels = definition?.valueKind === 'level' ? definition.levels : [];
  const keep = keepWord(item, words);
  return [...levels, words.nil, words.notApplicable, ...(keep === undefined ? [] : [keep])];
}

/** The draft without what says nothing; null when nothing is left. */
export function tidied(draft: FigureDraft): FigureDraft | null {
  const entries = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '');
  const says = entries.some(
    ([key, value]) => !(key === 'estimate' || (Array.isArray(value) && value.length === 0)),
  );
  return says ? { ...BLANK, ...Object.fromEntries(entries) } : null;
}

/** The draft with only its note, evidence and what goes with them: what was answered is taken away. */
function unanswered({ note, evidence, estimate }: FigureDraft): FigureDraft {
  return { evidence, ...(note !== undefined && { note }), ...(estimate && { estimate }) };
}

/** A draft that answers without a figure. */
export const answeredBy = (
  draft: FigureDraft | undefined,
  answer: Exclude<FigureDraft['answer'], undefined>,
): FigureDraft => ({ ...unanswered(draft ?? BLANK), answer });

function withValue(
  item: DutyItem,
  draft: FigureDraft,
  text: string,
  words: FigureWords,
): FigureDraft | undefined {
  const bare = unanswered(draft);
  if (text === '') return bare;
  if (sameWords(text, words.nil)) return answeredBy(draft, 'nil');
  if (sameWords(text, words.notApplicable)) return answeredBy(draft, 'not-applicable');
  const keep = keepWord(item, words);
  if (keep !== undefined && sameWords(text, keep)) return answeredBy(draft, 'unchanged');
  const kind = item.definition?.valueKind ?? 'number';
  if (kind === 'text') return { ...bare, text };
  if (kind === 'level') {
    const level = item.definition?.levels.find((each) => sameWords(each, text));
    return level === undefined ? undefined : { ...bare, text: level };
  }
  const value = readFigure(text);
  if (value === undefined) return undefined;
  // One part alone stays for whoever typed it; the rules say that the other is missing.
  const { numerator, denominator } = draft;
  return { ...bare, numerator, denominator, value };
}

function withPart(
  draft: FigureDraft,
  field: 'numerator' | 'denominator',
  text: string,
): FigureDraft | undefined {
  const value = readFigure(text);
  if (text !== '' && value === undefined) return undefined;
  const { numerator, denominator } = draft;
  const warnings = draft.warnings && { warnings: draft.warnings };
  return { ...unanswered(draft), ...warnings, numerator, denominator, [field]: value };
}

/** The draft after a cell was typed into; null when it is empty now, undefined when the text cannot be read there. */
export function withText(
  item: DutyItem,
  draft: FigureDraft | undefined,
  field: FigureField,
  typed: string,
  words: FigureWords,
): FigureDraft | null | undefined {
  const before = draft ?? BLANK;
  const text = typed.trim();
  if (field === 'note') return tidied({ ...before, note: text });
  const next = field === 'value' ? withValue(item, before, text, words) : withPart(before, field, text);
  return next && tidied(next);
}

/** Whether anything answers the row: blank is told from nil to the eye. */
export const isAnswered = (draft: FigureDraft | undefined): boolean =>
  draft !== undefined && answerOf(draft) !== undefined;
