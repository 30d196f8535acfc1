/** What is no content of the plan goes; what only looks like a table becomes lines again. */
import type { Block, Cell, Paragraph, Table } from '../block.ts';
import { toGrid } from '../rows/table-grid.ts';
import { findHeader } from '../rows/table-header.ts';
import { isDateLine, isNumberLine } from './letterhead.ts';
import { plainText, resolvedText } from './plain-text.ts';

/** The data of a digital signature, printed after or over the text. */
const SIGNATURE_DATA = [
  /^\{"\w+":/,
  /^EMAILADDRESS\s*=/i,
  /^(?:CN|OU|O|C|L)\s*=\s*\S.*,\s*(?:CN|OU|O|C|L)\s*=/,
  /^[\w.+-]+@[\w.-]+$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d\d(?::\d\d)?(?: ?[+-]\d\d:?\d\d)?$/,
  /^(?:người ký|ký bởi|thời gian ký|cơ quan ký|signature (?:not verified|valid)|signed by|digitally signed|ký số bởi)(?!\p{L})/iu,
];

/** A line drawn with characters. */
const RULE = /^[-–—_=*.~•+\s]{3,}$/;
const PAGE_NUMBER = /^[-–—\s]*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/i;

/** A footnote, which its adapter puts behind everything else: it belongs to no item of the text. */
const NOTE = /^[⁰¹²³⁴-⁹]+ /u;

export const isRule = (text: string): boolean => RULE.test(text) && !/[.…]{3,}/.test(text);
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** A borderless table that sets letterhead or signature side by side. */
const MOTTO_WORDS = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐỘC LẬP|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const SIGNATURE_WORDS =
  /(?:^|\n)N[ơƠ][iI] [nN][hH][ậẬ][nN]\s*(?::|\n|$)|(?:^|\s)(?:TM|T\/M|KT|K\/T|TL|T\/L)\.? ?\p{Lu}{2}/u;
export const COLUMN_HEADS = /^(?:TT|STT|Số TT|Stt)(?!\p{L})/u;
const MAX_LAYOUT_ROWS = 12;

/**
 * The blocks with their texts as a person typed them, without signature data and running headers, with layout
 * tables (letterhead, signature) as lines. Ids stay: lines of one layout table share its id.
 */
export function cleanBlocks(blocks: Block[]): Block[] {
  const running = runningLines(blocks);
  const notes = notesOfPages(blocks);
  const cleaned: Block[] = [];
  for (const block of blocks) {
    if (notes.has(block)) continue;
    if (block.kind === 'table') cleaned.push(...cleanTable(block));
    else
      cleaned.push(
        ...cleanParagraph(block).filter(({ text, page }) => !(page && running.has(plainText(text)))),
      );
  }
  return cleaned;
}

/** Lines behind the last page of a file that belong to pages before it: footnotes, whatever their marks. */
function notesOfPages(blocks: Block[]): Set<Block> {
  const notes = new Set<Block>();
  let behind: Block[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    if (last?.file !== block.file) {
      for (const note of behind) notes.add(note);
      behind = [];
      last = block;
    }
    const goesBack = block.page !== undefined && block.page < (last.page ?? 0);
    if (block.kind === 'table') behind = [];
    else if (goesBack || behind.length > 0) behind.push(block);
    if (!goesBack) last = block;
  }
  for (const note of behind) notes.add(note);
  return notes;
}

function cleanParagraph(paragraph: Paragraph): Paragraph[] {
  const text = resolvedText(paragraph.text);
  if (paragraph.flow === 'whole' && NOTE.test(text)) return [];
  if (text === '' || SIGNATURE_DATA.some((pattern) => pattern.test(text))) return [];
  return [{ ...paragraph, text }];
}

function cleanTable(table: Table): Block[] {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(cleanCell) }));
  if (!isLayout({ ...table, rows })) return [{ ...table, rows }];
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.lines.map((text) => lineOf(table, text, cell))),
  );
}

function cleanCell(cell: Cell): Cell {
  const lines = cell.lines.flatMap((line) => plainText(line).split('\n')).filter((line) => line !== '');
  return { ...cell, lines };
}

/** A frame around text, or a letterhead or signature; a table with heads of columns is none, whatever words it holds. */
function isLayout(table: Table): boolean {
  const { rows } = table;
  if (rows.every(({ cells }) => cells.length <= 1))
    return rows.every(({ cells }) => (cells[0]?.colSpan ?? 1) === 1);
  if (rows.length > MAX_LAYOUT_ROWS || rows.some(({ cells }) => cells.length > 3)) return false;
  if (COLUMN_HEADS.test(rows[0]?.cells[0]?.lines.join(' ') ?? '')) return false;
  const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  const text = lines.join('\n');
  if (MOTTO_WORDS.test(text)) return true;
  if (!SIGNATURE_WORDS.test(text) && !lines.some((line) => isNumberLine(line) || isDateLine(line)))
    return false;
  // Some formats mark the first row of every table as its header.
  const grid = toGrid(table).map((row) => ({ ...row, header: false }));
  return findHeader(grid) === undefined;
}

function lineOf(table: Table, text: string, cell: Cell): Paragraph {
  const { rows: _rows, grid: _grid, kind: _kind, box: _box, ...base } = table;
  return { ...base, kind: 'paragraph', text, flow: 'line', ...(cell.bold && { bold: true }) };
}

/** Lines that stand in the same words at the top or bottom of three pages or more. */
function runningLines(blocks: Block[]): Set<string> {
  const pages = new Map<string, Set<string>>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || block.page === undefined || block.text.length > 150) return;
    const atEdge = blocks[index - 1]?.page !== block.page || blocks[index + 1]?.page !== block.page;
    if (!atEdge) return;
    const text = plainText(block.text);
    const seen = pages.get(text) ?? new Set();
    pages.set(text, seen.add(`${block.file}:${block.page}`));
  });
  return new Set([...pages].filter(([, seen]) => seen.size >= 3).map(([text]) => text));
}
