/** What is typed, pasted or filled into cells, as changes of rows: one change for each row, however many cells. Pure. */
import type { CellChange } from '../../../design/grid/model.ts';
import { same } from '../../../format/same.ts';
import { fieldsOf, type Patch, type SetChange } from '../change.ts';
import { type CellContext, readCell } from '../cell-input.ts';
import { type Column, ownPatch } from '../columns.ts';
import { patchedRow } from '../mend.ts';
import type { TableLine } from './table-line.ts';

export interface Written {
  changes: SetChange[];
  /** Lines of which something was taken away that another mention says: it can only be taken away there. */
  elsewhere: TableLine[];
}

const saysTheSame = (before: Record<string, unknown>, patch: Patch): boolean =>
  Object.entries(patch).every(([field, value]) => same(before[field], value));

/**
 * What is typed at the line of a thing changes its leading row, at a mention that row.
 * @param lineOf the line by its key in the table @param columnOf the column by its id
 */
export function writtenCells(
  cells: readonly CellChange[],
  lineOf: (key: string) => TableLine | undefined,
  columnOf: (id: string) => Column | undefined,
  context: CellContext,
): Written {
  const patches = new Map<string, Patch>();
  const elsewhere: TableLine[] = [];
  for (const cell of cells) {
    const line = lineOf(cell.row);
    const column = columnOf(cell.column);
    if (!line || !column) continue;
    const earlier = patches.get(line.own.id) ?? {};
    const [own, shown] = [patchedRow(line.own, earlier), patchedRow(line.row, earlier)];
    const said = readCell(column, shown, cell.text, context);
    if (!('patch' in said) || saysTheSame(fieldsOf(shown), said.patch)) continue;
    const patch = ownPatch(own, column, said.patch);
    if (saysTheSame(fieldsOf(own), patch)) elsewhere.push(line);
    else patches.set(line.own.id, { ...earlier, ...patch });
  }
  const changes = [...patches].map(([rowId, patch]): SetChange => ({ op: 'set', rowId, patch }));
  return { changes, elsewhere };
}
