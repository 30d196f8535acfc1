/**
 * What was typed but is not acknowledged, kept in the browser so that a crash, a lost network or the end of a
 * session loses nothing. It belongs to the person who typed it: several people use one browser. Each step is an
 * entry of its own, so that two tabs never overwrite each other.
 */
import { isRecord } from '../../../src/shared/json.ts';
import { fromKept, keysIn, toKept } from '../../design/kept-json.ts';
import { isChange } from './change.ts';
import type { Pending, Refused } from './draft-state.ts';

/** Whose steps, and of which upload. */
export interface StepsOwner {
  person: string;
  importId: string;
}

/** Steps on their way to the server, or such as it did not take. */
export type StepKind = 'waiting' | 'refused';

const prefixOf = (kind: StepKind, { person, importId }: StepsOwner): string =>
  `sauro.${kind}.${person}.${importId}.`;

export function isPending(value: unknown): value is Pending {
  return (
    isRecord(value) &&
    typeof value.key === 'string' &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange) &&
    Array.isArray(value.inverse) &&
    value.inverse.every(isChange)
  );
}

export const isRefused = (value: unknown): value is Refused =>
  isPending(value) && 'reason' in value && typeof value.reason === 'string';

/**
 * Brings what is kept from one state of the steps to the next. A full or forbidden store is no reason to stop
 * working: the steps are still in memory and on their way to the server.
 */
export function keepSteps<T extends Pending>(
  store: Storage,
  kind: StepKind,
  owner: StepsOwner,
  before: readonly T[],
  now: readonly T[],
): void {
  const prefix = prefixOf(kind, owner);
  const old = new Set(before);
  const keys = new Set(now.map((step) => step.key));
  try {
    for (const { key } of before) if (!keys.has(key)) store.removeItem(prefix + key);
    for (const step of now) if (!old.has(step)) store.setItem(prefix + step.key, toKept(step));
  } catch {
    return;
  }
}

/** The steps as they were kept, in the order in which they were made; what cannot be understood is left out. */
export function keptSteps<T extends Pending>(
  store: Storage,
  kind: StepKind,
  owner: StepsOwner,
  isStep: (value: unknown) => value is T,
): T[] {
  try {
    const prefix = prefixOf(kind, owner);
    const keys = keysIn(store).filter((key) => key.startsWith(prefix));
    // Keys of steps are UUID v7: their order is that of time.
    return keys
      .toSorted()
      .map((key) => fromKept(store.getItem(key)))
      .filter(isStep);
  } catch {
    return [];
  }
}

/** Queues of earlier versions do not say whose they are: nobody can be asked to answer for them. */
export function forgetNobodysQueues(store: Storage): void {
  try {
    for (const key of keysIn(store)) if (/^sauro\.draft\.[^.]+$/.test(key)) store.removeItem(key);
  } catch {
    return;
  }
}
