/** Figures in a text, with the words of comparison around them. */
import type { Target } from '../contract.ts';
import { NUMBER, parseNumber } from './number.ts';
import { isYear } from './target-year.ts';

type Comparator = Target['comparator'];

/** One figure with its comparison: "trên 3,5%", "ít nhất 02", "80% - 90%". Positions are in the text given. */
export interface Quantity {
  /** Where the words of comparison begin. */
  start: number;
  /** Where the figure itself begins. */
  figureStart: number;
  end: number;
  comparator: Comparator;
  value: number;
  valueMax?: number;
  /** "%", "%/năm", "‰", "hạng" …; absent when a word after the figure may tell. */
  unit?: string;
}

const PERCENT = String.raw`\s?(?:[%‰](?:\s?/\s?(?:năm|tháng|quý))?|phần trăm|điểm phần trăm|điểm %)`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?<![\p{L}\d]-)(${NUMBER})(?!\d)(${PERCENT})?(?:\s?(?:-|–|—|÷|~|đến|tới)\s?(${NUMBER})(?!\d)(${PERCENT})?)?`,
  'giu',
);

/** Words that may stand before a figure and tell how it is meant. Longer ones stand before those they contain. */
const LEAD_WORDS = [
  'không thấp hơn|không nhỏ hơn|không vượt quá|không cao hơn|không lớn hơn|không ít hơn|không dưới|không quá',
  'không trên|không vượt|không nhiều hơn|không hơn|tối thiểu|ít nhất|tối đa|nhiều nhất|lớn hơn|nhỏ hơn|cao hơn|thấp hơn|ít hơn|nhiều hơn|bình quân',
  'phấn đấu|duy trì|bố trí|chiếm|khoảng|trên|hơn|vượt|dưới|giảm|tăng|thêm|xuống|còn|lên|từ|đạt|bằng|mức|giữ',
  'là|có|được|tỷ lệ|tỉ lệ|ở|hạng|thứ|top|nhóm',
];
const LEAD = new RegExp(
  String.raw`(?:(?:(?<!\p{L})(?:${LEAD_WORDS.join('|')})(?!\p{L})|>=|=>|<=|=<|[≥≤><=:~])\s*)+$`,
  'iu',
);
/** Longest run of lead words that is looked at. */
const LEAD_REACH = 60;

/** Comparisons by what the lead words say; the first that fits counts. */
const COMPARISONS: readonly (readonly [RegExp, Comparator])[] = [
  [/≥|>=|=>|tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)/iu, '>='],
  [/≤|<=|=<|tối đa|nhiều nhất|không (?:quá|vượt|cao hơn|lớn hơn|nhiều hơn|hơn|trên)|top/iu, '<='],
  [/<|dưới|(?:nhỏ|thấp|ít) hơn/iu, '<'],
  [/>|trên|hơn|vượt/iu, '>'],
];
const RANK = /(?:hạng|thứ|top)\s*$/iu;
/** "trong nhóm 10 xã dẫn đầu" is a rank of 10 or better. */
const LEADING_GROUP = /nhóm\s*$/iu;
const RANKED = /^\s?(?:xã|phường|địa phương|đơn vị|tỉnh)(?!\p{L})/iu;
const AND_MORE = /^\s?(?:(?:trở lên|trở đi)(?!\p{L})|\+(?!\s?[\d\p{L}]))/iu;
const AND_LESS = /^\s?(?:trở xuống|trở lại)(?!\p{L})/iu;
/** "80 điểm trở lên": what is counted may stand between. */
const COUNTED = /^\s?\p{L}[\p{L}/²]*(?:\s\p{L}[\p{L}/]*)?(?=\s(?:trở lên|trở xuống)(?!\p{L}))/iu;
/** What may follow a figure that is none: part of a number of a document, a date, "5G", "4.0". */
const OTHER_AFTER = /^(?:[\d\p{Lu}]|[.,/]\d|\s?[/-]\s?\p{Lu}|\/\p{Ll})/u;
const OTHER_BEFORE =
  /(?:năm|tháng|quý|ngày|giờ|số|đề án|nghị quyết|quyết định|khóa|điều|khoản|phụ lục|biểu)\s*$/iu;
const FOUR_DIGITS = /^(?:19|20|21)\d\d$/;

/**
 * All figures of the text that can be targets, in order. Years, dates, numbers of documents and names such as
 * "5G" are no figures here. "từ 60% lên 80%" is one figure, 80%.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const quantity = readMatch(text, match);
    if (!quantity) continue;
    const previous = found.at(-1);
    const rises =
      previous &&
      /^từ\s/iu.test(text.slice(previous.start)) &&
      /^(?:tăng\s+)?(?:lên|xuống|còn)/iu.test(text.slice(quantity.start));
    if (rises) found.pop();
    found.push(quantity);
  }
  return found;
}

function readMatch(text: string, match: RegExpExecArray): Quantity | undefined {
  const figureStart = match.index;
  const [whole, low = '', lowUnit, high, highUnit] = match;
  const before = text.slice(Math.max(0, figureStart - LEAD_REACH), figureStart);
  const isRange = high !== undefined && !OTHER_AFTER.test(text.slice(figureStart + whole.length));
  const figureEnd = figureStart + (isRange ? whole.length : low.length + (lowUnit?.length ?? 0));
  const after = text.slice(figureEnd, figureEnd + 40);
  const percent = (isRange ? (highUnit ?? lowUnit) : lowUnit)?.trim();
  if (percent === undefined && isOtherKind(low, isRange ? high : undefined, before, after)) return undefined;
  const value = parseNumber(low);
  const valueMax = isRange ? parseNumber(high) : undefined;
  if (value === undefined) return undefined;
  const lead = LEAD.exec(before)?.[0] ?? '';
  const more = AND_MORE.exec(after)?.[0] ?? AND_LESS.exec(after)?.[0] ?? '';
  const inGroup = LEADING_GROUP.test(lead) && RANKED.test(after);
  const rank = inGroup || RANK.test(lead);
  const unit = percent === undefined ? (rank ? 'hạng' : undefined) : percentUnit(percent);
  return {
    start: figureStart - lead.trimStart().length,
    figureStart,
    end: figureEnd + more.length,
    comparator:
      valueMax !== undefined && valueMax > value
        ? 'range'
        : inGroup
          ? '<='
          : comparison(lead, after.replace(COUNTED, ''), rank),
    value,
    ...(valueMax !== undefined && valueMax > value && { valueMax }),
    ...(unit !== undefined && { unit }),
  };
}

function isOtherKind(low: string, high: string | undefined, before: string, after: string): boolean {
  if (OTHER_AFTER.test(after) || OTHER_BEFORE.test(before)) return true;
  if (high !== undefined) return FOUR_DIGITS.test(low) && FOUR_DIGITS.test(high);
  return isYear(low, before, after);
}

function comparison(lead: string, after: string, rank: boolean): Comparator {
  // A rank is the better the smaller it is: "hạng 5 trở lên" is 5 or less.
  if (AND_MORE.test(after)) return rank ? '<=' : '>=';
  if (AND_LESS.test(after)) return rank ? '>=' : '<=';
  const said = COMPARISONS.find(([pattern]) => pattern.test(lead));
  if (said) return said[1];
  return /từ\s*$/iu.test(lead) ? '>=' : '=';
}

function percentUnit(written: string): string {
  if (/^(?:phần trăm|điểm)/iu.test(written)) return '%';
  return written.replace(/\s/g, '');
}
