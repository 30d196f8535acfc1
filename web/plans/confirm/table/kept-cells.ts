/** What was typed in cells and never saved, as it is found again in the browser. Pure. */
import type { Cell } from '../../../design/grid/model.ts';
import { keptRecords } from '../../../design/kept-text.ts';
import { cursorOfCell } from './table-line.ts';

/** Under which what is typed in cells is kept. */
export const CELL_FORM = 'cell';

/** By row and column; whether it was typed at the thing or at its mention makes no difference. */
export type Unsaved = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A cell as it is kept. */
export const recordOf = (importId: string, { row, column }: Cell): string =>
  `${importId} ${cursorOfCell({ row, column }).rowId} ${column}`;

/** What one person typed in the draft of one import and never saved. @param now milliseconds since 1970 */
export function foundAgain(store: Storage, importId: string, person: string, now: number): Unsaved {
  const byRow = new Map<string, Map<string, string>>();
  for (const [record, content] of keptRecords(store, { person, form: CELL_FORM }, now)) {
    const [ofImport, rowId, column] = record.split(' ');
    if (ofImport !== importId || !rowId || !column || typeof content !== 'string') continue;
    byRow.set(rowId, new Map(byRow.get(rowId)).set(column, content));
  }
  return byRow;
}

/** The same without a cell that was saved or given up. */
export function without(unsaved: Unsaved, { row, column }: Cell): Unsaved {
  const { rowId } = cursorOfCell({ row, column });
  const cells = new Map(unsaved.get(rowId));
  return cells.delete(column) ? new Map(unsaved).set(rowId, cells) : unsaved;
}
