/** Read pages with one table, for the tests of this folder. */
import { correctPages } from './correct.ts';
import type { Grid, GridCell } from './grid.ts';
import type { ReadPage, ReadRegion, Word } from './read-page.ts';
import { words } from './test-pictures.ts';

export type Written = string | { text: string; confidence?: number; strokes?: number; leading?: number };

function cellWords(written: Written): Word[] {
  const { text, confidence, strokes, leading } = typeof written === 'string' ? { text: written } : written;
  const line = words(text, confidence);
  const counted = { ...(strokes !== undefined && { strokes }), ...(leading !== undefined && { leading }) };
  return line.map((word) => ({ ...word, ...counted }));
}

/** A page with one table; a row of two cells in a wider table is a group row. */
export function tablePage(rows: Written[][], number = 1): ReadPage {
  const cols = Math.max(...rows.map((row) => row.length));
  const cells: GridCell[] = [];
  const regions: ReadRegion[] = [];
  rows.forEach((row, r) => {
    row.forEach((written, c) => {
      const colSpan = c === row.length - 1 ? cols - c : 1;
      cells.push({ row: r, col: c, rowSpan: 1, colSpan, box: [0, 0, 1, 1] });
      if (written === '') return;
      regions.push({
        box: [0, 0, 1, 1],
        cell: { grid: 0, cell: cells.length - 1 },
        lines: [cellWords(written)],
      });
    });
  });
  const grid: Grid = {
    box: [0, 0, 1, 1],
    rows: rows.length,
    cols,
    cells,
    horizontalEdges: [],
    verticalEdges: [],
  };
  return {
    number,
    width: 595,
    height: 842,
    upright: { width: 1, height: 1, turned: 0 },
    grids: [grid],
    regions,
  };
}

/** The cells in order, "?" behind those a person is asked to look at. */
export function corrected(rows: Written[][]): string[] {
  return correctPages([tablePage(rows)]).flatMap(({ regions }) =>
    regions.map(({ lines }) => {
      const line = lines.flat();
      const sure = Math.min(...line.map((word) => word.confidence));
      return line.map((word) => word.text).join(' ') + (sure < 0.8 ? '?' : '');
    }),
  );
}

/** Rows with the values in the second of three columns. */
export const column = (...values: Written[]): Written[][] => values.map((value) => ['x', value, 'y']);
export const second = (cells: string[]): string[] => cells.filter((_, i) => i % 3 === 1);
