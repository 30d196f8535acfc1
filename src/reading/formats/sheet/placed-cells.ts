/** Where the cells of a sheet stand for the person who looks at it: merged, moved by what is hidden, or not at all. */
import { Unreadable } from '../../unreadable.ts';
import { type Axis, axisOf } from './hidden-axis.ts';
import type { Place, Range } from './places.ts';
import type { RawCell, Worksheet } from './worksheet.ts';

export interface PlacedCell {
  raw: RawCell;
  /** Where the file has it. */
  place: Place;
  /** Where it is shown; undefined when it is not. */
  shown?: Place;
  colSpan: number;
  /** Counted in rows that are shown. */
  rowSpan: number;
}

export interface Axes {
  lines: Axis;
  columns: Axis;
}

export const axesOf = (sheet: Worksheet): Axes => ({
  lines: axisOf(sheet.hiddenLines.map((line) => [line, line] as const)),
  columns: axisOf(sheet.hiddenColumns),
});

/** More merged ranges over one row than any sheet has. */
const MAX_ACTIVE = 3000;

/** Every cell with content once; what lies under a merged cell is not shown and not meant to be. */
export function placedCells(sheet: Worksheet, { lines, columns }: Axes): PlacedCell[] {
  const lastLine = sheet.rows.at(-1)?.line ?? 0;
  const merges = [...sheet.merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let active: Range[] = [];
  const placed: PlacedCell[] = [];
  for (const { line, cells } of sheet.rows) {
    for (; (merges[next]?.top ?? Number.POSITIVE_INFINITY) <= line; next += 1)
      active.push(merges[next] as Range);
    active = active.filter(({ bottom }) => bottom >= line);
    if (active.length > MAX_ACTIVE) throw new Unreadable('too-complex', `${active.length} merged ranges`);
    for (const raw of cells) {
      const { column } = raw;
      const range = active.find(({ left, right }) => column >= left && column <= right);
      if (range && (range.top !== line || range.left !== column)) continue;
      const { bottom = line, right = column } = range ?? {};
      const shown: Place = { line: lines.shownFrom(line), column: columns.shownFrom(column) };
      const isShown = shown.line <= bottom && shown.column <= right;
      placed.push({
        raw,
        place: { line, column },
        ...(isShown && { shown }),
        colSpan: Math.max(1, right - shown.column + 1),
        rowSpan: Math.max(1, lines.rank(Math.min(bottom, lastLine)) - lines.rank(shown.line) + 1),
      });
    }
  }
  return placed;
}
