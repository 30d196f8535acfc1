/** Columns of a table without ruling lines: found by its heading, kept as long as the text leaves their gutters free. */
import { cellLines } from './cell-lines.ts';
import { cutAtEdges, cutNumbering } from './column-edges.ts';
import type { Interval } from './geometry.ts';
import { type Chunk, type Row, rowBox, rowText } from './rows.ts';

export interface Columns {
  /** Rows of text that make the table: indices of its first row, its first body row, and its last row. */
  first: number;
  body: number;
  last: number;
  gutters: Interval[];
  /** The rows `first` … `last`, cut where their columns are. */
  rows: Row[];
}

const HEADING =
  /^(?:s?tt|số tt|chỉ tiêu|(?:tên )?nhiệm vụ|nội dung|công việc|đơn vị|đvt|cơ quan|chủ trì|phối hợp|thời (?:gian|hạn)|tiến độ|sản phẩm|kết quả|ghi chú|mục tiêu|phân công|người|(?:năm )?20\d\d)(?!\p{L})/iu;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z]|[a-zđ])[.)]?$/u;

/** Cells of a heading that have to be recognised, and its columns at least. */
const MIN_HEADINGS = 2;
const MIN_COLUMNS = 3;
/** Of the cells of a heading, how many have to be recognised where nothing else bears it out. */
const SURE_HEADING = 0.6;
/** In em: a table ends where the page is empty for longer than this, unless a number begins the next row. */
const MAX_GAP = 2.8;
const MAX_GAP_TO_ORDINAL = 5;
/** In em: gutters between the cells of a heading, and what is left of them beside the text under it. */
const MIN_GUTTER = 0.5;
const MIN_LEFT_FREE = 0.3;
/** Rows that leave it open whether the table goes on (lines of a group heading) may follow each other this often. */
const MAX_DOUBTFUL = 4;
/** What stands under a table: a signature in columns of its own, or the title of the next table. */
const FOOT = /^(?:phụ lục|phụ biểu|nơi nhận|tm\.|t\/m|kt\.|k\/t|tl\.|người lập)/iu;
const MAX_HEADING_ROWS = 6;

/** The first table in rows `from` …; undefined when there is none. The rows come cut at narrow gaps. */
export function findColumns(joined: readonly Row[], from: number): Columns | undefined {
  for (let index = from; index < joined.length; index += 1) {
    if (!isHeading(joined[index])) continue;
    const rows = joined.map((row, at) => (at === index ? cutNumbering(row) : row));
    const columns = columnsUnder(rows, from, index);
    if (columns) return columns;
  }
  return undefined;
}

/** The rows from the top of a page that go on with a table of the page before, without repeating its heading. */
export function continueColumns(rows: readonly Row[], gutters: readonly Interval[]): Columns | undefined {
  if (rows.slice(0, MAX_HEADING_ROWS).some(isHeading)) return undefined;
  const cut = cutAtEdges(rows, gutters, true);
  const grown = grow(cut, 0, gutters);
  if (!grown || grown.last < 1) return undefined;
  return { first: 0, body: 0, ...grown, rows: cut.slice(0, grown.last + 1) };
}

export function isOrdinal(text: string): boolean {
  return ORDINAL.test(text);
}

function isHeading(row: Row | undefined): boolean {
  if (!row || row.chunks.length < MIN_HEADINGS) return false;
  return row.chunks.filter((chunk) => HEADING.test(chunk.text)).length >= MIN_HEADINGS;
}

/** Whether a row is the heading of a table beyond doubt: most of its texts, and three at least, are words of headings. */
export function isSureHeading({ chunks }: Row): boolean {
  const known = chunks.filter((chunk) => HEADING.test(chunk.text)).length;
  return known >= MIN_COLUMNS && known >= chunks.length * SURE_HEADING;
}

function columnsUnder(rows: readonly Row[], from: number, seed: number): Columns | undefined {
  const numbered = bodyStart(rows, seed);
  const first = headingStart(rows, from, seed);
  const body = numbered === undefined ? unnumberedBody(rows, seed) : bodyBetween(rows, seed, numbered);
  if (body === undefined) return undefined;
  const gutters = gapsBetween(headingCells(rows.slice(first, body)));
  if (gutters.length + 1 < MIN_COLUMNS) return undefined;
  const cut = [...rows.slice(0, body), ...cutAtEdges(rows.slice(body), gutters)];
  const grown = grow(cut, body, gutters);
  if (!grown || grown.last < body + 1) return undefined;
  const own = cut.slice(first, grown.last + 1);
  if (numbered === undefined && !fillsColumns(own.slice(body - first), grown.gutters)) return undefined;
  return { first, body, ...grown, rows: own };
}

