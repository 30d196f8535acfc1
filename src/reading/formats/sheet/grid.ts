/** A sheet of cells → blocks: letterhead and titles as paragraphs, the rows of each table as a table. */
import { type Block, type Cell, cellText, type Paragraph, type TableRow } from '../../block.ts';

/** A row of the sheet: its cells that start in this row, and where they start. */
export interface GridRow {
  cells: { column: number; cell: Cell }[];
  /** 1-based line or row number. */
  line: number;
}

const NUMBERING_HEADER = /^(?:tt|stt|số tt|số thứ tự)\.?$/i;

/**
 * Cuts the sheet where tables begin: at a row that opens with "TT" or "STT", else at the first row of three filled
 * cells. What stands before a table, and alone behind a blank row after one, are paragraphs.
 */
export function gridBlocks(rows: GridRow[]): Block[] {
  const heads = tableHeads(rows);
  const blocks: Block[] = [];
  let at = 0;
  for (const [index, head] of heads.entries()) {
    addParagraphs(blocks, rows.slice(at, head));
    const limit = heads[index + 1] ?? rows.length;
    const end = tableEnd(rows, head, limit);
    blocks.push({
      kind: 'table',
      id: blocks.length,
      file: 0,
      line: rows[head]?.line ?? 1,
      rows: tableRows(rows.slice(head, end)),
      grid: 'ruled',
    });
    at = end;
  }
  addParagraphs(blocks, rows.slice(at));
  return blocks;
}

const filled = (row: GridRow | undefined): Cell[] =>
  row?.cells.map(({ cell }) => cell).filter((cell) => cell.lines.length > 0) ?? [];
const isNumberingHeader = (row: GridRow): boolean => {
  const [first, ...rest] = filled(row);
  return first !== undefined && rest.length > 0 && NUMBERING_HEADER.test(cellText(first));
};
const rowText = (row: GridRow | undefined): string => filled(row).map(cellText).join('|');

function tableHeads(rows: GridRow[]): number[] {
  const heads: number[] = [];
  rows.forEach((row, index) => {
    // A header printed again on the next page opens no new table.
    if (isNumberingHeader(row) && rowText(row) !== rowText(rows[heads.at(-1) ?? -1])) heads.push(index);
  });
  if (heads.length > 0) return heads;
  const first = rows.findIndex((row) => filled(row).length >= 3);
  return first < 0 ? [] : [first];
}

/** A table ends at the last row of three filled cells, or further down where no blank row parts it from the rest. */
function tableEnd(rows: GridRow[], head: number, limit: number): number {
  let last = head;
  for (let index = head; index < limit; index += 1) if (filled(rows[index]).length >= 3) last = index;
  let end = last + 1;
  while (end < limit && isBesides(rows[end - 1], rows[end])) end += 1;
  return end;
}

/** Directly below and still part of the table: numbered, or a cell besides the first column. */
function isBesides(above: GridRow | undefined, row: GridRow | undefined): boolean {
  const cells = filled(row);
  return row !== undefined && above !== undefined && row.line === above.line + 1 && cells.length >= 2;
}

function addParagraphs(blocks: Block[], rows: GridRow[]): void {
  let below: number | undefined;
  for (const row of rows) {
    for (const cell of filled(row)) {
      for (const text of cell.lines) {
        const paragraph: Paragraph = {
          kind: 'paragraph',
          id: blocks.length,
          file: 0,
          line: row.line,
          text,
          flow: 'line',
        };
        if (below === undefined || row.line > below + 1) paragraph.gapBefore = true;
        if (cell.bold) paragraph.bold = true;
        blocks.push(paragraph);
        below = row.line;
      }
    }
  }
}

/** Columns left empty in the whole table are dropped; cells missing in a row are filled in. */
function tableRows(rows: GridRow[]): TableRow[] {
  const used = new Set<number>();
  const reach = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, cell } of cells) if (cell.lines.length > 0) used.add(column);
  }
  const columns = [...used].sort((a, b) => a - b);
  return rows
    .filter((row) => filled(row).length > 0)
    .map((row, index) => {
      const starting = new Map(row.cells.map(({ column, cell }) => [column, cell]));
      const cells: Cell[] = [];
      let covered = -1;
      for (const column of columns) {
        if (column <= covered || (reach.get(column) ?? -1) >= row.line) continue;
        const cell = starting.get(column) ?? { lines: [], colSpan: 1, rowSpan: 1 };
        const end = column + cell.colSpan - 1;
        covered = end;
        if (cell.rowSpan > 1)
          for (let at = column; at <= end; at += 1) reach.set(at, row.line + cell.rowSpan - 1);
        const within = columns.filter((other) => other >= column && other <= end).length;
        cells.push({ ...cell, colSpan: Math.max(1, within) });
      }
      const made: TableRow = { cells, line: row.line };
      if (index === 0) made.header = true;
      return made;
    });
}
