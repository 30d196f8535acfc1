/** How the table of units is put: whoever is late first. Pure. */
import type { ShownStatus } from '../../src/register/contract.ts';
import type { UnitStanding } from '../../src/register/list/contract.ts';

/** What columns there can be, worst first; also the pieces of the bar. The form of official reports, with what is due soon. */
const SHOWN = [
  'overdue',
  'due-waiting',
  'near-due',
  'in-time',
  'done-late',
  'done-on-time',
] as const satisfies ShownStatus[];
export type ShownColumn = (typeof SHOWN)[number];

/** So many units stand on the page before it is asked for the rest. */
export const AT_FIRST = 8;

/** Units with any of the shown statuses; by the worst, then in the order in which they come. */
export function unitRows(units: readonly UnitStanding[]): UnitStanding[] {
  return units
    .filter(({ statuses }) => SHOWN.some((status) => statuses[status]))
    .toSorted((a, b) => compareByWorst(a.statuses, b.statuses));
}

/** Statuses that any of the units has; the others would be columns of zeros. */
export const shownColumns = (rows: readonly Pick<UnitStanding, 'statuses'>[]): ShownColumn[] =>
  SHOWN.filter((status) => rows.some(({ statuses }) => statuses[status]));

function compareByWorst(a: UnitStanding['statuses'], b: UnitStanding['statuses']): number {
  for (const status of SHOWN) {
    const difference = (b[status] ?? 0) - (a[status] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A piece of a stacked bar: from where to where, of a whole of 100. */
export interface BarPiece {
  status: ShownColumn;
  from: number;
  width: number;
}

/** @param longest tasks of the unit that has most: all bars are of one measure */
export function barPieces(statuses: UnitStanding['statuses'], longest: number): BarPiece[] {
  let from = 0;
  return SHOWN.flatMap((status) => {
    const width = ((statuses[status] ?? 0) / longest) * 100;
    const piece = { status, from, width };
    from += width;
    return width > 0 ? [piece] : [];
  });
}

/** Tasks of a unit in the shown statuses. */
export const shownTasks = ({ statuses }: Pick<UnitStanding, 'statuses'>): number =>
  SHOWN.reduce((sum, status) => sum + (statuses[status] ?? 0), 0);
