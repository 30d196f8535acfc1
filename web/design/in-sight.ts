/** What is costly to draw is drawn when somebody comes near it, and for paper. */
import { type RefObject, useEffect, useState } from 'react';
import { usePaper } from './on-paper.ts';

/** A little before it is seen, so that it is there when it is. */
const NEAR = '25% 0px';

/** Whether a part of the page was seen yet, or has to be on paper. */
export function useInSight(part: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  const { onPaper } = usePaper();
  useEffect(() => {
    if (seen || !part.current) return;
    const watch = new IntersectionObserver(
      (changes) => {
        if (changes.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: NEAR },
    );
    watch.observe(part.current);
    return () => watch.disconnect();
  }, [part, seen]);
  return seen || onPaper;
}
