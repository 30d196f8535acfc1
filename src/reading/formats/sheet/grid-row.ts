import type { Cell } from '../../block.ts';

/** A row of the sheet with content: its cells that start in this row, and where they start. */
export interface GridRow {
  cells: { column: number; cell: Cell }[];
  /** 1-based line or row number. */
  line: number;
  /** Its place among all rows that are shown, blank ones too, where lines tell something else. */
  position?: number;
}

/** Cells that hold something, be it only something that could not be read. */
export const filled = (row: GridRow | undefined): Cell[] =>
  row?.cells.map(({ cell }) => cell).filter(isFilled) ?? [];
export const isFilled = ({ lines, confidence }: Cell): boolean =>
  lines.length > 0 || confidence !== undefined;

/** Neighbours are one apart. */
export const positionOf = ({ position, line }: GridRow): number => position ?? line;
