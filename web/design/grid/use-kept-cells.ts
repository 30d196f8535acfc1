import { useMemo, useState } from 'react';
import { forgetText, keepText, keptText } from '../kept-text.ts';
import { type CellsPlace, foundAgain, recordOf, without } from './kept-cells.ts';
import type { Cell, KeptCells } from './model.ts';

/**
 * What is being typed in a cell, kept in the browser until the cell is left by whichever way.
 * @param rowOf the row that a line stands for, where several lines may stand for one
 */
export function useKeptCells(
  { person, form, of }: CellsPlace,
  rowOf: (line: string) => string = itself,
): KeptCells {
  const [unsaved, setUnsaved] = useState(() => foundAgain(localStorage, { person, form, of }, Date.now()));
  return useMemo(() => {
    const byRow = ({ row, column }: Cell): Cell => ({ row: rowOf(row), column });
    const placeOf = (cell: Cell) => ({ person, form, record: recordOf(of, byRow(cell)) });
    return {
      unsaved: (line) => unsaved.get(rowOf(line)),
      find: (cell) => {
        const content = keptText(localStorage, placeOf(cell), Date.now())?.content;
        return typeof content === 'string' ? content : undefined;
      },
      keep: (cell, text) => void keepText(localStorage, placeOf(cell), text, Date.now()),
      forget: (cell) => {
        forgetText(localStorage, placeOf(cell));
        setUnsaved((before) => without(before, byRow(cell)));
      },
    };
  }, [person, form, of, rowOf, unsaved]);
}

const itself = (line: string): string => line;
