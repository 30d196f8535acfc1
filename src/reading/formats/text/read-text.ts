import type { Block, Paragraph, SourceDocument, Table } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { checkExtent, type Extent } from '../limits.ts';
import type { DecodedText } from './decode.ts';
import { gridTableAt } from './grid-table.ts';
import { htmlTableAt } from './html-table.ts';
import { isBlank, type Line, splitLines } from './lines.ts';
import { STRUCK, stripMarks } from './marks.ts';
import { pipeTableAt } from './pipe-table.ts';
import { type TableReading, tabTableAt } from './tab-table.ts';

/**
 * Reads plain text or Markdown: every physical line is a paragraph (flow "line"), tables of tabs or pipes are
 * tables. Throws `Unreadable` for text without a letter, or longer than any plan.
 */
export function readText({ text, notes }: DecodedText): SourceDocument {
  if (!/\p{L}/u.test(text)) throw new Unreadable('empty');
  const extent: Extent = { characters: text.length, rows: 0, pages: 1 };
  checkExtent(extent);
  const lines = splitLines(withoutComments(text));
  const blocks: Block[] = [];
  let markdown = false;
  let gap = false;
  let plainUntil = 0;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const marked = markedTableAt(lines, index);
    const tabbed = marked || index < plainUntil ? undefined : tabTableAt(lines, index);
    if (tabbed?.rows.length === 0) plainUntil = tabbed.next;
    const table = marked ?? (tabbed?.rows.length ? tabbed : undefined);
    const block: Block | undefined = table ? toTable(table, line) : toParagraph(line, gap);
    if (block) blocks.push({ ...block, id: blocks.length });
    markdown ||= marked !== undefined || /^#{1,6}\s/.test(line.text);
    gap = isBlank(line) || (gap && !block);
    index = table?.next ?? index + 1;
    extent.rows += table?.rows.length ?? 0;
    extent.pages = Math.max(extent.pages, line.page ?? 1);
  }
  checkExtent(extent);
  const told = text.search(STRUCK) < 0 ? notes : [...notes, STRUCK_NOTE];
  return { format: markdown ? 'markdown' : 'text', blocks, pages: [], notes: told };
}

const STRUCK_NOTE = 'Tài liệu có chữ gạch ngang: chữ bị gạch đã được bỏ qua.';

const markedTableAt = (lines: Line[], index: number): TableReading | undefined =>
  pipeTableAt(lines, index) ?? htmlTableAt(lines, index) ?? gridTableAt(lines, index);

/** Comments go, the lines they stand on stay, so that line numbers stay right; page breaks are read later. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return kept + text.slice(at);
    const comment = text.slice(start, end + 3);
    const isBreak = comment.length < 40 && /^<!--\s*page\s*-?break/i.test(comment);
    kept += text.slice(at, start) + (isBreak ? comment : comment.replace(/[^\n]/g, ''));
    at = end + 3;
  }
}

function toTable({ rows }: TableReading, line: Line): Table {
  const table: Table = { kind: 'table', id: 0, file: 0, line: line.number, rows, grid: 'ruled' };
  if (line.page !== undefined) table.page = line.page;
  return table;
}

/** Lines drawn under the columns of a table. */
const RULE = /^ *[-=]{2,}(?: +[-=]{2,})+ *$/;
/** "- [ ] …": a list of things to tick. */
const BOX = /^(\s*[-*+] )\[[ xX]\] /;
const HEADING = /^ {0,3}(#{1,6})(?= )/;

function toParagraph(line: Line, gapBefore: boolean): Paragraph | undefined {
  const heading = HEADING.exec(line.text);
  const marked = stripMarks(
    line.text
      .slice(heading?.[0].length ?? 0)
      .replace(BOX, '$1')
      .trim(),
  );
  const text = marked.text.trim();
  if (text === '' || RULE.test(text)) return undefined;
  const paragraph: Paragraph = { kind: 'paragraph', id: 0, file: 0, line: line.number, text, flow: 'line' };
  if (line.page !== undefined) paragraph.page = line.page;
  if (gapBefore) paragraph.gapBefore = true;
  if (heading?.[1]) paragraph.heading = heading[1].length;
  if (marked.bold) paragraph.bold = true;
  if (marked.italic) paragraph.italic = true;
  return paragraph;
}
