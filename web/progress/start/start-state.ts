/** What was typed and is not part of the record yet, with the way back and forth. Pure. */
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { type Cells, cellsOf, type CellWords } from './start-cells.ts';

/** A row in which something was typed. */
export interface Edit {
  cells: Cells;
  /** The entries that it was typed over; another one since then is somebody else's. */
  answerId: string | null;
  baseId: string | null;
  /** Why the server would not have it; until it is typed in again. */
  refused?: string;
}

/** What one act did to one row. */
export interface RowStep {
  id: string;
  before: Cells;
  after: Cells;
}

export interface StartState {
  edits: ReadonlyMap<string, Edit>;
  past: readonly (readonly RowStep[])[];
  future: readonly (readonly RowStep[])[];
}

export type StartAction =
  | { type: 'write'; steps: readonly RowStep[]; rows: ReadonlyMap<string, StartRow> }
  | { type: 'undo' | 'redo'; rows: ReadonlyMap<string, StartRow> }
  /** These cells are in the record now. */
  | { type: 'saved'; sent: ReadonlyMap<string, Cells>; rows: readonly StartRow[] }
  | { type: 'refused'; reasons: ReadonlyMap<string, string> }
  | { type: 'dropped'; ids: readonly string[] };

/** What stands in the cells of a row: what was typed last, else what the record says. */
export const shownCells = (row: StartRow, edits: StartState['edits'], words: CellWords): Cells =>
  edits.get(row.id)?.cells ?? cellsOf(row.entry, words);

export function startState(state: StartState, action: StartAction): StartState {
  switch (action.type) {
    case 'write':
      if (action.steps.length === 0) return state;
      return {
        edits: edited(state.edits, action.steps, 'after', action.rows),
        past: [...state.past, action.steps],
        future: [],
      };
    case 'undo': {
      const step = state.past.at(-1);
      if (!step) return state;
      const edits = edited(state.edits, step, 'before', action.rows);
      return { edits, past: state.past.slice(0, -1), future: [step, ...state.future] };
    }
    case 'redo': {
      const [step, ...future] = state.future;
      if (!step) return state;
      const edits = edited(state.edits, step, 'after', action.rows);
      return { edits, past: [...state.past, step], future };
    }
    case 'saved':
      return { ...state, edits: afterSaving(state.edits, action.sent, action.rows) };
    case 'refused':
      return { ...state, edits: withReasons(state.edits, action.reasons) };
    case 'dropped':
      return { ...state, edits: new Map([...state.edits].filter(([id]) => !action.ids.includes(id))) };
  }
}

function edited(
  edits: StartState['edits'],
  steps: readonly RowStep[],
  side: 'before' | 'after',
  rows: ReadonlyMap<string, StartRow>,
): StartState['edits'] {
  const next = new Map(edits);
  for (const step of steps) {
    const { answerId = null, baseId = null } = edits.get(step.id) ?? rows.get(step.id) ?? {};
    next.set(step.id, { cells: step[side], answerId, baseId });
  }
  return next;
}

/** What was typed on meanwhile is typed over the entry that has just been made. */
function afterSaving(
  edits: StartState['edits'],
  sent: ReadonlyMap<string, Cells>,
  rows: readonly StartRow[],
): StartState['edits'] {
  const next = new Map(edits);
  for (const { id, answerId, baseId } of rows) {
    const edit = next.get(id);
    if (!edit) continue;
    if (edit.cells === sent.get(id)) next.delete(id);
    else next.set(id, { ...edit, answerId, baseId });
  }
  return next;
}

function withReasons(edits: StartState['edits'], reasons: ReadonlyMap<string, string>): StartState['edits'] {
  const next = new Map(edits);
  for (const [id, refused] of reasons) {
    const edit = next.get(id);
    if (edit) next.set(id, { ...edit, refused });
  }
  return next;
}
