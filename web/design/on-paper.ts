/**
 * Paper holds the whole list, the screen only the rows in sight. However printing is asked for (button, keys, menu of
 * the browser), the browser tells before and after, and prints the page as it stands once it has told.
 */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed just now, and how to have it printed. */
export function usePaper(): { onPaper: boolean; print: () => void } {
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setOnPaper(true));
    const after = () => setOnPaper(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const print = () => {
    flushSync(() => setOnPaper(true));
    window.print();
  };
  return { onPaper, print };
}

const everything = ({ count }: Range): number[] => Array.from({ length: count }, (_, index) => index);

/** For the `rangeExtractor` of a list that draws what is in sight: on paper it draws everything. */
export function usePaperRange(): (range: Range) => number[] {
  return usePaper().onPaper ? everything : defaultRangeExtractor;
}
