/** The lines of a table that reached us as running text, and the pieces of lines a cell may begin with. */
import type { Paragraph } from '../block.ts';
import { isUnitOfMeasure } from '../rows/cell-kinds.ts';
import { OWNER_HEAD } from '../values/owner-words.ts';

export interface FlatLine {
  text: string;
  /** A blank line stood before it. */
  gap: boolean;
  block: number;
  line?: number;
  page?: number;
}

/** A piece of a line; a cell is made of whole pieces. */
export interface Piece {
  text: string;
  startsLine: boolean;
  /** A blank line stood before its line. */
  gap: boolean;
  /** Two or more blanks stood before it within its line. */
  wide: boolean;
}

export function toFlatLine(paragraph: Paragraph): FlatLine {
  const { id, line, page } = paragraph;
  return {
    text: `${paragraph.label ? `${paragraph.label} ` : ''}${paragraph.text}`.trim(),
    gap: paragraph.gapBefore === true,
    block: id,
    ...(line !== undefined && { line }),
    ...(page !== undefined && { page }),
  };
}

const FIGURE = /^[≥≤><=~]*\d[\d.,]*(?:[-–]\d[\d.,]*)?%?(?:\/\p{L}+)?[;,]?$/u;
const NIL = /^[-–—]$/;
const COMPARISON = /^(?:[≥≤><=]+|phấn|đấu|đạt|trên|dưới|tối|thiểu|ít|nhất|khoảng|đến|từ)$/iu;
const TIME_HEAD =
  /^(?:Thường xuyên|Hằng|Hàng|Năm \d|Tháng \d|Quý [IV]|Trong |Giai đoạn|Theo |Khi |Trước |Hoàn thành|Đến (?:năm|hết)|Từ )/u;
const PRODUCT_HEAD =
  /^(?:Kế hoạch|Quyết định|Báo cáo|Văn bản|Nghị quyết|Quy chế|Quy định|Công văn|Số liệu|Bộ |Chương trình|Đề án|Hội nghị|Hệ thống|Danh mục|Tờ trình|Thông báo|Hướng dẫn|Chuyên mục|Tin|Biên bản|Mô hình|Phần mềm|Hồ sơ|Bản )/u;

/** Cuts a line where another cell could begin: at wide gaps, around figures, before words that owners, times and products begin with. */
export function cutLine({ text, gap }: FlatLine): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of text.split(/\s{2,}|\t+/).entries()) {
    if (part === '') continue;
    cutPart(part).forEach((piece, at) => {
      pieces.push({ text: piece, startsLine: index === 0 && at === 0, gap, wide: index > 0 && at === 0 });
    });
  }
  return pieces;
}

function cutPart(part: string): string[] {
  const words = joinFigures(part.split(/\s+/));
  const pieces: string[] = [];
  let open = '';
  words.forEach((word, index) => {
    const rest = words.slice(index, index + 4).join(' ');
    // A dash is an empty figure only among figures; between words it joins them.
    const figure = NIL.test(word) ? isAmongFigures(words, index) : isFigure(word);
    const cuts =
      open !== '' &&
      (figure ||
        endsInFigure(open) ||
        beginsCell(rest) ||
        isLoneYear(open, word) ||
        mayBegin(word) ||
        beginsUnit(words, index));
    if (cuts && !(isComparing(open) && figure)) {
      pieces.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  });
  if (open !== '') pieces.push(open);
  return mergePlainFigures(pieces);
}

/** A capital letter or a lone percent sign; the division decides which of them begins a cell. */
const mayBegin = (word: string): boolean => /^(?:\p{Lu}\p{Ll}|%$)/u.test(word);

/** "… được công nhận sáng kiến 1 3 5": a unit of measure stands before the figures, or ends the line. */
const beginsUnit = (words: string[], index: number): boolean =>
  [1, 2, 3].some((count) => {
    const next = words[index + count];
    // "Bộ" with a capital letter is a ministry.
    if (words[index] === 'Bộ') return false;
    return (
      index + count <= words.length &&
      (next === undefined || isFigure(next)) &&
      isUnitOfMeasure(words.slice(index, index + count).join(' '))
    );
  });

/** A year opens a cell unless the words before it lead to it: "năm 2026", "giai đoạn 2025 - 2030". */
const isLoneYear = (before: string, word: string): boolean =>
  /^20\d\d$/.test(word) && !/(?:năm|đến|đoạn|từ|số|[-–/,])$/iu.test(before);

/** "≥ 60 %" is one figure. */
function joinFigures(words: string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && (/^[≥≤><=]+$/.test(last) || (word === '%' && /\d$/.test(last))))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

function isAmongFigures(words: string[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  if (before === undefined || after === undefined)
    return after === undefined || isFigure(after) || isComparing(after);
  return isFigure(before) || isFigure(after) || isComparing(after);
}

const isFigure = (word: string): boolean => NIL.test(word) || (FIGURE.test(word) && !/^20\d\d$/.test(word));
const endsInFigure = (text: string): boolean =>
  isFigure(text.split(' ').at(-1) ?? '') &&
  (text.split(' ').length === 1 || isComparing(text.split(' ').slice(0, -1).join(' ')));
const isComparing = (text: string): boolean => text.split(' ').every((word) => COMPARISON.test(word));
const beginsCell = (rest: string): boolean =>
  OWNER_HEAD.test(rest) || TIME_HEAD.test(rest) || PRODUCT_HEAD.test(rest) || rest.startsWith('Các ');

/** A figure in the middle of a sentence ("đạt 80% hộ dân") is no cell of its own. */
function mergePlainFigures(pieces: string[]): string[] {
  const merged: string[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const afterFigure =
      last !== undefined &&
      isFigure(last.split(' ').at(-1) ?? '') &&
      /^[\p{Ll}(]/u.test(piece) &&
      !isComparing(piece);
    if (last !== undefined && afterFigure) merged[merged.length - 1] = `${last} ${piece}`;
    else merged.push(piece);
  }
  return merged;
}
