/** Where tables begin and end in a sheet. */
import { cellText } from '../../block.ts';
import { filled, type GridRow, positionOf } from './grid-row.ts';

const NUMBERING = /^(?:tt|stt|s\.tt|s\/tt|số tt|số thứ tự)\.?$/i;
/** Words at the top of columns in plans. */
const COLUMN_WORDS =
  /^(?:nội dung|nhiệm vụ|tên |công việc|chỉ tiêu|mục tiêu|hoạt động|giải pháp|danh mục|tiêu chí|đơn vị|đvt|cơ quan|chủ trì|phối hợp|người |lãnh đạo|thời gian|thời hạn|thời điểm|tiến độ|hạn |hạn$|hoàn thành|sản phẩm|kết quả|ghi chú|kinh phí|năm |năm$|giai đoạn|kế hoạch|số lượng|lĩnh vực|mức )|chủ trì|phối hợp|thời hạn|thực hiện$/iu;
/** Those that stand at the left edge of a table: what its rows are about. */
const ROW_WORDS =
  /^(?:nội dung|nhiệm vụ|tên |công việc|chỉ tiêu|mục tiêu|hoạt động|giải pháp|danh mục|tiêu chí|lĩnh vực)/iu;
const LONGEST_HEADING = 110;

export const isNumbering = (text: string): boolean => NUMBERING.test(text);

/**
 * Rows that open with "TT" or "STT", that the file names as the head of a table, or that hold words of columns where
 * a table can begin; without any of these the first row of three filled cells.
 */
export function tableHeads(rows: readonly GridRow[], headLines: ReadonlySet<number>): number[] {
  const heads: number[] = [];
  const first = rows.findIndex((row) => filled(row).length >= 3 && !filled(row).some(isOfLetterhead));
  rows.forEach((row, index) => {
    const isHead = headLines.has(row.line) || opensWithNumbering(row) || canBegin(rows, index, first, heads);
    // A header of several rows opens one table, and one printed again on the next page none.
    if (!isHead || isWithinHeader(rows, heads.at(-1), index)) return;
    if (rowText(row) !== rowText(rows[heads.at(-1) ?? -1])) heads.push(index);
  });
  if (heads.length > 0) return heads;
  return first < 0 ? [] : [first];
}

const LETTERHEAD = /^(?:số\s*:|cộng hòa xã hội chủ nghĩa|độc lập\s*[-–]|đảng cộng sản việt nam)/iu;
const isOfLetterhead = ({ lines }: { lines: string[] }): boolean => LETTERHEAD.test(lines[0] ?? '');

function opensWithNumbering(row: GridRow): boolean {
  const [opening, ...rest] = filled(row);
  return opening !== undefined && rest.length > 0 && isNumbering(cellText(opening));
}

/**
 * Cells of a task may begin with the same words as columns do ("Kế hoạch …"): the first table begins at the first
 * row of three cells, a further one behind a blank row, and all its cells are such words; or wherever the cells are
 * names of columns and nothing else.
 */
function canBegin(rows: readonly GridRow[], index: number, first: number, heads: readonly number[]): boolean {
  const row = rows[index];
  if (!row || !namesColumns(row)) return false;
  const isWhole = filled(row).every((cell) => COLUMN_WORDS.test(cellText(cell)));
  if (isPlainHead(row)) return true;
  if (heads.length === 0) return index === first;
  const above = rows.findLastIndex((other, at) => at < index && filled(other).length >= 3);
  const between = rows.slice(above, index + 1);
  const isApart = between.some((other, at) => {
    const previous = between[at - 1];
    return previous !== undefined && positionOf(other) > positionOf(previous) + 1;
  });
  return isApart && isWhole;
}

/** Nothing but the usual names of columns, and no more than those: such a row is no task. */
const NAMES =
  /^(?:nội dung(?: công việc| nhiệm vụ| thực hiện)?|(?:tên )?(?:nhiệm vụ|công việc|chỉ tiêu|hoạt động)|đơn vị tính|đvt|(?:cơ quan|đơn vị|người)?\s?(?:chủ trì|phối hợp|thực hiện|theo dõi|phụ trách)|sản phẩm(?: dự kiến)?|kết quả(?: dự kiến)?|thời hạn(?: hoàn thành)?|thời gian(?: thực hiện| hoàn thành)?|tiến độ|ghi chú|(?:năm|đến năm) 20\d\d)$/iu;

