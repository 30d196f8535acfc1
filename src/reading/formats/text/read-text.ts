import type { Block, Paragraph, SourceDocument, Table } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import type { DecodedText } from './decode.ts';
import { gridTableAt } from './grid-table.ts';
import { htmlTableAt } from './html-table.ts';
import { isBlank, type Line, splitLines } from './lines.ts';
import { stripMarks } from './marks.ts';
import { pipeTableAt } from './pipe-table.ts';
import { type TableReading, tabTableAt } from './tab-table.ts';

/**
 * Reads plain text or Markdown: every physical line is a paragraph (flow "line"), tables of tabs or pipes are
 * tables. Throws `Unreadable` for bytes that are no text, or text without a letter.
 */
export function readText({ text, notes }: DecodedText): SourceDocument {
  if (!/\p{L}/u.test(text)) throw new Unreadable('empty');
  const lines = splitLines(text.replace(/<!--[\s\S]*?-->/g, keepLineBreaks));
  const blocks: Block[] = [];
  let markdown = false;
  let gap = false;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const marked = pipeTableAt(lines, index) ?? htmlTableAt(lines, index) ?? gridTableAt(lines, index);
    const table = marked ?? tabTableAt(lines, index);
    markdown ||= marked !== undefined || /^#{1,6}\s/.test(line.text);
    if (table) blocks.push(toTable(table, line, blocks.length));
    else if (isBlank(line)) gap = true;
    else {
      const paragraph = toParagraph(line, blocks.length, gap);
      if (paragraph) blocks.push(paragraph);
    }
    if (!isBlank(line)) gap = false;
    index = table?.next ?? index + 1;
  }
  return { format: markdown ? 'markdown' : 'text', blocks, pages: [], notes };
}

/** Comments go, the lines they stand on stay, so that line numbers stay right; page breaks are read later. */
const keepLineBreaks = (comment: string): string =>
  /^<!--\s*page\s*-?break/i.test(comment) ? comment : comment.replace(/[^\n]/g, '');

function toTable({ rows }: TableReading, line: Line, id: number): Table {
  const table: Table = { kind: 'table', id, file: 0, line: line.number, rows, grid: 'ruled' };
  if (line.page !== undefined) table.page = line.page;
  return table;
}

const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;

function toParagraph(line: Line, id: number, gapBefore: boolean): Paragraph | undefined {
  const heading = HEADING.exec(line.text);
  const marked = stripMarks(heading?.[2] ?? line.text);
  const text = marked.text.trim();
  if (text === '') return undefined;
  const paragraph: Paragraph = { kind: 'paragraph', id, file: 0, line: line.number, text, flow: 'line' };
  if (line.page !== undefined) paragraph.page = line.page;
  if (gapBefore) paragraph.gapBefore = true;
  if (heading?.[1]) paragraph.heading = heading[1].length;
  if (marked.bold) paragraph.bold = true;
  if (marked.italic) paragraph.italic = true;
  return paragraph;
}
