/** What is kept in the browser's store, as JSON; what cannot be understood is as good as absent. */
import { isRecord } from '../../src/shared/json.ts';

/** JSON has no `undefined`; a field that a person emptied must not come back filled: it travels as this word. */
const CLEARED = '\u0000cleared';

export function toKept(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? CLEARED : inner));
}

/** @param text null when nothing is kept */
export function fromKept(text: string | null): unknown {
  try {
    return text === null ? undefined : revive(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function revive(value: unknown): unknown {
  if (value === CLEARED) return undefined;
  if (Array.isArray(value)) return value.map(revive);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
}

export function keysIn(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
}
