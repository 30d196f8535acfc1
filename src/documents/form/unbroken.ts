/** Where a line of text must not end. Pure. */

/** Stands in the place of a space at which no line ends. */
export const FIXED_SPACE = '\u00a0';
/** Stands in the place of a hyphen at which no line ends. */
export const FIXED_HYPHEN = '\u2011';

/** Words that say what the number behind them counts: "quý III", "ngày 05", "số 57-NQ/TW". */
const BEFORE_NUMBER =
  /(?<![\p{L}\d])(quý|ngày|tháng|năm|số|điều|khoản|điểm|mục|phần|phụ lục|lần|thứ|kỳ|đợt|tuần|trang|bản) (?=\d|[IVX]+(?![\p{L}\d]))/giu;
/** A number and what it counts: "37 nhiệm vụ", "10,2 %", "4,479/43,545 tỷ đồng". Not one that a word before it claimed. */
const NUMBER_AND_UNIT = /(?<![^\s(“"])(\d[\d.,/]*) (?=[%‰\p{Ll}])/gu;
const MONEY = /(\d[\d.,/]*[ \u00a0](?:tỷ|triệu|nghìn|ngàn)) (?=đồng)/gu;
/** "57-NQ/TW", "30/2020/NĐ-CP", "2026-2030". */
const NUMBERED = /\d[\p{L}\d/]*(?:-[\p{Lu}\d][\p{L}\d/]*)+|\d+\/(?:[\p{Lu}\d]+\/)*\p{Lu}+(?:-[\p{Lu}\d]+)+/gu;
/** No line begins with a dash, and the dash of a list stays with its first word. */
const DASH = / (?=[-–—] )/g;
const LIST_DASH = /^- /;
/** A short word that ends a paragraph would stand on a line of its own: "… chưa có số / liệu." */
const LAST_WORD = / (?=\S{1,6}$)/;

/** The end of a paragraph: its last word, when short, stays with the one before it. */
export const heldEnd = (text: string): string => text.replace(LAST_WORD, FIXED_SPACE);

/**
 * The text with the same number of characters, its spaces and hyphens fixed where a line must not end: a number stays
 * with its unit, "quý" with "III", day, month and year with theirs, the number of a document in one piece.
 */
export function unbroken(text: string): string {
  return text
    .replace(BEFORE_NUMBER, `$1${FIXED_SPACE}`)
    .replace(NUMBER_AND_UNIT, (found, number: string, at: number, whole: string) =>
      whole[at - 1] === FIXED_SPACE ? found : `${number}${FIXED_SPACE}`,
    )
    .replace(MONEY, `$1${FIXED_SPACE}`)
    .replace(NUMBERED, (number) => number.replaceAll('-', FIXED_HYPHEN))
    .replace(DASH, FIXED_SPACE)
    .replace(LIST_DASH, `-${FIXED_SPACE}`);
}
