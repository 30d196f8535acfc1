/** Which lines are drawn: those in sight, the active one wherever it is, all of them on paper. */
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { usePaper } from '../on-paper.ts';
import type { GridLine } from './model.ts';
import type { Selected } from './use-selected.ts';

const ROW_HEIGHT = 36;
const SECTION_HEIGHT = 33;
/** Of the heads of the columns. */
const HEADS = 33;
/** Rows just drawn take their true heights in the next frames and push each other away: looked at until they rest. */
const FRAMES_AT_REST = 6;
const MOST_FRAMES = 60;

export interface LinesAtWork {
  virtual: Virtualizer<HTMLDivElement, Element>;
  /** Lines wholly in sight. */
  page: () => number;
  onPaper: boolean;
  /** The heading under which the first line in sight stands. */
  section: string | undefined;
}

const isIn = (list: readonly number[], index: number): boolean => list.includes(index);

export function useLines<R>(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly GridLine<R>[],
  { rows, selection }: Selected<R>,
): LinesAtWork {
  const { onPaper } = usePaper();
  const active = rows.lineOf[selection.at.row];
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.kind === 'section' ? SECTION_HEIGHT : ROW_HEIGHT),
    overscan: 8,
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: useCallback(
      (seen: Range) => {
        if (onPaper) return Array.from({ length: seen.count }, (_, index) => index);
        const list = defaultRangeExtractor(seen);
        return active === undefined || isIn(list, active)
          ? list
          : [...list, active].toSorted((a, b) => a - b);
      },
      [active, onPaper],
    ),
  });
  useInSight(box, virtual, selection.head, rows.lineOf[selection.head.row]);
  const offset = virtual.scrollOffset ?? 0;
  const first = virtual.getVirtualItemForOffset(offset)?.index ?? 0;
  return {
    virtual,
    onPaper,
    section: offset > 0 ? rows.sections.findLast(({ line }) => line <= first)?.title : undefined,
    page: () => {
      const bottom = offset + (box.current?.clientHeight ?? 0) - HEADS;
      const whole = virtual.getVirtualItems().filter(({ start, end }) => start >= offset && end <= bottom);
      return Math.max(1, whole.length);
    },
  };
}

/** Brings the cell that the person went to into sight, beside what is frozen. */
function useInSight(
  box: RefObject<HTMLDivElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  { row, column }: { row: number; column: number },
  line: number | undefined,
): void {
  const latest = useRef(virtual);
  useLayoutEffect(() => {
    latest.current = virtual;
  });
  useEffect(() => {
    let frame = 0;
    let left = MOST_FRAMES;
    let rested = 0;
    let before: number | undefined;
    const show = () => {
      const cell = box.current?.querySelector(`[data-r="${row}"][data-c="${column}"]`);
      if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      else if (line !== undefined) latest.current.scrollToIndex(line, { align: 'auto' });
      const top = cell?.getBoundingClientRect().top;
      rested = top !== undefined && top === before ? rested + 1 : 0;
      before = top;
      left -= 1;
      if (left > 0 && rested < FRAMES_AT_REST) frame = requestAnimationFrame(show);
    };
    show();
    return () => cancelAnimationFrame(frame);
  }, [box, row, column, line]);
}
