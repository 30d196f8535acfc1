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
      const within = columns.filter((other) => other >= column && other <= covered);
      for (const other of within) reach.set(other, bottom);
      const rowSpan = rows.slice(index).findIndex((below) => positionOf(below) > bottom);
      cells.push({
        ...cell,
        colSpan: Math.max(1, within.length),
        rowSpan: cell.rowSpan === 1 ? 1 : rowSpan < 0 ? rows.length - index : rowSpan,
      });
    }
    const made: TableRow = { cells, line: row.line };
    if (index === 0) made.header = true;
    return made;
  });
}

function usedColumns(rows: readonly GridRow[]): number[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column, cell } of cells) if (isFilled(cell)) used.add(column);
  return [...used].sort((a, b) => a - b);
}
