/** Tables of contents, and lists of tables: known by lines that end in ever higher page numbers, whatever their style. */
import type { Block, Paragraph, Table } from '../block.ts';
import { cellText } from '../block.ts';
import { isPageNumber } from './clean-blocks.ts';
import { markerOf } from './marker.ts';

const TITLE =
  /^(?:mục lục|nội dung\s+trang|danh mục (?:các )?(?:bảng|hình|biểu|sơ đồ|phụ lục|chữ viết tắt)[\p{L} ,]{0,40})\s*:?$/iu;
const COLUMN_TITLES = /^(?:(?:stt|tt|nội dung|mục|tên bảng|tiêu đề|số)?\s*)?trang(?: số)?$/iu;
const PAGE_AT_END = /(?<=[\s.…·_])\d{1,3}$/;
/** Between text and page number: dots, tabs or a run of blanks; below the title of contents one blank will do. */
const LEADER_SIGN = /[\s.…·_]/;
const IS_LEADER = /\t|…|\s{3}|[.·_]\s?[.·_]\s?[.·_]/;
const LONGEST_ENTRY = 400;
/** Entries without a title above them: so many, and this share recurs as headings below. */
const LEAST_ENTRIES = 3;
const LEAST_RECURRING = 0.5;
const LONGEST_KEY = 40;

interface Entry {
  text: string;
  page: number;
}

interface Run {
  to: number;
  entries: Entry[];
  /** How far it was looked. */
  seen: number;
  /** Lines of contents that bear no page number, and the first halves of entries. */
  plain: number;
}

/** The blocks without tables of contents. */
export function withoutContents(blocks: Block[]): Block[] {
  const index = indexOfTexts(blocks);
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const { to, found } = contentsAt(blocks, at, index);
    for (const block of found ? [] : blocks.slice(at, to)) kept.push(block);
    at = to;
  }
  return kept;
}

/** How far the lines go that look like contents here, and whether they are. */
function contentsAt(blocks: Block[], at: number, index: TextIndex): { to: number; found: boolean } {
  const block = blocks[at];
  const none = { to: at + 1, found: false };
  if (!block) return none;
  if (block.kind === 'paragraph' && TITLE.test(block.text.trim())) {
    const run = runFrom(blocks, at + 1, true, index);
    return run.entries.length + run.plain > 0 ? { to: run.to, found: true } : { to: run.seen, found: false };
  }
  if (block.kind === 'table') return { to: at + 1, found: isContentsTable(block, false, index, at) };
  if (entryOf(block.text, false) === undefined) return none;
  const run = runFrom(blocks, at, false, index);
  const recurring = run.entries.filter(({ text }) => index.recurs(text, run.to - 1)).length;
  const known = recurring >= Math.max(1, run.entries.length * LEAST_RECURRING);
  return { to: run.to, found: run.entries.length >= LEAST_ENTRIES && known };
}

/** The entries from here on; each on the same page as the one before it or on a later one. */
function runFrom(blocks: Block[], from: number, titled: boolean, index: TextIndex): Run {
  const run: Run = { to: from, seen: from, entries: [], plain: 0 };
  let page = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'table') {
      if (!titled || !isContentsTable(block, titled, index, at)) break;
      run.plain += 1;
      run.to = at + 1;
      continue;
    }
    if (!block) break;
    const text = block.text.trim();
    const entry = entryOf(text, titled);
    if (entry && entry.page >= page) {
      page = entry.page;
      run.entries.push(entry);
    } else if (isAside(text, titled)) {
      run.seen = at + 1;
      continue;
    } else if (isFirstHalf(blocks, at, titled, page)) run.plain += 1;
    else if (titled && markerOf(text) && index.recurs(text, at)) run.plain += 1;
    else break;
    run.to = at + 1;
    run.seen = run.to;
  }
  return run;
}

const isAside = (text: string, titled: boolean): boolean =>
  isPageNumber(text) || (titled && (COLUMN_TITLES.test(text) || TITLE.test(text)));

function entryOf(line: string, titled: boolean): Entry | undefined {
  const text = line.trim();
  const page = text.length > LONGEST_ENTRY ? undefined : PAGE_AT_END.exec(text)?.[0];
  if (page === undefined) return undefined;
  let end = text.length - page.length;
  while (end > 0 && LEADER_SIGN.test(text[end - 1] ?? '')) end -= 1;
  const leader = text.slice(end, text.length - page.length);
  const own = text.slice(0, end);
  if (!/\p{L}/u.test(own) || !(titled || IS_LEADER.test(leader))) return undefined;
  return { text: own, page: Number(page) };
}

/** A long entry is wrapped: its page number stands on the next line. */
function isFirstHalf(blocks: Block[], at: number, titled: boolean, page: number): boolean {
  const [line, next] = [blocks[at], blocks[at + 1]];
  if (line?.kind !== 'paragraph' || next?.kind !== 'paragraph' || line.text.length < 30) return false;
  const entry = markerOf(next.text) === undefined ? entryOf(next.text, false) : undefined;
  return entry !== undefined && entry.page >= page && (titled || !/[.;:]$/.test(line.text));
}

/** Rows of a heading and a page number; the headings recur below, or the title stands above. */
function isContentsTable(table: Table, titled: boolean, index: TextIndex, at: number): boolean {
  const rows = table.rows.map(({ cells }) => cells.map(cellText).filter((text) => text !== ''));
  const entries = rows.flatMap((cells): Entry[] => {
    const page = Number(cells.at(-1));
    return cells.length > 1 && cells.length <= 3 && Number.isInteger(page) && page < 1000
      ? [{ text: cells.slice(0, -1).join(' '), page }]
      : [];
  });
  if (entries.length < 2 || entries.length < rows.length - 1) return false;
  if (entries.some(({ page }, place) => page < (entries[place - 1]?.page ?? 0))) return false;
  const recurring = entries.filter(({ text }) => index.recurs(text, at)).length;
  return titled || COLUMN_TITLES.test(rows[0]?.at(-1) ?? '') || recurring >= entries.length * LEAST_RECURRING;
}

interface TextIndex {
  /** Whether a text begins a paragraph behind a position. */
  recurs: (text: string, behind: number) => boolean;
}

function indexOfTexts(blocks: Block[]): TextIndex {
  const last = new Map<string, number>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph') return;
    const key = keyOf(`${block.label ?? ''} ${block.text}`);
    last.set(key, at);
    const bare = keyOf(withoutMark(block));
    if (bare !== '') last.set(bare, at);
  });
  return {
    recurs: (text, behind) => {
      const bare = keyOf(text.slice(markerOf(text)?.length ?? 0));
      return [keyOf(text), bare].some((key) => key.length >= 3 && (last.get(key) ?? -1) > behind);
    },
  };
}

const withoutMark = ({ text, label }: Paragraph): string =>
  label === undefined ? text.slice(markerOf(text)?.length ?? 0) : text;

/** The beginning of a text without its page number, spaces and case. */
const keyOf = (text: string): string =>
  (entryOf(text, false)?.text ?? text.slice(0, LONGEST_ENTRY))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST_KEY);
