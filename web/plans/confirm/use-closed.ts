/** A draft that somebody else ended closes at this screen too, and takes along what stands typed in an open field. */
import { useEffect, useState } from 'react';

/**
 * @param ended whether the draft has come to its end
 * @returns true from then on, once an open field has handed on what stands in it, as when the hand goes elsewhere
 */
export function useClosed(ended: boolean): boolean {
  const [closed, setClosed] = useState(ended);
  useEffect(() => {
    if (!ended) return;
    const timer = window.setTimeout(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setClosed(true);
    });
    return () => window.clearTimeout(timer);
  }, [ended]);
  return closed;
}
