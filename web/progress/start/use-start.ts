/** The rows as they stand at the screen: what the record says, and over it what was typed since. */
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Start, StartRow } from '../../../src/progress/start/contract.ts';
import type { CellChange } from '../../design/grid/model.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { keepEdits, keptEdits } from './kept-edits.ts';
import { withoutHeld } from './reported-cells.ts';
import { type Cells, isStartField, typedInto } from './start-cells.ts';
import { type Edit, shownCells, type StartState, startState } from './start-state.ts';
import { useSaving } from './use-saving.ts';

/** What was typed before and never saved; over an entry that is another one by now it would be out of date. */
function foundAgain(person: string, rows: readonly StartRow[]): StartState {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const fits = ([id, { answerId, baseId }]: [string, Edit]) =>
    byId.get(id)?.answerId === answerId && byId.get(id)?.baseId === baseId;
  return { edits: new Map([...keptEdits(localStorage, person)].filter(fits)), past: [], future: [] };
}

export function useStart(person: string, start: Start) {
  const { start: words } = useTexts();
  const [asOf, setAsOf] = useState(start.today);
  const [state, dispatch] = useReducer(startState, undefined, () => foundAgain(person, start.rows));
  const rows = useMemo(() => new Map(start.rows.map((row) => [row.id, row])), [start.rows]);
  useEffect(() => keepEdits(localStorage, person, state.edits), [person, state.edits]);
  const saving = useSaving({ person, asOf, rows, state, dispatch });

  const cells = (row: StartRow): Cells => shownCells(row, state.edits, words.cells);

  /** One act, whatever it touches: one step back. */
  const type = (typed: ReadonlyMap<string, Cells>): void => {
    const steps = [...typed].flatMap(([id, texts]) => {
      const row = rows.get(id);
      if (!row) return [];
      const before = cells(row);
      return { id, before, after: typedInto(before, withoutHeld(row, texts, before), row, words.cells) };
    });
    dispatch({ type: 'write', steps, rows });
  };
  const write = (changes: readonly CellChange[]): void => {
    const typed = new Map<string, Cells>();
    for (const { row, column, text } of changes)
      if (isStartField(column)) typed.set(row, { ...typed.get(row), [column]: text });
    type(typed);
  };
  return {
    asOf,
    setAsOf,
    state,
    saving,
    cells,
    type,
    write,
    undo: () => dispatch({ type: 'undo', rows }),
    redo: () => dispatch({ type: 'redo', rows }),
  };
}

export type StartAtScreen = ReturnType<typeof useStart>;
