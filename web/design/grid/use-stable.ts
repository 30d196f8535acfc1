import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function through all drawings, doing what the latest one would: what depends on it is not made anew. */
export function useStable<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
