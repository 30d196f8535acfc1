import { useEffect } from 'react';
import { pauseAfter } from './send-verdict.ts';

/**
 * Lets the next try come when it may help: after a growing pause, with the network, with the person.
 * @param failures so far in a row
 * @param present whether the person whose work waits is the one at the screen
 */
export function useNextTry(failures: number | undefined, present: boolean, tryAgain: () => void): void {
  useEffect(() => {
    if (failures === undefined) return;
    const timer = window.setTimeout(tryAgain, pauseAfter(failures));
    window.addEventListener('online', tryAgain);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', tryAgain);
    };
  }, [failures, tryAgain]);
  useEffect(() => {
    if (present) tryAgain();
  }, [present, tryAgain]);
}
