/** The cell of the four-cell form in which a task is counted. Pure. */
import type { ShownStatus, TaskCell } from './contract.ts';

/** What is retired is counted nowhere. Source: docs/decisions/evaluation.md. */
export const CELL_OF: Readonly<Record<Exclude<ShownStatus, 'retired'>, TaskCell>> = {
  'done-on-time': 'done-on-time',
  'done-late': 'done-late',
  'in-time': 'open-in-time',
  'near-due': 'open-in-time',
  'due-waiting': 'open-in-time',
  overdue: 'open-overdue',
  done: 'done',
  ongoing: 'no-deadline',
  'no-deadline': 'no-deadline',
  'waiting-for-condition': 'waiting',
  'not-reviewed': 'not-reviewed',
  paused: 'stopped',
  cancelled: 'stopped',
  transferred: 'stopped',
};

/** The statuses that are counted in a cell. */
export const statusesIn = (cell: TaskCell): ShownStatus[] =>
  (Object.keys(CELL_OF) as (keyof typeof CELL_OF)[]).filter((status) => CELL_OF[status] === cell);

/** How many tasks stand in each cell; a cell that none stands in is absent. */
export function inCells(statuses: Partial<Record<ShownStatus, number>>): Partial<Record<TaskCell, number>> {
  const cells: Partial<Record<TaskCell, number>> = {};
  for (const [status, count] of Object.entries(statuses) as [keyof typeof CELL_OF, number][])
    cells[CELL_OF[status]] = (cells[CELL_OF[status]] ?? 0) + count;
  return cells;
}