/** Whether every column has several lines. */
function fillsColumns(rows: readonly Row[], gutters: readonly Interval[]): boolean {
  return cellLines(rows, gutters).every((lines) => lines.length >= 2);
}

/** The first row under a heading of a table without numbers: rows of as many columns follow it. */
function unnumberedBody(rows: readonly Row[], seed: number): number | undefined {
  const heading = rows[seed]?.chunks ?? [];
  const known = heading.filter((chunk) => HEADING.test(chunk.text)).length;
  if (heading.length < MIN_COLUMNS || known < heading.length * SURE_HEADING) return undefined;
  const isBold = (row: Row | undefined): boolean => row?.chunks.every((chunk) => chunk.bold > 0.9) ?? false;
  const plain = rows.findIndex((row, index) => index > seed && !isBold(row));
  const body = isBold(rows[seed]) && plain > seed ? plain : seed + 1;
  if (body > seed + MAX_HEADING_ROWS) return undefined;
  return body;
}

/** Index of the first row under a repeated heading at the top of these rows; 0 when there is none. */
export function headingEnd(rows: readonly Row[]): number {
  const seed = rows.slice(0, MAX_HEADING_ROWS).findIndex(isHeading);
  const numbered = seed < 0 ? undefined : bodyStart(rows, seed);
  return numbered === undefined ? 0 : bodyBetween(rows, seed, numbered);
}

/** A number centred beside several lines stands below the first of them: bold type or a gap ends the heading. */
function bodyBetween(rows: readonly Row[], seed: number, numbered: number): number {
  const group = rows.findIndex((row, index) => index > seed && isTitle(row));
  if (group > seed && group < numbered) return group;
  const isBold = (row: Row | undefined): boolean => row?.chunks.every((chunk) => chunk.bold > 0.9) ?? false;
  if (!isBold(rows[seed])) return widestGap(rows, seed, numbered);
  const plain = rows.findIndex((row, index) => index > seed && !isBold(row));
  return plain > seed && plain <= numbered ? plain : widestGap(rows, seed, numbered);
}

/**
 * The row after `from`, up to `to`, with the most space before it; `to` itself when all are alike.
 * @param extra what else counts as space before a row (a ruling line)
 */
export function widestGap(
  rows: readonly Row[],
  from: number,
  to: number,
  extra = (_index: number): number => 0,
): number {
  const spaceBefore = (index: number): number =>
    (rows[index]?.baseline ?? 0) - (rows[index - 1]?.baseline ?? 0) + extra(index);
  let best = to;
  let width = spaceBefore(to) + 0.5;
  for (let index = from + 1; index < to; index += 1) {
    const space = spaceBefore(index);
    if (space > width) [best, width] = [index, space];
  }
  return best;
}

/** The first row that begins with an ordinal number. */
function bodyStart(rows: readonly Row[], seed: number): number | undefined {
  for (let index = seed + 1; index <= seed + MAX_HEADING_ROWS && index < rows.length; index += 1) {
    const lead = rows[index]?.chunks[0];
    const left = rows[seed]?.chunks[0];
    if (lead && left && isOrdinal(lead.text) && lead.box[0] < left.box[2] + left.size) return index;
  }
  return undefined;
}

/** Headings broken over lines begin above the line that was recognised. */
function headingStart(rows: readonly Row[], from: number, seed: number): number {
  let first = seed;
  while (first > from) {
    const [above, row] = [rows[first - 1], rows[first]];
    if (!above || !row || row.baseline - above.baseline > row.size * 1.3) break;
    if (above.chunks.length === 1 && !isInside(above, rows[seed])) break;
    first -= 1;
  }
  return first;
}

function isInside(row: Row, seed: Row | undefined): boolean {
  if (!seed) return false;
  const [box, frame] = [rowBox(row), rowBox(seed)];
  return box[2] - box[0] < (frame[2] - frame[0]) * 0.4;
}

