/** The years that a text sets for its targets. */

/** A year named as a milestone; of a period ("giai đoạn 2026-2030") the last year counts. */
export interface YearMention {
  start: number;
  end: number;
  year: number;
  /** First year, when a period is named. */
  from?: number;
}

const YEAR = String.raw`(?:19|20|21)\d\d`;
const MENTION = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:(?:đến|tới|hết|trước|trong|cuối|vào|từ|giai đoạn|thời kỳ|nhiệm kỳ|các|tầm nhìn|định hướng)\s+)*(?:năm\s+)?)(?:(?:tháng\s+|quý\s+)?(?:\d{1,2}|[IV]{1,3})\s?(?:/|năm|-)\s?)?(${YEAR})(?:\s?(?:-|–|—|đến|tới)\s?(?:hết\s+|cuối\s+)?(?:năm\s+)?(${YEAR}))?(?![\d])`,
  'giu',
);
/** Words before a year that make it a point of comparison or part of a name, not a milestone. */
const NOT_A_MILESTONE = /(?:so với|so|kể từ|của|cùng kỳ|từ)\s*(?:cuối\s+|năm\s+|hết\s+)*$/iu;

/** Words that make the four digits before them a year in any case: "2030 đạt 90%". */
const GOES_ON =
  /^\s?(?:đạt|là|có|phải|trở|và|hoặc|tỷ|tỉ|đến|tới|phấn|tối|ít|trên|dưới|không|hoàn|cơ bản|xã|toàn)(?!\p{L})/iu;
const TIME_BEFORE =
  /(?:năm|đến|tới|hết|cuối|đầu|vào|trước|sau|trong|từ|giai đoạn|thời kỳ|nhiệm kỳ|tầm nhìn|với|[/–—-])\s*$/iu;
const FOUR_DIGITS = /^(?:19|20|21)\d\d$/;

/** Whether these digits are a year and no count: "2000 hộ" is a count, "năm 2000", "2030 đạt 90%" and "2030" are years. */
export function isYear(digits: string, before: string, after: string): boolean {
  if (!FOUR_DIGITS.test(digits)) return false;
  return TIME_BEFORE.test(before) || GOES_ON.test(after) || !/^\s?\p{Ll}/u.test(after);
}

/** Every year named in the text, in order, except dates ("22/12/2024"), document numbers and comparisons ("so với năm 2025"). */
export function findYears(text: string): YearMention[] {
  const found: YearMention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (/[\d/.-]$/.test(before) || /^\s?(?:\/|-\s?\p{Lu}|[.,]\d)/u.test(text.slice(end, end + 4))) continue;
    const digits = text.slice(0, end).search(/\d{4}\D*$/);
    if (
      match[2] === undefined &&
      !isYear(match[1] ?? '', text.slice(Math.max(0, digits - 20), digits), text.slice(end, end + 20))
    )
      continue;
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    const isPeriod = match[2] !== undefined && last > first;
    if (
      !isPeriod &&
      (NOT_A_MILESTONE.test(before) || isNumberOfDocument(before, match[0]) || /^từ\s/iu.test(match[0]))
    )
      continue;
    found.push({ start: match.index, end, year: last, ...(isPeriod && { from: first }) });
  }
  return found;
}

/** "số 2026" names a document; "chuyển đổi số năm 2026" a year. */
const isNumberOfDocument = (before: string, mention: string): boolean =>
  /số\s*$/iu.test(before) && /^\d/.test(mention);

/**
 * The year for which a heading sets its targets: "2.1. Đến hết năm 2025" → 2025, "Giai đoạn 2026-2030" → 2030. A far
 * vision counts only when nothing nearer is named: "đến năm 2030, tầm nhìn đến năm 2045" → 2030.
 */
export function milestoneYear(heading: string): number | undefined {
  const years = findYears(heading);
  const near = years.filter(({ start, end }) => !VISION.test(heading.slice(Math.max(0, start - 15), end)));
  return (near.length > 0 ? near : years).at(-1)?.year;
}

const VISION = /(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?\d{4}$/iu;
