import { useEffect, useState } from 'react';
import { elementId } from './desk.ts';
import type { Part } from './places.ts';

/** What has passed this line from the top of the window, in pixels, is being read. */
const LINE = 160;

/** The part of the document that stands at the top of the window. */
export function usePartInSight(parts: readonly Part[]): string | undefined {
  const [here, setHere] = useState(parts[0]?.id);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const passed = parts.filter(({ id }) => {
        const top = document.getElementById(elementId(id))?.getBoundingClientRect().top;
        return top !== undefined && top < LINE;
      });
      setHere((passed.at(-1) ?? parts[0])?.id);
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    soon();
    window.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
    };
  }, [parts]);
  return here;
}
