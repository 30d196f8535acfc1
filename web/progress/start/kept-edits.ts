/** What was typed and is not part of the record yet, kept in the browser for its person until it is. */
import { isRecord } from '../../../src/shared/json.ts';
import { fromKept, toKept } from '../../design/kept-json.ts';
import { type Cells, isStartField } from './start-cells.ts';
import type { Edit } from './start-state.ts';

const keyOf = (person: string): string => `sauro.start.${person}`;

/** A full or forbidden store is no reason to stop working: what was typed is still on the screen. */
export function keepEdits(store: Storage, person: string, edits: ReadonlyMap<string, Edit>): void {
  try {
    if (edits.size === 0) store.removeItem(keyOf(person));
    else store.setItem(keyOf(person), toKept([...edits]));
  } catch {
    return;
  }
}

/** What cannot be understood is left out. */
export function keptEdits(store: Storage, person: string): Map<string, Edit> {
  const kept = fromKept(readKept(store, person));
  return new Map(Array.isArray(kept) ? kept.flatMap(editOf) : []);
}

function readKept(store: Storage, person: string): string | null {
  try {
    return store.getItem(keyOf(person));
  } catch {
    return null;
  }
}

function editOf(entry: unknown): [string, Edit][] {
  if (!Array.isArray(entry)) return [];
  const [id, edit] = entry as unknown[];
  if (typeof id !== 'string' || !isRecord(edit) || !isRecord(edit.cells)) return [];
  const texts = Object.entries(edit.cells).filter(
    ([field, text]) => isStartField(field) && typeof text === 'string',
  );
  const cells: Cells = Object.fromEntries(texts);
  return [[id, { cells, answerId: idOf(edit.answerId), baseId: idOf(edit.baseId) }]];
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
