import { type Cell, cellText, type TableRow } from '../../block.ts';
import { isBlank, isPageNumber, type Line } from './lines.ts';
import { stripMarks } from './marks.ts';
import type { TableReading } from './tab-table.ts';

const DELIMITER = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/;
/** A row broken over more lines than this is no row. */
const MAX_ROW_LINES = 40;

/**
 * Reads the Markdown table that begins at line `start`, if one does. A table that a page break cut in two (blank
 * lines or a page number, then the header again or a row without a number) is read as one.
 */
export function pipeTableAt(lines: Line[], start: number): TableReading | undefined {
  const first = readPart(lines, start);
  if (!first) return undefined;
  const rows = markHeader(first.rows, first.headed);
  let { next } = first;
  for (;;) {
    const resumed = skipPageBreak(lines, next);
    const part = resumed === undefined ? undefined : readPart(lines, resumed);
    if (!part || !continues(rows, part.rows)) return { rows, next };
    rows.push(...markHeader(part.rows, part.headed && isSameRow(rows[0], part.rows[0])));
    next = part.next;
  }
}

interface Part {
  rows: TableRow[];
  next: number;
  /** Whether an alignment row stood under the first row. */
  headed: boolean;
}

function readPart(lines: Line[], start: number): Part | undefined {
  const head = lines[start];
  const below = lines[start + 1];
  if (!head || !isPipeLine(head)) return undefined;
  const width = splitCells(head.text).length;
  const headed = below !== undefined && isDelimiter(below) && splitCells(below.text).length === width;
  // Without an alignment row only lines that open and close with a pipe are a table.
  if (!headed && !(isFramed(head) && below && isFramed(below))) return undefined;
  const rows: TableRow[] = [];
  let next = start;
  while (next < lines.length) {
    const taken = takeRow(lines, next, width);
    if (!taken) break;
    if (taken.row) rows.push(taken.row);
    next = taken.next;
  }
  return rows.length > 0 ? { rows, next, headed } : undefined;
}

const isPipeLine = (line: Line): boolean => splitCells(line.text).length >= 2;
function isFramed(line: Line): boolean {
  const text = line.text.trim();
  return text.startsWith('|') && text.endsWith('|') && isPipeLine(line);
}
function isDelimiter(line: Line): boolean {
  const text = line.text.trim();
  return text.length < 2000 && text.includes('-') && text.includes('|') && DELIMITER.test(text);
}

/** One row, of several lines when a cell was broken (its first line opens with a pipe and has too few). */
function takeRow(lines: Line[], start: number, width: number): { row?: TableRow; next: number } | undefined {
  const line = lines[start];
  if (!line || isBlank(line)) return undefined;
  if (isDelimiter(line)) return { next: start + 1 };
  if (!line.text.trim().startsWith('|') && splitCells(line.text).length < 2) return undefined;
  let text = line.text;
  let next = start + 1;
  while (next < start + MAX_ROW_LINES && isOpenRow(text, width) && canContinue(lines[next])) {
    text = `${text.trimEnd()}<br>${lines[next]?.text.trim() ?? ''}`;
    next += 1;
  }
  const row: TableRow = { cells: pad(splitCells(text), width).map(toCell), line: line.number };
  if (line.page !== undefined) row.page = line.page;
  return { row, next };
}

const isOpenRow = (text: string, width: number): boolean =>
  text.trimStart().startsWith('|') && !text.trimEnd().endsWith('|') && splitCells(text).length <= width;
const canContinue = (line: Line | undefined): boolean =>
  line !== undefined && !isBlank(line) && !line.text.trim().startsWith('|');

/** Cells between unescaped pipes that stand outside formulas; the outer pipes are optional. */
function splitCells(source: string): string[] {
  const cells = [''];
  let math = false;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    if (char === '\\' && source[index + 1] === '|') {
      cells[cells.length - 1] += '|';
      index += 1;
    } else if (char === '|' && !math) {
      cells.push('');
    } else {
      if (char === '$') math = !math && source.indexOf('$', index + 1) > 0;
      cells[cells.length - 1] += char;
    }
  }
  if (cells.length > 1 && cells[0]?.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '' && source.trimEnd().endsWith('|')) cells.pop();
  return source.includes('|') ? cells : [];
}

function pad(cells: string[], width: number): string[] {
  if (cells.length <= width) return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | ')];
}

function toCell(source: string): Cell {
  const marked = source.split(/<br\s*\/?>/i).map((line) => stripMarks(line));
  const whole = stripMarks(source.replace(/<br\s*\/?>/gi, ' '));
  const lines = marked.map(({ text }) => text.trim()).filter((text) => text !== '');
  const cell: Cell = { lines, colSpan: 1, rowSpan: 1 };
  if (lines.length > 0 && (whole.bold || marked.every(({ text, bold }) => bold || text.trim() === '')))
    cell.bold = true;
  return cell;
}

function skipPageBreak(lines: Line[], start: number): number | undefined {
  let index = start;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) return undefined;
    if (!isBlank(line) && !isPageNumber(line)) return index;
    index += 1;
  }
  return undefined;
}

const rowText = (row: TableRow | undefined): string => row?.cells.map(cellText).join('|').toLowerCase() ?? '';
const isSameRow = (one: TableRow | undefined, other: TableRow | undefined): boolean =>
  rowText(one) === rowText(other);

function continues(rows: TableRow[], more: TableRow[]): boolean {
  const first = more[0];
  if (!first || first.cells.length !== rows[0]?.cells.length) return false;
  const start = first.cells[0] ? cellText(first.cells[0]) : '';
  return isSameRow(rows[0], first) || start === '' || /^(?:\d+|[IVX]+)[.)]?$/.test(start);
}

/** Converters put any first row above the alignment row: it is a header only when it is not empty and not numbered. */
function markHeader(rows: TableRow[], headed: boolean): TableRow[] {
  const [first, ...rest] = rows;
  if (!first || !headed) return rows;
  if (first.cells.every((cell) => cell.lines.length === 0)) return rest;
  const start = first.cells[0] ? cellText(first.cells[0]) : '';
  if (start !== '' && !/^(?:\d+|[IVX]+)[.)]?$/.test(start)) first.header = true;
  return rows;
}
