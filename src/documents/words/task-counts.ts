/** Tasks counted by the cells of the four-cell form and the groups beside it. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Fact } from '../model/contract.ts';
import type { TaskCell } from '../../register/contract.ts';
import { countOf, type Counting } from './count.ts';
import { dayText } from './numbers.ts';

/** What of a report's facts its counts speak of. */
export type Counted = Pick<ReportFacts, 'period' | 'asOf'>;

export const DONE_CELLS = ['done-on-time', 'done-late', 'done'] as const satisfies TaskCell[];
/** In the order in which they are told. Source: form of reports on tasks (domain of central monitoring). */
export const OPEN_CELLS = [
  'open-overdue',
  'open-in-time',
  'no-deadline',
  'waiting',
  'not-reviewed',
  'stopped',
] as const satisfies TaskCell[];

export type DoneCell = (typeof DONE_CELLS)[number];
export type OpenCell = (typeof OPEN_CELLS)[number];

/** Which of all tasks, or only of those that are due in the period. */
export type Scope = 'tasks' | 'tasks.due';

const isDoneCell = (cell: TaskCell): boolean => DONE_CELLS.some((each) => each === cell);

export const doneOf = (tasks: readonly TaskFact[]): TaskFact[] =>
  tasks.filter(({ cell }) => isDoneCell(cell));

export const inCell = (tasks: readonly TaskFact[], cell: TaskCell): TaskFact[] =>
  tasks.filter((task) => task.cell === cell);

const countingOf = ({ period, asOf }: Counted): Counting => ({ periodId: period.id, asOf });

/** The end of its key: "done" alone is all that is done. */
export const keyOfCell = (cell: TaskCell): string => (cell === 'done' ? 'done-undated' : cell);

/** How the tasks were counted, for whoever asks. */
const ruleOf = (scope: Scope, { period, asOf }: Counted): string =>
  [
    scope === 'tasks.due'
      ? `Nhiệm vụ có thời hạn ban đầu từ ngày ${dayText(period.start)} đến ngày ${dayText(period.end)}`
      : 'Nhiệm vụ đang theo dõi',
    `trạng thái đã tiếp nhận đến ngày ${dayText(asOf)}, đúng hạn, trễ hạn, quá hạn tính theo thời hạn ban đầu.`,
  ].join('; ');

/**
 * A count of tasks as a fact.
 * @param part what of the scope is counted: "done-late"; "" the whole of it
 */
export function taskCount(
  scope: Scope,
  part: string,
  label: string,
  tasks: readonly TaskFact[],
  about: Counted,
): Fact {
  const of = scope === 'tasks.due' ? `đến hạn trong ${about.period.name}` : `đến ngày ${dayText(about.asOf)}`;
  const named = ['Nhiệm vụ', of, label].filter((words) => words !== '').join(' ');
  const key = part === '' ? scope : `${scope}.${part}`;
  return countOf(key, named, tasks, ruleOf(scope, about), countingOf(about));
}

/** Tasks by the unit that leads them, most first; of one that nobody leads the name says so. */
export function byLead(tasks: readonly TaskFact[]): { id: string; name: string; tasks: TaskFact[] }[] {
  const groups = Map.groupBy(tasks, ({ leadId, leadName }) => leadId ?? leadName ?? 'none');
  return [...groups]
    .map(([id, own]) => ({ id, name: own[0]?.leadName ?? 'chưa rõ đơn vị chủ trì', tasks: own }))
    .toSorted((a, b) => b.tasks.length - a.tasks.length);
}
