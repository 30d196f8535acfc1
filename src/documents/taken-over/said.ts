/** Texts made comparable, cut into sentences, and asked whether they hold for one period only. Pure. */
import { findDocumentNumbers } from '../../reading/values/doc-number.ts';
import { PERIOD } from '../../shared/period-mark.ts';

const BULLET = /^\s*[-–—+•*]\s+/;
const MARKS_AT_END = /(?:\.\/\.|[\s.;,:])+$/;

/** Without what layout puts around a text: bullet, blanks, the sign of the end. Two texts that say the same are equal so. */
export const bare = (text: string): string =>
  text.normalize('NFC').replace(BULLET, '').replace(MARKS_AT_END, '').replace(/\s+/g, ' ').trim();

/** The same for names in capitals and in small letters: "UBND XÃ" is "Ủy ban nhân dân xã". */
export const bareName = (text: string): string =>
  bare(text)
    .toLocaleLowerCase('vi')
    .replaceAll('uỷ', 'ủy')
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân')
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân');

const BREAK = /(?<=[.!?…](?:["”’)\]])?)\s+(?=["“‘([]?\p{Lu})/u;

/** "Đ/c Nguyễn Văn A." stays whole only by luck; a sentence cut too early is offered in two. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(BULLET, '')
    .split(BREAK)
    .map((sentence) => sentence.replace(/\.\/\.$/, '.').trim())
    .filter((sentence) => sentence !== '');

const ROMAN = String.raw`(?:I{1,3}|IV)`;
const YEAR = String.raw`(?:\s*(?:năm|/|-)\s*(20\d\d))`;
const NAMES: readonly [string, RegExp][] = [
  ['nine-month', new RegExp(String.raw`(?:9|09|chín) tháng(?: đầu năm)?${YEAR}?`, 'giu')],
  ['half', new RegExp(String.raw`(?:6|06|sáu) tháng (đầu|cuối) năm(?: (20\d\d))?`, 'giu')],
  ['quarter', new RegExp(String.raw`qu[ýí] (${ROMAN}|[1-4])(?![\p{L}\d])${YEAR}?`, 'giu')],
  ['month', new RegExp(String.raw`tháng (\d{1,2})(?!\d)${YEAR}?`, 'giu')],
  ['year', new RegExp(String.raw`(?<!\p{L})năm (20\d\d)(?!\d)(?!\s*[-–]\s*20)`, 'giu')],
];
const QUARTERS = ['I', 'II', 'III', 'IV'];

interface Named {
  from: number;
  to: number;
  /** The same for two ways of writing one period. */
  id: string;
  /** Absent where the text leaves it open. */
  year: string | undefined;
}

/** Whether two names can be of one period: either may leave out the year. */
const isSamePeriod = (one: Named, other: Named): boolean =>
  one.id === other.id && (one.year === undefined || other.year === undefined || one.year === other.year);

/** A day, as of a law or a letter, names no period. */
const WHOLE_DAY = /ngày\s*\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}/giu;

/** The names of periods in a text, the longest reading of each place. */
function periodsIn(text: string): Named[] {
  const days = [...text.matchAll(WHOLE_DAY)].map((day) => ({
    start: day.index,
    end: day.index + day[0].length,
  }));
  const found: Named[] = [];
  for (const [cycle, pattern] of NAMES)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const isFree = found.every((other) => to <= other.from || from >= other.to);
      if (!isFree || days.some(({ start, end }) => from >= start && to <= end)) continue;
      const parts = match.slice(1).map(part);
      const year = parts.find((one) => /^20\d\d$/.test(one));
      found.push({
        from,
        to,
        id: [cycle, ...parts.filter((one) => one !== '' && one !== year)].join(':'),
        year,
      });
    }
  return found.toSorted((one, other) => one.from - other.from);
}

function part(text: string | undefined): string {
  const words = (text ?? '').toLocaleUpperCase('vi');
  const quarter = QUARTERS.indexOf(words);
  if (quarter >= 0) return String(quarter + 1);
  return /^\d+$/.test(words) ? String(Number(words)) : words;
}

const DAY = /^,?\s*ngày\s*\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}/u;

/** How many letters behind the number of a document say its day. */
const dayBehind = (text: string, end: number): number => DAY.exec(text.slice(end))?.[0].length ?? 0;

/** "báo cáo quý III năm 2026": what says so holds for no other period. */
export const namesPeriod = (text: string): boolean => periodsIn(text).length > 0;

/** The text without the names of periods. */
export const withoutPeriods = (text: string): string =>
  periodsIn(text)
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}${rest.slice(to)}`, text);

const NUMBER_WORD =
  /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|triệu|tỷ đồng)(?!\p{L})/u;
const ROMAN_NUMBER = /(?<![\p{L}\d])(?:[IVX]{2,}|[IVX])(?![\p{L}\d])/u;

/**
 * Whether a text says something that may differ from period to period: a figure, a number in words, a day, the name of
 * a period. "hai cấp" and "Phụ lục I" count too: what is doubtful is not offered again.
 * @param lasting numbers of documents that the report itself rests on, as "57-NQ/TW"
 */
export function isOfPeriod(text: string, lasting: ReadonlySet<string> = new Set()): boolean {
  const cited = findDocumentNumbers(text).filter(({ number }) => lasting.has(number));
  let rest = text;
  for (const { start, end } of cited.toReversed())
    rest = rest.slice(0, start) + rest.slice(end + dayBehind(rest, end));
  return /\d/.test(rest) || NUMBER_WORD.test(rest) || ROMAN_NUMBER.test(rest);
}

/** Numbers of the documents named in texts. */
export const documentsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => findDocumentNumbers(text).map(({ number }) => number)));

/**
 * A heading or title of theirs as it can stand in the next document: the name of the period, where both texts name the
 * same one, is left open. Undefined when it says anything else of the period.
 */
export function carried(theirs: string, ours: string, lasting?: ReadonlySet<string>): string | undefined {
  if (!isOfPeriod(theirs, lasting)) return theirs;
  const [named, ...further] = periodsIn(theirs);
  const [own, ...others] = periodsIn(ours);
  if (!named || !own || further.length + others.length > 0 || !isSamePeriod(named, own)) return undefined;
  const open = `${theirs.slice(0, named.from)}${PERIOD}${theirs.slice(named.to)}`;
  return isOfPeriod(open, lasting) ? undefined : open;
}

/** The text with the name of the period that `ours` bears; undefined when it bears none, or several. */
export function filled(pattern: string, ours: string): string | undefined {
  if (!pattern.includes(PERIOD)) return pattern;
  const [named, ...further] = periodsIn(ours);
  if (named === undefined || further.length > 0) return undefined;
  const words = ours.slice(named.from, named.to);
  const capitals = !/\p{Ll}/u.test(pattern.replace(PERIOD, ''));
  return pattern.replace(PERIOD, () => (capitals ? words.toLocaleUpperCase('vi') : words));
}
