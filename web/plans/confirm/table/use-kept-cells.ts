import { useMemo, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import type { Cell, KeptCells } from '../../../design/grid/model.ts';
import { forgetText, keepText, keptRecords, keptText } from '../../../design/kept-text.ts';
import type { Rows } from '../change.ts';
import { cursorOfCell, keyOfPlace } from './table-line.ts';

type Unsaved = KeptCells['unsaved'];

const FORM = 'cell';

/** A cell as it is kept; whether it was typed at the thing or at its mention makes no difference. */
const recordOf = (importId: string, { row, column }: Cell): string =>
  `${importId} ${cursorOfCell({ row, column }).rowId} ${column}`;

function foundAgain(importId: string, person: string): Unsaved {
  const byRow = new Map<string, Map<string, string>>();
  for (const [record, content] of keptRecords(localStorage, { person, form: FORM }, Date.now())) {
    const [ofImport, rowId, column] = record.split(' ');
    if (ofImport !== importId || !rowId || !column || typeof content !== 'string') continue;
    byRow.set(rowId, new Map(byRow.get(rowId)).set(column, content));
  }
  return new Map(
    [...byRow].flatMap(([rowId, cells]) => [
      [keyOfPlace({ rowId }), cells],
      [keyOfPlace({ rowId, mention: true }), cells],
    ]),
  );
}

function without(unsaved: Unsaved, { row, column }: Cell): Unsaved {
  const cells = new Map(unsaved.get(row));
  return cells.delete(column) ? new Map(unsaved).set(row, cells) : unsaved;
}

/** What is being typed in a cell, kept in the browser until the cell is left by whichever way. */
export function useKeptCells(importId: string, rows: Rows): KeptCells {
  const person = useMe().user.userId;
  const [unsaved, setUnsaved] = useState(() => foundAgain(importId, person));
  return useMemo(() => {
    const placeOf = (cell: Cell) => {
      const basis = rows.get(cursorOfCell(cell).rowId)?.version;
      return { person, form: FORM, record: recordOf(importId, cell), basis };
    };
    return {
      unsaved,
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
