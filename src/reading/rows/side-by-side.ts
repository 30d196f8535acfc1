/** Tables whose columns stand twice or three times beside each other, to save paper: each row holds several. */
import { headerKey } from './column-words.ts';
import type { GridRow } from './table-grid.ts';

const MOST_TIMES = 3;
/** Fewer columns ("Nội dung | Nội dung") are no table of their own. */
const FEWEST_COLUMNS = 2;

/** The paths and rows of one of them with the rows of all, left ones first where the numbers say so. */
export function unfolded(paths: string[][], rows: GridRow[]): { paths: string[][]; rows: GridRow[] } {
  const width = repeatedWidth(paths);
  if (width === undefined) return { paths, rows };
  const times = paths.length / width;
  const parts = Array.from({ length: times }, (_, part) =>
    rows.map((row) => partOf(row, part * width, width)),
  );
  const across = Number(parts[1]?.[0]?.cells[0]?.text) === Number(parts[0]?.[0]?.cells[0]?.text) + 1;
  const ordered = across ? rows.flatMap((_, at) => parts.map((part) => part[at])) : parts.flat();
  return {
    paths: paths.slice(0, width),
    rows: ordered.filter(
      (row) => row !== undefined && row.cells.some(({ text }) => text !== ''),
    ) as GridRow[],
  };
}

function repeatedWidth(paths: string[][]): number | undefined {
  const keys = paths.map((path) => headerKey(path.join(' ')));
  if (keys.includes('')) return undefined;
  for (let times = 2; times <= MOST_TIMES; times += 1) {
    const width = keys.length / times;
    if (!Number.isInteger(width) || width < FEWEST_COLUMNS) continue;
    if (new Set(keys.slice(0, width)).size === width && keys.every((key, at) => key === keys[at % width]))
      return width;
  }
  return undefined;
}

function partOf(row: GridRow, from: number, width: number): GridRow {
  const cells = row.cells.slice(from, from + width).map((cell) => ({ ...cell, column: cell.column - from }));
  return { ...row, cells, laid: cells.length };
}
