/** Tells the store in which cells of a table something stands that was not taken. */
import { useLayoutEffect, useState } from 'react';
import type { Cell, KeptCells } from '../design/grid/model.ts';
import type { DutyItem } from '../../src/progress/contract.ts';
import type { Entry } from './use-entry.ts';

interface Table {
  store: Entry['store'];
  /** The rows by the keys of their lines. */
  rows: readonly { key: string; item: Pick<DutyItem, 'dutyId' | 'thingId'> }[];
  columns: readonly { id: string; title: string }[];
  kept: KeptCells;
}

type UnreadCell = Pick<DutyItem, 'dutyId' | 'thingId'> & { column: string; label: string };

/**
 * The cell whose text was refused, and those in which something was found again that was never saved.
 * @returns to be told the open cell whose text was refused
 */
export function useUnreadCells({ store, rows, columns, kept }: Table): (cell: Cell | undefined) => void {
  const [refused, setRefused] = useState<Cell>();
  const cells = rows.flatMap(({ key, item: { dutyId, thingId } }) => {
    const found = kept.unsaved(key);
    return columns
      .filter(({ id }) => found?.has(id) || (refused?.row === key && refused.column === id))
      .map(({ id, title }): UnreadCell => ({ dutyId, thingId, column: id, label: title }));
  });
  // Told anew only when other cells are concerned: each telling draws the table again.
  const said = JSON.stringify(cells);
  useLayoutEffect(() => {
    const told = JSON.parse(said) as UnreadCell[];
    const nameOf = ({ dutyId, thingId, column }: UnreadCell) => `cell ${dutyId} ${thingId} ${column}`;
    for (const cell of told) store.hearField(cell, nameOf(cell), cell.label);
    return () => {
      for (const cell of told) store.hearField(cell, nameOf(cell), undefined);
    };
  }, [store, said]);
  return setRefused;
}
