import { useMemo } from 'react';
import { useMe } from '../../../api/me.ts';
import type { Cell, KeptCells } from '../../../design/grid/model.ts';
import { forgetText, keepText, keptText } from '../../../design/kept-text.ts';
import type { Rows } from '../change.ts';
import { cursorOfCell } from './table-line.ts';

/** What is being typed in a cell, kept in the browser until the cell is left by whichever way. */
export function useKeptCells(importId: string, rows: Rows): KeptCells {
  const person = useMe().user.userId;
  return useMemo(() => {
    const placeOf = (cell: Cell) => {
      const { rowId, column } = cursorOfCell(cell);
      const basis = rows.get(rowId)?.version;
      return { person, form: 'cell', record: `${importId} ${rowId} ${column}`, basis };
    };
    return {
      find: (cell) => {
        const content = keptText(localStorage, placeOf(cell), Date.now())?.content;
        return typeof content === 'string' ? content : undefined;
      },
      keep: (cell, text) => void keepText(localStorage, placeOf(cell), text, Date.now()),
      forget: (cell) => forgetText(localStorage, placeOf(cell)),
    };
  }, [importId, person, rows]);
}
