/** The columns that the header of a flat table names, when its cells come one after the other as text. */
import { type HeaderRole, headerRole, headerYear } from '../rows/column-words.ts';
import { isNumberOfRow } from './flat-rows.ts';
import type { FlatLine } from './flat-lines.ts';

export interface FlatHeader {
  /** Words of each column, left to right; the first is the number of the row. */
  columns: string[];
  /** Index of the first line below the header. */
  end: number;
}

const BEGINS = /^(?:TT|STT|S\.?T\.?T|Số TT|Số thứ tự)(?![\p{L}\d])/iu;
/** Words that the cells of headers begin with. */
const CELL_BEGINS =
  /^(?:Nội dung|Nhiệm vụ|Tên|Chỉ tiêu|Mục tiêu|Đơn vị|Cơ quan|Đồng chí|Cá nhân|Lãnh đạo|Thời gian|Thời hạn|Tiến độ|Lộ trình|Hoàn thành|Kết quả|Sản phẩm|Yêu cầu|Năm|Đến năm|Giai đoạn|Ghi chú|Kinh phí|Nguồn|Phối hợp|Chủ trì|Chỉ đạo|ĐVT|Hiện trạng|Kế hoạch|Công việc|Hoạt động|Giải pháp|Tổ chức|Người|Bộ phận|Trách nhiệm|Phân công|Lĩnh vực|Nhóm|Theo dõi|Danh mục|Mức|Tiêu chí)(?!\p{L})/u;
const MAX_LINES = 70;

export const beginsHeader = (lines: FlatLine[], at: number): boolean => {
  const text = lines[at]?.text ?? '';
  return BEGINS.test(text) || (/^Số$/i.test(text) && /^TT(?!\p{L})/iu.test(lines[at + 1]?.text ?? ''));
};

/** Reads the header that begins at a line, or undefined when too little of it is one. */
export function readFlatHeader(lines: FlatLine[], from: number): FlatHeader | undefined {
  const end = headerEnd(lines, from);
  if (end === undefined) return undefined;
  const chunks = joinNameless(lines.slice(from, end).reduce<string[]>(addLine, []));
  const columns = placeGroups(chunks.flatMap(splitYears));
  const roles = new Set(columns.map(headerRole).filter((role) => role !== undefined));
  if (columns.length < 3 || columns.length > 20 || roles.size < 3 || !roles.has('ordinal')) return undefined;
  return { columns, end: skipNumbering(lines, end) };
}

function headerEnd(lines: FlatLine[], from: number): number | undefined {
  for (let at = from + 1; at < Math.min(lines.length, from + MAX_LINES); at += 1) {
    const text = lines[at]?.text ?? '';
    if (isNumbering(text) || isNumberOfRow(text, 1) || /^(?:I|A)[.)]?(?:\s+\p{Lu}|$)/u.test(text)) return at;
  }
  return undefined;
}

/** "(1) (2) (3) (4)" or "1 2 3 4" under a header. */
const isNumbering = (text: string): boolean =>
  /^\(?(?:1|A)\)?(?:\s+\(?[\dA-C]\)?)+$/u.test(text) || /^\(1\)$/.test(text);

function skipNumbering(lines: FlatLine[], end: number): number {
  let at = end;
  while (isNumbering(lines[at]?.text ?? '') || (at > end && /^\(\d{1,2}\)$/.test(lines[at]?.text ?? '')))
    at += 1;
  return at;
}

