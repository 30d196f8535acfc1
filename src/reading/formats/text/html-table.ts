import type { Cell, TableRow } from '../../block.ts';
import { readTableRows } from '../html/read-html.ts';
import type { Line } from './lines.ts';
import { stripMarks } from './marks.ts';
import type { TableReading } from './tab-table.ts';

const MAX_LINES = 50_000;
/** A table whose first row does not come soon is none. */
const LINES_TO_ROW = 6;
const OPENING = /^(?:<(?:html|body|div)[^<>]*>)*<table\b/i;
const TABLE_TAG = /<(\/?)table\b[^<>]*>/gi;

/** Reads the HTML table that begins at line `start` (converters write them where cells are merged), if one does. */
export function htmlTableAt(lines: Line[], start: number): TableReading | undefined {
  if (!OPENING.test(lines[start]?.text.trim() ?? '')) return undefined;
  const next = endOfTable(lines, start);
  if (next === undefined) return undefined;
  const source = lines.slice(start, next).map(({ text }) => text);
  const rows = readTableRows(source.join('\n')).map((row) =>
    withoutMarks(row, lines[start + (row.line ?? 1) - 1]),
  );
  return rows.length > 0 ? { rows, next } : undefined;
}

/** Index of the line behind the one on which the table is closed, the tables inside it counted. */
function endOfTable(lines: Line[], start: number): number | undefined {
  const limit = Math.min(lines.length, start + MAX_LINES);
  let depth = 0;
  let hasRow = false;
  for (let index = start; index < limit; index += 1) {
    const text = lines[index]?.text ?? '';
    for (const [, closing] of text.matchAll(TABLE_TAG)) depth += closing === '/' ? -1 : 1;
    hasRow ||= /<t[rdh]\b/i.test(text);
    if (depth <= 0) return index + 1;
    if (!hasRow && index >= start + LINES_TO_ROW) return undefined;
  }
  return limit;
}

/** Cells of a converter's table may hold marks of Markdown. */
function withoutMarks(row: TableRow, line: Line | undefined): TableRow {
  const made: TableRow = { ...row, cells: row.cells.map(plainCell) };
  if (line) made.line = line.number;
  if (line?.page !== undefined) made.page = line.page;
  return made;
}

function plainCell(cell: Cell): Cell {
  const marked = cell.lines.map(stripMarks).filter(({ text }) => text.trim() !== '');
  const plain: Cell = { ...cell, lines: marked.map(({ text }) => text.trim()) };
  if (marked.length > 0 && marked.every(({ bold }) => bold)) plain.bold = true;
  return plain;
}
