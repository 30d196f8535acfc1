import type { Cell, TableRow } from '../../block.ts';
import { type GridRow, isFilled, positionOf } from './grid-row.ts';

/** Columns left empty in the whole table are dropped; cells missing in a row are filled in. */
export function tableRows(rows: readonly GridRow[]): TableRow[] {
  const columns = usedColumns(rows);
  /** Per column, the last position that a cell reaches down to. */
  const reach = new Map<number, number>();
  return rows.map((row, index) => {
    const starting = new Map(row.cells.map(({ column, cell }) => [column, cell]));
    const cells: Cell[] = [];
    let covered = -1;
    for (const column of columns) {
      if (column <= covered || (reach.get(column) ?? -1) >= positionOf(row)) continue;
      const cell = starting.get(column) ?? { lines: [], colSpan: 1, rowSpan: 1 };
      covered = column + cell.colSpan - 1;
      const bottom = positionOf(row) + cell.rowSpan - 1;
      const within = cell.colSpan === 1 ? [column] : columns.filter((at) => at >= column && at <= covered);
      for (const at of within) reach.set(at, bottom);
      cells.push({ ...cell, colSpan: Math.max(1, within.length), rowSpan: rowsWithin(rows, index, bottom) });
    }
    const made: TableRow = { cells, line: row.line };
    if (index === 0) made.header = true;
    return made;
  });
}

/** How many rows from this one on stand at or above a position. */
function rowsWithin(rows: readonly GridRow[], from: number, bottom: number): number {
  let to = from + 1;
  while (to < rows.length && positionOf(rows[to] as GridRow) <= bottom) to += 1;
  return to - from;
}

function usedColumns(rows: readonly GridRow[]): number[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column, cell } of cells) if (isFilled(cell)) used.add(column);
  return [...used].sort((a, b) => a - b);
}
