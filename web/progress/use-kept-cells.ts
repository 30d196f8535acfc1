import { useMemo, useState } from 'react';
import { useMe } from '../api/me.ts';
import type { Cell, KeptCells } from '../design/grid/model.ts';
import { forgetText, keepText, keptRecords, keptText } from '../design/kept-text.ts';

const FORM = 'answer-cell';

type Unsaved = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What one person typed in cells of one form and never left, by line and column. */
function foundAgain(person: string, dutyId: string): Unsaved {
  const found = new Map<string, Map<string, string>>();
  for (const [record, content] of keptRecords(localStorage, { person, form: FORM }, Date.now())) {
    const [duty, row, column] = record.split(' ');
    if (duty !== dutyId || !row || !column || typeof content !== 'string') continue;
    found.set(row, new Map(found.get(row)).set(column, content));
  }
  return found;
}

function without(unsaved: Unsaved, { row, column }: Cell): Unsaved {
  const cells = new Map(unsaved.get(row));
  return cells.delete(column) ? new Map(unsaved).set(row, cells) : unsaved;
}

/** What is being typed in an open cell, kept in the browser until the cell is left. */
export function useKeptCells(dutyId: string): KeptCells {
  const person = useMe().user.userId;
  const [unsaved, setUnsaved] = useState(() => foundAgain(person, dutyId));
  return useMemo(() => {
    const placeOf = ({ row, column }: Cell) => ({ person, form: FORM, record: `${dutyId} ${row} ${column}` });
    return {
      unsaved: (row) => unsaved.get(row),
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
  }, [dutyId, person, unsaved]);
}
