/**
 * What a person typed into a form and has not saved yet, kept in the browser so that a crash, a closed tab or a
 * refusal loses nothing. It belongs to that person: nobody else at the same browser is offered it.
 */
import { isRecord } from '../../src/shared/json.ts';
import { fromKept, keysIn, toKept } from './kept-json.ts';

/** Which form of which person. Forms that hold passwords or secrets keep those parts out of their content. */
export interface TypedPlace {
  /** Id of the person; "" before there are any accounts. */
  person: string;
  form: string;
  /** What the form is about; absent for something new. */
  record?: string | undefined;
  /** What the record was like when the form was opened. */
  basis?: string | number | undefined;
}

export interface KeptText {
  content: unknown;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the record has changed since. */
  outdated: boolean;
}

const PREFIX = 'sauro.typed.';
/** Nobody misses after this time what was never saved. */
const LONGEST = 30 * 24 * 3600 * 1000;

const keyOf = ({ person, form, record = '' }: TypedPlace): string => `${PREFIX}${person}.${form}.${record}`;

/** @returns whether it is kept; a full or forbidden store keeps nothing */
export function keepText(store: Storage, place: TypedPlace, content: unknown, now: number): boolean {
  try {
    store.setItem(keyOf(place), toKept({ at: now, basis: place.basis, content }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept for this place; undefined when there is nothing, it is too old or cannot be understood. */
export function keptText(store: Storage, place: TypedPlace, now: number): KeptText | undefined {
  const kept = read(store, keyOf(place));
  if (!kept || now - kept.at > LONGEST) return undefined;
  return { content: kept.content, at: kept.at, outdated: kept.basis !== place.basis };
}

/** Everything that is kept of one form of a person, by its record. */
export function keptRecords(
  store: Storage,
  { person, form }: Pick<TypedPlace, 'person' | 'form'>,
  now: number,
): Map<string, unknown> {
  const prefix = keyOf({ person, form });
  const found = new Map<string, unknown>();
  try {
    for (const key of keysIn(store).filter((name) => name.startsWith(prefix))) {
      const record = key.slice(prefix.length);
      const kept = keptText(store, { person, form, record }, now);
      if (kept) found.set(record, kept.content);
    }
  } catch {
    // A store that may not be used holds nothing either.
  }
  return found;
}

export function forgetText(store: Storage, place: TypedPlace): void {
  try {
    store.removeItem(keyOf(place));
  } catch {
    // A store that may not be used holds nothing either.
  }
}

/** Takes away what is too old, whoever it belongs to. */
export function sweepTexts(store: Storage, now: number): void {
  try {
    for (const key of keysIn(store).filter((name) => name.startsWith(PREFIX))) {
      const kept = read(store, key);
      if (!kept || now - kept.at > LONGEST) store.removeItem(key);
    }
  } catch {
    // A store that may not be used holds nothing either.
  }
}

function read(store: Storage, key: string): { at: number; basis: unknown; content: unknown } | undefined {
  try {
    const kept = fromKept(store.getItem(key));
    if (!isRecord(kept) || typeof kept.at !== 'number') return undefined;
    return { at: kept.at, basis: kept.basis, content: kept.content };
  } catch {
    return undefined;
  }
}

/**
 * Whether something kept has the shape of the form's content as it is today: an older version of the program may
 * have kept it. Fields that are absent now or then may hold anything.
 */
export function hasShapeOf<T>(pattern: T, content: unknown): content is T {
  if (pattern === undefined || content === undefined) return true;
  if (Array.isArray(pattern)) {
    return Array.isArray(content) && content.every((item) => hasShapeOf<unknown>(pattern[0], item));
  }
  if (!isRecord(pattern)) return typeof content === typeof pattern;
  return (
    isRecord(content) &&
    Object.entries(pattern).every(([key, part]) => key in content && hasShapeOf(part, content[key]))
  );
}
