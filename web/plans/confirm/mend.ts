/** Where a refused change can be typed again: the cell that it was about. Pure. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { cellParts, patched } from './cells.ts';
import { fieldsOf, type Patch, type Rows } from './change.ts';
import { cellValue, type Column, columnsFor, milestones } from './columns.ts';
import type { Pending } from './draft-state.ts';
import type { Cursor } from './grid-items.ts';
import { placeOfRow } from './moves.ts';
import { isRowTab, type RowTab } from './tabs.ts';
import type { Things } from './things/things.ts';
import { same } from '../../format/same.ts';

export interface MendPlace {
  tab: RowTab;
  at: Cursor;
  column: Column;
  /** The thing to fold out first. */
  unfold?: string;
  /** What was typed, to stand in the cell when it opens. */
  patch: Patch;
}

/** The row with a patch on it, as the person meant it. */
export const patchedRow = (row: DraftRow, patch: Patch): DraftRow =>
  ({ ...row, value: patched(fieldsOf(row), patch) }) as DraftRow;

/** Undefined when the change was about more than one cell, or about none. */
export function mendPlace({ changes }: Pending, rows: Rows, things: Things): MendPlace | undefined {
  const [change, second] = changes;
  if (second || change?.op !== 'set' || !change.patch) return undefined;
  const fields = new Set(Object.keys(change.patch).map((cell) => cellParts(cell).field));
  if (fields.size !== 1) return undefined;
  const row = rows.get(change.rowId);
  if (!row || row.kind === 'header' || row.state === 'removed') return undefined;
  const { tab, unfold, ...place } = placeOfRow(row, things);
  if (!isRowTab(tab)) return undefined;
  const meant = patchedRow(row, change.patch);
  const [column, another] = columnsFor(row.kind, milestones([row, meant])).filter(
    (each) => !same(cellValue(row, each), cellValue(meant, each)),
  );
  if (!column || another) return undefined;
  const at = { ...place, column: column.id };
  return { tab, at, column, patch: change.patch, ...(unfold !== undefined && { unfold }) };
}
