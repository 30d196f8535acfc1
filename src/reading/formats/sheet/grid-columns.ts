/** Tables that stand side by side over the same rows. */
import { cellText } from '../../block.ts';
import { filled, type GridRow, isFilled } from './grid-row.ts';
import { isNumbering, opensTable } from './grid-heads.ts';

/**
 * The rows of one stretch of a sheet as one table, or as several where the header begins anew further right: at a
 * second "TT", or behind a column that is empty all the way down.
 */
export function tablesBesides(rows: readonly GridRow[]): GridRow[][] {
  const cuts = cutColumns(rows);
  if (cuts.length === 0) return [[...rows]];
  const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  const tables = bounds.slice(0, -1).map((from, index) => within(rows, from, bounds[index + 1] ?? 0));
  const isEach = tables.every(([head]) => head !== undefined && opensTable(head));
  return isEach ? tables : [[...rows]];
}

const within = (rows: readonly GridRow[], from: number, to: number): GridRow[] =>
  rows
    .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column >= from && column < to) }))
    .filter((row) => filled(row).length > 0);

function cutColumns(rows: readonly GridRow[]): number[] {
  const head = rows[0]?.cells.filter(({ cell }) => isFilled(cell)) ?? [];
  const numbered = head.filter(({ cell }) => isNumbering(cellText(cell))).map(({ column }) => column);
  if (numbered.length > 1) return numbered.slice(1);
  const used = new Set<number>();
  for (const { cells } of rows)
    for (const { column, cell } of cells)
      if (isFilled(cell))
        for (let at = column; at < column + Math.min(cell.colSpan, 500); at += 1) used.add(at);
  const columns = [...used].sort((a, b) => a - b);
  return columns.filter((column, index) => index > 0 && (columns[index - 1] ?? 0) < column - 1);
}