const isPlainHead = (row: GridRow): boolean => {
  const named = filled(row).filter((cell) => NAMES.test(cellText(cell))).length;
  return opensTable(row) && named >= 3 && named >= filled(row).length - 1;
};

const rowText = (row: GridRow | undefined): string => filled(row).map(cellText).join('|');

const isOrdinal = (text: string): boolean => /^(?:\d+(?:[.,]\d+)*|[IVX]+)[.)]?$/.test(text);
const isNumbered = (row: GridRow | undefined): boolean => isOrdinal(filled(row)[0]?.lines[0] ?? '');

/** Whether a row is the head of a table of its own: it opens with the number or the subject of its rows. */
export function opensTable(row: GridRow): boolean {
  const [opening] = filled(row).map(cellText);
  return opening !== undefined && (isNumbering(opening) || ROW_WORDS.test(opening)) && namesColumns(row);
}

/** Whether a row names columns. */
export function namesColumns(row: GridRow): boolean {
  const texts = filled(row).map(cellText);
  if (opensWithNumbering(row)) return true;
  if (texts.length < 3 || texts.some((text) => text.length > LONGEST_HEADING)) return false;
  if (isOrdinal(texts[0] ?? '')) return false;
  const named = texts.filter((text) => COLUMN_WORDS.test(text) || isNumbering(text)).length;
  return named >= 2 && named * 2 >= texts.length;
}

/** The second and third row of a header stand directly below the first, under cells that are merged. */
function isWithinHeader(rows: readonly GridRow[], head: number | undefined, index: number): boolean {
  if (head === undefined) return false;
  const first = rows[head];
  const row = rows[index];
  const depth = Math.max(1, ...(first?.cells.map(({ cell }) => cell.rowSpan) ?? []));
  const isWide = first?.cells.some(({ cell }) => cell.colSpan > 1) ?? false;
  const below = (row ? positionOf(row) : 0) - (first ? positionOf(first) : 0);
  if (below < depth) return true;
  return below === 1 && (isWide || (first !== undefined && !opensWithNumbering(first)));
}

/**
 * A table ends at the last row of three filled cells, or further down where no blank row parts it from the rest or
 * the numbers go on; at a signature in any case.
 */
export function tableEnd(rows: readonly GridRow[], head: number, limit: number): number {
  const stretch = rows.slice(0, limit);
  const numbered = stretch.findLastIndex(
    (row, index) => index > head && isNumbered(row) && filled(row).length >= 3,
  );
  const signed = stretch.findIndex((row, index) => index > Math.max(head, numbered) && opensSignature(row));
  const bound = signed < 0 ? limit : signed;
  let last = head;
  for (let index = head; index < bound; index += 1) if (filled(rows[index]).length >= 3) last = index;
  let end = last + 1;
  while (end < bound && isBesides(rows[end - 1], rows[end])) end += 1;
  return end;
}

/** Still part of the table: two cells, directly below or numbered. */
const isBesides = (above: GridRow | undefined, row: GridRow | undefined): boolean =>
  row !== undefined &&
  above !== undefined &&
  filled(row).length >= 2 &&
  (positionOf(row) === positionOf(above) + 1 || isNumbered(row));

const SIGNATURE =
  /^(?:nơi nhận\s*:?|người lập(?: biểu)?|lập biểu)$|^(?:TM|T\/M|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}{2}|^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ)$|^(?:NƠI NHẬN|NGƯỜI LẬP)/u;

/** "Nơi nhận" beside "TM. ỦY BAN NHÂN DÂN", or one of them alone. */
function opensSignature(row: GridRow): boolean {
  const cells = filled(row);
  return cells.length <= 4 && !isNumbered(row) && cells.some(isSigned);
}

const isSigned = ({ lines }: { lines: string[] }): boolean => {
  const first = lines[0]?.trim() ?? '';
  return SIGNATURE.test(first) || /^(?:nơi nhận\s*:?|người lập(?: biểu)?)$/iu.test(first);
};
