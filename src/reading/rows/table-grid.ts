/** A table laid out as a full grid: every place of every row has its cell, also where a merged cell reaches in. */
import type { Cell, Table, TableRow } from '../block.ts';
import { plainText } from '../structure/plain-text.ts';

export interface GridCell {
  /** Lines of the cell joined by "\n". */
  lines: string;
  /** The same on one line. */
  text: string;
  /** Column the cell begins in. */
  column: number;
  colSpan: number;
  /** It began in an earlier row and reaches down into this one. */
  inherited: boolean;
  bold: boolean;
  confidence?: number;
}

export interface GridRow {
  cells: GridCell[];
  /** Block the row stands in, and its 1-based number there. */
  block: number;
  file: number;
  row: number;
  page?: number;
  line?: number;
  /** A page or a table ended between the row before and this one, or the header was repeated. */
  afterBreak: boolean;
  /** The format says it is a header row. */
  header: boolean;
  /** How many columns its cells fill; the grid is filled up with empty ones. */
  laid: number;
}

/** Beyond this many columns nothing is a plan's table; what stands further right is left out. */
const MAX_COLUMNS = 60;
const EMPTY_LINES = '';

/** Lays a table out. Linear in its cells; spans are cut at the edges of the table. */
export function toGrid(table: Table): GridRow[] {
  const reaching: (Reach | undefined)[] = [];
  const rows = table.rows.map((row, index) => layRow(table, row, index, reaching));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  let page: number | undefined;
  for (const row of rows) {
    while (row.cells.length < width) row.cells.push(emptyCell(row.cells.length));
    row.afterBreak = page !== undefined && row.page !== undefined && row.page !== page;
    page = row.page ?? page;
  }
  return rows;
}

interface Reach {
  cell: GridCell;
  rowsLeft: number;
}

function layRow(table: Table, row: TableRow, index: number, reaching: (Reach | undefined)[]): GridRow {
  const cells: GridCell[] = [];
  const takeReaching = (): void => {
    for (let reach = reaching[cells.length]; reach && reach.rowsLeft > 0; reach = reaching[cells.length]) {
      reach.rowsLeft -= 1;
      cells.push({ ...reach.cell, inherited: true });
    }
  };
  for (const cell of row.cells) {
    takeReaching();
    if (cells.length >= MAX_COLUMNS) break;
    placeCell(cell, cells, reaching);
  }
  takeReaching();
  return {
    cells,
    block: table.id,
    file: table.file,
    row: index + 1,
    ...pick(row.page ?? table.page, row.line),
    afterBreak: false,
    header: row.header === true,
    laid: cells.length,
  };
}

function pick(page: number | undefined, line: number | undefined): { page?: number; line?: number } {
  return { ...(page !== undefined && { page }), ...(line !== undefined && { line }) };
}

function placeCell(cell: Cell, cells: GridCell[], reaching: (Reach | undefined)[]): void {
  const column = cells.length;
  const span = Math.max(1, Math.min(cell.colSpan, MAX_COLUMNS - column));
  const lines = plainText(cell.lines.join('\n'));
  const placed: GridCell = {
    lines,
    text: lines.replace(/\s+/g, ' ').trim(),
    column,
    colSpan: span,
    inherited: false,
    bold: cell.bold === true,
    ...(cell.confidence !== undefined && { confidence: cell.confidence }),
  };
  for (let at = column; at < column + span; at += 1) {
    cells.push(placed);
    reaching[at] = cell.rowSpan > 1 ? { cell: placed, rowsLeft: cell.rowSpan - 1 } : undefined;
  }
}

function emptyCell(column: number): GridCell {
  return { lines: EMPTY_LINES, text: '', column, colSpan: 1, inherited: false, bold: false };
}

/** Whether the place holds the beginning of its cell, not what a merged cell repeats there. */
export const isOrigin = (row: GridRow, column: number): boolean => {
  const cell = row.cells[column];
  return cell !== undefined && !cell.inherited && cell.column === column;
};

/** The cells that begin in this row, left to right. */
export const originCells = (row: GridRow): GridCell[] =>
  row.cells.filter((_, column) => isOrigin(row, column));

export const filledCells = (row: GridRow): GridCell[] => originCells(row).filter(({ text }) => text !== '');
