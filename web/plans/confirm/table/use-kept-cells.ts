import { useMemo, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import type { Cell, KeptCells } from '../../../design/grid/model.ts';
import { forgetText, keepText, keptText } from '../../../design/kept-text.ts';
import type { Rows } from '../change.ts';
import { CELL_FORM, foundAgain, recordOf, without } from './kept-cells.ts';
import { cursorOfCell } from './table-line.ts';

/** What is being typed in a cell, kept in the browser until the cell is left by whichever way. */
export function useKeptCells(importId: string, rows: Rows): KeptCells {
  const person = useMe().user.userId;
  const [unsaved, setUnsaved] = useState(() => foundAgain(localStorage, importId, person, Date.now()));
  return useMemo(() => {
    const placeOf = (cell: Cell) => {
      const basis = rows.get(cursorOfCell(cell).rowId)?.version;
      return { person, form: CELL_FORM, record: recordOf(importId, cell), basis };
    };
    return {
      unsaved: (row) => unsaved.get(cursorOfCell({ row, column: '' }).rowId),
      find: (cell) => {
        const content = keptText(localStorage, placeOf(cell), Date.now())?.content;
        return typeof content === 'string' ? content : undefined;
      },
      keep: (cell, text) => void keepText(localStorage, placeOf(cell), text, Date.now()),
      forget: (cell) => {
        forgetText(localStorage, placeOf(cell));
        setUnsaved((before) => without(before, cell));
      },
    };
  }, [importId, person, rows, unsaved]);
}
