/** Which lines of the list are drawn, and the rows that have been fetched for them. */
import { useQueries } from '@tanstack/react-query';
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { RegisterGroup, RegisterRow } from '../../../src/register/contract.ts';
import { type Filters, PAGE_SIZE, registerPageQuery } from '../../api/register.ts';
import { linesOf, type ListLines } from './lines.ts';

const ROW_HEIGHT = 36;
/** Of the heads of the columns, and of a group. */
const HEAD_HEIGHT = 33;

export interface ListRows {
  lines: ListLines;
  drawn: readonly VirtualItem[];
  height: number;
  measure: (element: Element | null) => void;
  rowAt: (row: number) => RegisterRow | undefined;
  /** Brings a row into sight. */
  show: (row: number) => void;
  /** What has been fetched around what is in sight, and its places in the list. */
  fetched: { rows: readonly RegisterRow[]; from: number; to: number };
}

export function useListRows(
  box: RefObject<HTMLDivElement | null>,
  filters: Filters,
  total: number,
  groups: readonly RegisterGroup[] | undefined,
): ListRows {
  const lines = useMemo(() => linesOf(total, groups), [total, groups]);
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box.current,
    estimateSize: (line) => (lines.at(line).kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHT),
    overscan: 15,
    scrollPaddingStart: groups ? HEAD_HEIGHT : 0,
    scrollPaddingEnd: HEAD_HEIGHT,
    // The head of the first group in sight stays in sight, wherever its group began.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range);
        const head = lines.headOf(range.startIndex);
        return head === undefined || drawn.includes(head) ? drawn : [head, ...drawn];
      },
      [lines],
    ),
  });
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [box, filters]);
  const drawn = virtual.getVirtualItems();
  const rows = drawn.flatMap(({ index }) => {
    const line = lines.at(index);
    return line.kind === 'row' ? [line.row] : [];
  });
  const first = Math.floor((rows[0] ?? 0) / PAGE_SIZE);
  const last = Math.floor((rows.at(-1) ?? 0) / PAGE_SIZE);
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const answers = useQueries({ queries: pages.map((page) => registerPageQuery(filters, page)) });
  return {
    lines,
    drawn,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    rowAt: (row) => answers[Math.floor(row / PAGE_SIZE) - first]?.data?.rows[row % PAGE_SIZE],
    show: (row) => virtual.scrollToIndex(lines.lineOf(row)),
    fetched: {
      rows: answers.flatMap(({ data }) => data?.rows ?? []),
      from: first * PAGE_SIZE,
      to: (last + 1) * PAGE_SIZE,
    },
  };
}
