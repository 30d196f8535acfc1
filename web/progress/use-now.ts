import { useSyncExternalStore } from 'react';

/** Milliseconds between two looks at the clock; a minute is a multiple of it. */
const STEP = 10_000;

function subscribe(tick: () => void): () => void {
  const timer = window.setInterval(tick, STEP);
  return () => window.clearInterval(timer);
}

/** The time by the clock of the browser in milliseconds, a few seconds behind at most, while the part is on screen. */
export const useNow = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / STEP) * STEP);
