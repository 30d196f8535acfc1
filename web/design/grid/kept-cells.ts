/** What was typed in cells and never saved, as it is found again in the browser. Pure. */
import { keptRecords, type TypedPlace } from '../kept-text.ts';
import type { Cell } from './model.ts';

/** In which table of which person something was typed. */
export interface CellsPlace extends Pick<TypedPlace, 'person' | 'form'> {
  /** Id of what the table is about. */
  of: string;
}

/** By row and column. */
export type Unsaved = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A cell as it is kept. */
export const recordOf = (of: string, { row, column }: Cell): string => `${of} ${row} ${column}`;

/** What one person typed in one table and never saved. @param now milliseconds since 1970 */
export function foundAgain(store: Storage, { person, form, of }: CellsPlace, now: number): Unsaved {
  const byRow = new Map<string, Map<string, string>>();
  for (const [record, content] of keptRecords(store, { person, form }, now)) {
    const [about, row, column] = record.split(' ');
    if (about !== of || !row || !column || typeof content !== 'string') continue;
    byRow.set(row, new Map(byRow.get(row)).set(column, content));
  }
  return byRow;
}

/** The same without a cell that was saved or given up. */
export function without(unsaved: Unsaved, { row, column }: Cell): Unsaved {
  const cells = new Map(unsaved.get(row));
  return cells.delete(column) ? new Map(unsaved).set(row, cells) : unsaved;
}
