/** The lines of text of each column of a table, as far as they tell where rows begin. */
import type { Interval } from './geometry.ts';
import type { Chunk, Row } from './rows.ts';

export interface CellLine {
  /** Index of the row of text it stands in. */
  row: number;
  baseline: number;
  text: string;
  width: number;
  /** Width of its first word. */
  firstWord: number;
  size: number;
}

/** Lines by column, from top to bottom. */
export function cellLines(rows: readonly Row[], gutters: readonly Interval[]): CellLine[][] {
  const middles = gutters.map(([left, right]) => (left + right) / 2);
  const columns: CellLine[][] = Array.from({ length: gutters.length + 1 }, () => []);
  rows.forEach((row, index) => {
    for (const chunk of row.chunks) {
      const middle = (chunk.box[0] + chunk.box[2]) / 2;
      const column = columns[middles.filter((boundary) => boundary < middle).length];
      const last = column?.at(-1);
      if (last?.row === index) last.width += chunk.box[2] - chunk.box[0];
      else column?.push(lineOf(chunk, index));
    }
  });
  return columns;
}

function lineOf(chunk: Chunk, row: number): CellLine {
  const { text, baseline, size, box } = chunk;
  const width = box[2] - box[0];
  const [word = text] = text.split(' ');
  return { row, baseline, text, width, firstWord: (width * word.length) / Math.max(1, text.length), size };
}

/** In em: closest and widest distance of the lines of one cell. */
const CLOSEST = 0.9;
const WIDEST = 1.75;
const USUAL = 1.3;

/** The distance of two lines in a cell: the smallest that others share. */
export function usualPitch(columns: readonly CellLine[][], rows: readonly Row[]): number {
  const em = Math.max(1, ...rows.map(({ size }) => size));
  const gaps = columns
    .flatMap((lines) => lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0)))
    .filter((gap) => gap >= em * CLOSEST && gap <= em * WIDEST)
    .toSorted((a, b) => a - b);
  const shared = gaps.find((gap, index) => (gaps[index + 1] ?? Infinity) <= gap * 1.04);
  return shared ?? gaps[0] ?? em * USUAL;
}
