/**
 * What the tabs of one browser know together about a person: when the hand was last seen, and when the server was
 * last told. Kept in the browser's store, which every tab reads and which outlives a crash.
 */
import type { Presence } from './idle.ts';

const FACTS = ['active', 'prolonged'] as const satisfies (keyof Presence)[];
const keyOf = (fact: keyof Presence, person: string): string => `sauro.${fact}.${person}`;

function readFact(store: Storage, fact: keyof Presence, person: string): number {
  try {
    const time = Number(store.getItem(keyOf(fact, person)) ?? 0);
    return Number.isFinite(time) ? time : 0;
  } catch {
    return 0;
  }
}

/** Times in milliseconds since 1970; 0 for what no tab has seen. */
export function readPresence(store: Storage, person: string): Presence {
  return {
    active: readFact(store, 'active', person),
    prolonged: readFact(store, 'prolonged', person),
  };
}

/** Tells the other tabs. The newest word counts, so that a clock that was put back is soon forgotten. */
export function notePresence(store: Storage, person: string, seen: Partial<Presence>): void {
  for (const fact of FACTS) {
    const time = seen[fact];
    if (time === undefined) continue;
    try {
      store.setItem(keyOf(fact, person), String(time));
    } catch {
      // Without a store each tab counts for itself.
    }
  }
}