/** Cells of the lowest level: a cell that spans several others says nothing about where they end. */
function headingCells(rows: readonly Row[]): Chunk[] {
  const cells = rows.flatMap((row) => row.chunks);
  return cells.filter((cell) => {
    const under = cells.filter(
      (other) =>
        other !== cell &&
        other.baseline > cell.baseline &&
        middleIn(other, [cell.box[0] - cell.size, cell.box[2] + cell.size]),
    );
    const columns = gapsBetween(under).length + 1;
    return under.length === 0 || columns < 2;
  });
}

function middleIn(chunk: Chunk, [left, right]: Interval): boolean {
  const middle = (chunk.box[0] + chunk.box[2]) / 2;
  return middle > left && middle < right;
}

function gapsBetween(cells: readonly Chunk[]): Interval[] {
  const gaps: Interval[] = [];
  let reach: number | undefined;
  for (const { box, size } of cells.toSorted((a, b) => a.box[0] - b.box[0])) {
    if (reach !== undefined && box[0] - reach >= size * MIN_GUTTER) gaps.push([reach, box[0]]);
    reach = Math.max(reach ?? box[2], box[2]);
  }
  return gaps;
}

/** Goes down the rows, narrowing the gutters; stops where the text no longer keeps to the columns. */
function grow(
  rows: readonly Row[],
  start: number,
  initial: readonly Interval[],
): { gutters: Interval[]; last: number } | undefined {
  let free = initial.map((gap) => [gap]);
  let tried = free;
  let last = start - 1;
  let doubtful = 0;
  for (let index = start; index < rows.length && doubtful <= MAX_DOUBTFUL; index += 1) {
    const [row, before] = [rows[index], rows[index - 1]];
    if (!row || FOOT.test(rowText(row)) || (before && index > start && isApart(before, row))) break;
    if (index > start && isSureHeading(row)) break;
    const narrowed = tried.map((gaps) => subtract(gaps, row));
    const keeps = narrowed.every((gaps) => gaps.length > 0);
    if (keeps) tried = narrowed;
    // After text that runs over the gutters or stands alone under a number (a group heading, or the text under the
    // table), only a row of several columns or a numbered one shows that the table goes on.
    const proves = keeps && (row.chunks.length > 1 || isOrdinal(row.chunks[0]?.text ?? ''));
    if (proves || (keeps && doubtful === 0 && !isTitle(row))) {
      last = index;
      free = tried;
      doubtful = 0;
    } else doubtful += 1;
  }
  if (last < start) return undefined;
  return { gutters: free.map(widest), last };
}

/** "III. Tổ chức thực hiện" alone on its line: a group of rows, or what comes after the table. */
function isTitle({ chunks }: Row): boolean {
  return chunks.length === 1 && /^(?:[IVX]{1,5}|\d{1,2})[.)] ?\p{Lu}/u.test(chunks[0]?.text ?? '');
}

function isApart(before: Row, row: Row): boolean {
  const limit = isOrdinal(row.chunks[0]?.text ?? '') ? MAX_GAP_TO_ORDINAL : MAX_GAP;
  return row.baseline - before.baseline > row.size * limit;
}

/** What a row leaves free of the gaps, as far as it is wide enough. */
function subtract(gaps: readonly Interval[], row: Row): Interval[] {
  return row.chunks
    .reduce(
      (left: Interval[], { box }) =>
        left.flatMap(([from, to]): Interval[] =>
          box[2] <= from || box[0] >= to
            ? [[from, to]]
            : [
                [from, Math.max(from, box[0])],
                [Math.min(to, box[2]), to],
              ],
        ),
      [...gaps],
    )
    .filter(([from, to]) => to - from >= row.size * MIN_LEFT_FREE);
}

function widest(gaps: readonly Interval[]): Interval {
  return gaps.reduce((best, gap) => (gap[1] - gap[0] > best[1] - best[0] ? gap : best), gaps[0] ?? [0, 0]);
}

/** Whether a row is a group heading: text that runs over gutters. */
export function crosses(row: Row, gutters: readonly Interval[]): boolean {
  return gutters.some(([left, right]) => {
    const middle = (left + right) / 2;
    return row.chunks.some((chunk) => chunk.box[0] < middle && chunk.box[2] > middle);
  });
}
