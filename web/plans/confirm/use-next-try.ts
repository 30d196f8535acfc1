import { useEffect } from 'react';
import { pauseAfter } from './send-verdict.ts';

/** Lets the next try come when it may help: after a growing pause, or with the network. @param failures so far in a row */
export function useNextTry(failures: number | undefined, tryAgain: () => void): void {
  useEffect(() => {
    if (failures === undefined) return;
    const timer = window.setTimeout(tryAgain, pauseAfter(failures));
    window.addEventListener('online', tryAgain);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', tryAgain);
    };
  }, [failures, tryAgain]);
}
