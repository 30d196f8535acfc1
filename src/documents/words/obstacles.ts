/** What stands in the way, and what is proposed against it. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { bare, inLine, shortName, withSmallLetter } from './clean-text.ts';
import { said, type Said, sentence } from './said.ts';
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
  const proposal = withProposals ? proposalOf(task) : [];
  const told = said(taskFact(task, 'obstacle'), withSmallLetter(obstacle));
  const more: Said[] = proposal.length > 0 ? ['; đề xuất: ', ...proposal] : [];
  return [{ text: `${task.id} ${obstacle}`, runs: sentence(`${shortName(task.name)}: `, told, ...more) }];
}

function proposalOf(task: TaskFact): Said[] {
  const proposal = inLine(task.proposal);
  if (proposal === '') return [];
  const solver = bare(task.solver ?? '');
  const told = said(taskFact(task, 'proposal'), withSmallLetter(proposal));
  return solver === '' ? [told] : [told, ` (${solver} giải quyết)`];
}

/** "Bổ sung kinh phí xây dựng kho dữ liệu (Phòng Kinh tế giải quyết)." Of tasks that are not done; then of the notes. */
export function proposalSentences({ tasks, notes }: Told): Run[][] {
  const ofTasks = tasks
    .filter(({ state }) => state !== 'done')
    .map((task) => ({ text: `${inLine(task.proposal)}.`, runs: sentence(...proposalOf(task)) }))
    .filter(({ runs }) => runs.length > 0);
  return runsOf([...ofTasks, ...notes.flatMap((note) => ofNoteText(note, 'proposals'))]);
}
