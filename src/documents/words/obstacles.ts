/** What stands in the way, and what is proposed against it. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { bare, inLine, shortName, withSmallLetter } from './clean-text.ts';
import { listed, said, type Said, sentence } from './said.ts';
import { saysWordsOf } from './words-of-name.ts';
import { ofNoteText, taskFact, type Telling, toldOnce } from './told.ts';

type Told = Pick<ReportFacts, 'tasks' | 'notes'>;

const runsOf = (all: readonly Telling[]): Run[][] =>
  toldOnce(all, ({ text }) => text).map(({ runs }) => runs);

/**
 * "Xây dựng kho dữ liệu: chưa bố trí kinh phí; đề xuất: bổ sung kinh phí (Phòng Kinh tế giải quyết)." Of tasks that are
 * not done; then what the notes of units say.
 * @param withProposals false where proposals stand in a part of their own
 */
export function obstacleSentences({ tasks, notes }: Told, withProposals = true): Run[][] {
  return runsOf([
    ...tasks.flatMap((task) => obstacleOf(task, withProposals)),
    ...notes.flatMap((note) => ofNoteText(note, 'difficulties')),
  ]);
}

function obstacleOf(task: TaskFact, withProposals: boolean): Telling[] {
  const obstacle = inLine(task.obstacle);
  if (task.state === 'done' || obstacle === '') return [];
  const proposal = withProposals ? proposed([task]) : [];
  const name = shortName(task.name);
  const of = isNamedIn(obstacle, name) ? '' : `${name}: `;
  const told = said(taskFact(task, 'obstacle'), withSmallLetter(obstacle));
  const more: Said[] = proposal.length > 0 ? ['; đề xuất: ', ...proposal] : [];
  return [{ text: `${task.id} ${obstacle}`, runs: sentence(of, told, ...more) }];
}

/** What the first of the tasks proposes, and who is to settle it of each. */
function proposed(tasks: readonly TaskFact[]): Said[] {
  const [first] = tasks;
  const proposal = inLine(first?.proposal);
  if (!first || proposal === '') return [];
  const solvers = [...new Set(tasks.map(({ solver }) => bare(solver ?? '')))].filter((name) => name !== '');
  const told = said(taskFact(first, 'proposal'), withSmallLetter(proposal));
  return solvers.length === 0 ? [told] : [told, ` (${solvers.join(', ')} giải quyết)`];
}

/**
 * "Đối với nhiệm vụ xây dựng kho dữ liệu: bổ sung kinh phí (Phòng Kinh tế giải quyết)." What several tasks propose alike
 * is told once, with all of them; what names its task itself is told as it is. Of tasks that are not done; then of the
 * notes, of which nobody knows which task they are about.
 */
export function proposalSentences({ tasks, notes }: Told): Run[][] {
  const open = tasks.filter(({ state, proposal }) => state !== 'done' && inLine(proposal) !== '');
  const alike = Map.groupBy(open, ({ proposal }) => foldText(inLine(proposal)));
  const ofTasks = [...alike.values()].map((own) => ({
    text: `${inLine(own[0]?.proposal)}.`,
    runs: sentence(...concerned(own), ...proposed(own)),
  }));
  return runsOf([...ofTasks, ...notes.flatMap((note) => ofNoteText(note, 'proposals'))]);
}

/** "Đối với nhiệm vụ a, nhiệm vụ b và nhiệm vụ c: "; the word goes before each, since names have commas of their own. */
function concerned(tasks: readonly TaskFact[]): Said[] {
  const unnamed = tasks.filter(({ name, proposal }) => !isNamedIn(inLine(proposal), shortName(name)));
  if (unnamed.length === 0) return [];
  const named = unnamed.map((task, at): Said => {
    const words = `nhiệm vụ ${withSmallLetter(shortName(task.name))}`;
    return at === 0 ? words : said(taskFact(task, 'proposal'), words);
  });
  const [last, ...before] = named.toReversed();
  if (last === undefined) return [];
  const list: Said[] = before.length === 0 ? [last] : [listed(before.toReversed()), ' và ', last];
  return ['Đối với ', ...list, ': '];
}

/** So many words of a name in a row are the name. */
const NAMING = 4;

/** Whether a text says itself what it is about. */
const isNamedIn = (text: string, name: string): boolean =>
  saysWordsOf(name, text, Math.min(NAMING, foldText(name).split(' ').length));
