/** Tasks in the four-cell form, by unit or by section: whoever is late first. Pure. */
import type { RegisterOverview, UnitStanding } from '../../src/register/list/contract.ts';
import type { TaskCell } from '../../src/register/contract.ts';
import { inCells } from '../../src/register/task-cell.ts';
import { TASK_CELLS } from './cells.ts';

/** So many lines stand on the page before it is asked for the rest. */
export const AT_FIRST = 8;

export type TasksBy = 'unit' | 'section';

/** A unit or a section, with the number of its tasks in each cell. */
export interface CellRow {
  key: string;
  /** Absent: of the tasks that stand in no section, which no list can be asked for. */
  name?: string;
  cells: Partial<Record<TaskCell, number>>;
}

const rowOf = (key: string, name: string | undefined, statuses: UnitStanding['statuses']): CellRow => ({
  key,
  ...(name !== undefined && { name }),
  cells: inCells(statuses),
});

/** By overdue tasks, then by those done late, then in the order in which they come. */
export function cellRows(
  { units, sections }: Pick<RegisterOverview, 'units' | 'sections'>,
  by: TasksBy,
): CellRow[] {
  const rows =
    by === 'unit'
      ? units.map(({ id, name, statuses }) => rowOf(id, name, statuses))
      : sections.map(({ section, statuses }) => rowOf(section ?? '', section, statuses));
  const late = ({ cells }: CellRow, cell: TaskCell) => cells[cell] ?? 0;
  return rows.toSorted(
    (a, b) =>
      late(b, 'open-overdue') - late(a, 'open-overdue') || late(b, 'done-late') - late(a, 'done-late'),
  );
}

/** The four of the form always; of the others those that any row has tasks in. */
const FOUR: readonly TaskCell[] = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue'];
export const shownCells = (rows: readonly Pick<CellRow, 'cells'>[]): TaskCell[] =>
  TASK_CELLS.filter((cell) => FOUR.includes(cell) || rows.some(({ cells }) => cells[cell]));

/** A piece of a stacked bar: from where to where, of a whole of 100. */
export interface BarPiece {
  cell: TaskCell;
  from: number;
  width: number;
}

/** @param longest tasks of the row that has most: all bars are of one measure */
export function barPieces(cells: CellRow['cells'], longest: number): BarPiece[] {
  let from = 0;
  return TASK_CELLS.flatMap((cell) => {
    const width = ((cells[cell] ?? 0) / longest) * 100;
    const piece = { cell, from, width };
    from += width;
    return width > 0 ? [piece] : [];
  });
}

export const tasksOf = ({ cells }: Pick<CellRow, 'cells'>): number =>
  Object.values(cells).reduce((sum, count) => sum + count, 0);