/** A new cell begins with a capital letter; within a line only with a word that header cells begin with. */
function addLine(chunks: string[], { text }: FlatLine): string[] {
  const inline = text.split(/\s{2,}|\t+/).flatMap(cutAtCellWords);
  for (const part of inline) {
    const last = chunks.at(-1);
    const begins =
      last === undefined || (/^\p{Lu}/u.test(part) && !/[,/(]$/.test(last)) || beginsYear(part, last);
    if (begins) chunks.push(part);
    else chunks[chunks.length - 1] = `${last} ${part}`;
  }
  return chunks;
}

/** "2030" after a cell that has its year already. */
const beginsYear = (part: string, last: string): boolean =>
  /^20\d\d\b/.test(part) &&
  // "Hiện trạng" + "2024": the year of what is.
  (headerRole(last) !== 'ignore' || /20\d\d/.test(last)) &&
  (headerYear(last) !== undefined || headerRole(last) !== 'year') &&
  !/(?:năm|đến|đoạn|-|–)$/iu.test(last);

function cutAtCellWords(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  words.forEach((word, index) => {
    const rest = words.slice(index, index + 3).join(' ');
    const named = open !== '' && headerRole(open) !== undefined;
    if (named && CELL_BEGINS.test(rest) && !/(?:tên|và|,|\/)$/iu.test(open)) {
      parts.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  });
  if (open !== '') parts.push(open);
  return parts;
}

/** A piece that names no column belongs to the one after it, or to the one before it at the end. */
function joinNameless(chunks: string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const chunk of chunks) {
    const text = open === '' ? chunk : `${open} ${chunk}`;
    if (headerRole(text) === undefined) open = text;
    else {
      joined.push(text);
      open = '';
    }
  }
  if (open !== '' && joined.length > 0) joined[joined.length - 1] += ` ${open}`;
  return joined;
}

/** "Năm 2025 2030 2035" names three columns. */
function splitYears(chunk: string): string[] {
  const years = chunk.match(/(?<!\d)(?<![–-]\s?)20\d\d(?!\s*[-–]\s*20)/g) ?? [];
  if (years.length < 2 || headerRole(chunk) !== 'target') return [chunk];
  const words = chunk.slice(0, chunk.indexOf(years[0] ?? '')).trim();
  return /năm$/iu.test(words)
    ? years.map((year) => `Năm ${year}`)
    : [words, ...years].filter((text) => text !== '');
}

/** A cell over several others is no column: its parts stand after it, or behind the whole first row of the header. */
function placeGroups(columns: string[]): string[] {
  const placed = [...columns];
  for (const group of columns.filter((text) => isGroup(text) && !isOnlyName(columns, text))) {
    const at = placed.indexOf(group);
    const after = partsFrom(placed, at + 1, group);
    if (after > 0) placed.splice(at, 1);
    else {
      const tail = trailingParts(placed, group);
      if (tail > 0 && at >= 0) {
        const parts = placed.splice(placed.length - tail, tail);
        placed.splice(at, 1, ...parts);
      }
    }
  }
  return placed;
}

/** "Mục tiêu" is a heading over years only where another column holds the names. */
const isOnlyName = (columns: string[], text: string): boolean =>
  headerRole(text) === 'name-or-target' && !columns.some((other) => headerRole(other) === 'name');

const GROUPS =
  /^(?:phân công|cơ quan(?:,| )?đơn vị thực hiện|tổ chức thực hiện|trách nhiệm|đơn vị thực hiện|cơ quan thực hiện)/iu;
/** Words over the years of a table; alone they may name a column of times or names. */
const OVER_YEARS =
  /^(?:mục tiêu|chỉ tiêu|kế hoạch|lộ trình|mức|phấn đấu|tiến độ)[^:]*(?:năm|giai đoạn|thực hiện|phấn đấu)|^(?:lộ trình|theo năm|các năm|năm|mục tiêu)$/iu;
const isGroup = (text: string): boolean =>
  headerYear(text) === undefined &&
  (GROUPS.test(text) || headerRole(text) === 'target' || OVER_YEARS.test(text));
const partOf = (group: string, text: string): boolean =>
  GROUPS.test(group)
    ? OWNER_ROLES.has(headerRole(text)) && text.length < 30
    : /^(?:(?:đến\s+)?năm\s+)?20\d\d$/iu.test(text);
const OWNER_ROLES = new Set<HeaderRole | undefined>(['lead', 'coordinator', 'director', 'agency']);

function partsFrom(columns: string[], from: number, group: string): number {
  let count = 0;
  while (columns[from + count] !== undefined && partOf(group, columns[from + count] ?? '')) count += 1;
  return count >= 2 ? count : 0;
}

function trailingParts(columns: string[], group: string): number {
  let count = 0;
  while (count < columns.length && partOf(group, columns[columns.length - 1 - count] ?? '')) count += 1;
  return count >= 2 ? count : 0;
}
