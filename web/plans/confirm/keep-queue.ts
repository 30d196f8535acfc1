/** What was typed but not yet acknowledged, kept in the browser so that a crash or a lost network loses nothing. */
import { isChange } from './change.ts';
import type { Pending } from './draft-state.ts';
import { isRecord } from './same.ts';

const keyOf = (importId: string): string => `sauro.draft.${importId}`;

function isPending(value: unknown): value is Pending {
  return (
    isRecord(value) &&
    typeof value.key === 'string' &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange) &&
    Array.isArray(value.inverse) &&
    value.inverse.every(isChange)
  );
}

/** JSON has no `undefined`, but in a patch it means "clear the field": it travels as this word. */
const CLEARED = '\u0000cleared';
const replacer = (_: string, value: unknown): unknown => (value === undefined ? CLEARED : value);

function revive(value: unknown): unknown {
  if (value === CLEARED) return undefined;
  if (Array.isArray(value)) return value.map(revive);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
}

/** Keeps the queue, or forgets it when it is empty. A full or forbidden store is no reason to stop working. */
export function keepQueue(store: Storage, importId: string, queue: Pending[]): void {
  try {
    if (queue.length === 0) store.removeItem(keyOf(importId));
    else store.setItem(keyOf(importId), JSON.stringify(queue, replacer));
  } catch {
    // The queue is still in memory and on its way to the server.
  }
}

/** The queue as it was kept; [] when there is none or it cannot be understood. */
export function keptQueue(store: Storage, importId: string): Pending[] {
  try {
    const kept: unknown = revive(JSON.parse(store.getItem(keyOf(importId)) ?? '[]'));
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  } catch {
    return [];
  }
}
