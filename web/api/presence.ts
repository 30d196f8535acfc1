/** What the window is told while a screen does what its person has asked for and waits for: files being sent. */
export const AT_WORK = 'sauro-at-work';

/**
 * When the server last counted a person's session anew, as all tabs of one browser know it together: kept in the
 * browser's store, which every tab reads and which outlives a crash.
 */
const keyOf = (person: string): string => `sauro.prolonged.${person}`;

/** Milliseconds since 1970; 0 when no tab knows. */
export function readProlonged(store: Storage, person: string): number {
  try {
    const time = Number(store.getItem(keyOf(person)) ?? 0);
    return Number.isFinite(time) ? time : 0;
  } catch {
    return 0;
  }
}

/** Tells the other tabs. The newest word counts, so that a clock that was put back is soon forgotten. */
export function noteProlonged(store: Storage, person: string, now: number): void {
  try {
    store.setItem(keyOf(person), String(now));
  } catch {
    // Without a store each tab counts for itself.
  }
}
