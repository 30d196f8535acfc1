import type { Cell, TableRow } from '../../block.ts';
import type { Line } from './lines.ts';
import { stripMarks } from './marks.ts';
import type { TableReading } from './tab-table.ts';

const MAX_LINES = 50_000;
const MAX_SPAN = 200;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;

/** Reads the HTML table that begins at line `start` (converters write them where cells are merged), if one does. */
export function htmlTableAt(lines: Line[], start: number): TableReading | undefined {
  if (!/^(?:<(?:html|body|div)[^<>]*>)*<table\b/i.test(lines[start]?.text.trim() ?? '')) return undefined;
  const builder = newBuilder();
  let next = start;
  for (; next < lines.length && next < start + MAX_LINES; next += 1) {
    const line = lines[next];
    if (line) readLine(builder, line);
    if (builder.depth === 0) break;
    if (next > start + 6 && !builder.row && builder.rows.length === 0) return undefined;
  }
  closeRow(builder);
  return builder.rows.length > 0 ? { rows: builder.rows, next: next + 1 } : undefined;
}

interface Builder {
  rows: TableRow[];
  row: TableRow | undefined;
  cell: { text: string; colSpan: number; rowSpan: number; header: boolean } | undefined;
  headers: number;
  /** Tables open inside each other; the text of inner ones goes into the cell of the outer one. */
  depth: number;
}

const newBuilder = (): Builder => ({ rows: [], row: undefined, cell: undefined, headers: 0, depth: 0 });

function readLine(builder: Builder, line: Line): void {
  let at = 0;
  for (const match of line.text.matchAll(TAG)) {
    addText(builder, line.text.slice(at, match.index));
    at = match.index + match[0].length;
    readTag(
      builder,
      {
        closing: match[1] === '/',
        name: (match[2] ?? '').toLowerCase(),
        rest: match[3] ?? '',
        source: match[0],
      },
      line,
    );
  }
  addText(builder, `${line.text.slice(at)} `);
}

function addText(builder: Builder, text: string): void {
  if (builder.cell) builder.cell.text += text;
}

interface Tag {
  closing: boolean;
  name: string;
  rest: string;
  source: string;
}

function readTag(builder: Builder, tag: Tag, line: Line): void {
  if (tag.name === 'table') builder.depth += tag.closing ? -1 : 1;
  if (builder.depth > 1 || tag.name === 'table') {
    if (['tr', 'table', 'td', 'th'].includes(tag.name))
      addText(builder, tag.name.startsWith('t') && tag.closing ? ' ' : '');
    return;
  }
  switch (tag.name) {
    case 'tr':
      closeRow(builder);
      if (!tag.closing) openRow(builder, line);
      return;
    case 'td':
    case 'th':
      closeCell(builder);
      if (!tag.closing) openCell(builder, tag, line);
      return;
    case 'br':
    case 'p':
    case 'div':
    case 'li':
      addText(builder, '\n');
      return;
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'col':
    case 'colgroup':
      return;
    default:
      addText(builder, tag.source);
  }
}

function openRow(builder: Builder, line: Line): void {
  builder.row = { cells: [], line: line.number };
  if (line.page !== undefined) builder.row.page = line.page;
  builder.headers = 0;
}

function openCell(builder: Builder, tag: Tag, line: Line): void {
  if (!builder.row) openRow(builder, line);
  const span = (name: string): number => {
    const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag.rest)?.[1] ?? 1);
    return Math.min(MAX_SPAN, Math.max(1, value));
  };
  builder.cell = { text: '', colSpan: span('colspan'), rowSpan: span('rowspan'), header: tag.name === 'th' };
}

function closeCell(builder: Builder): void {
  const { cell, row } = builder;
  if (!cell || !row) return;
  const marked = cell.text.split('\n').map((text) => stripMarks(text.replace(/\s+/g, ' ')));
  const lines = marked.filter(({ text }) => text.trim() !== '');
  const made: Cell = {
    lines: lines.map(({ text }) => text.trim()),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  };
  if (lines.length > 0 && lines.every(({ bold }) => bold)) made.bold = true;
  if (cell.header) builder.headers += 1;
  row.cells.push(made);
  builder.cell = undefined;
}

function closeRow(builder: Builder): void {
  closeCell(builder);
  const { row } = builder;
  if (row && row.cells.length > 0) {
    if (builder.headers === row.cells.length) row.header = true;
    builder.rows.push(row);
  }
  builder.row = undefined;
}
