/** The number of a quarter is I to IV or 1 to 4: other readings are put right where only one is possible, else doubted. */
import { CORRECTED, type ReadPage, WITNESSED, type Word } from './read-page.ts';

/** How often the usual way of writing must stand, and how many times more often than the other. */
const OFTEN = 3;
const TIMES = 3;

const ROMAN = /^[IV]{1,3}(?!\p{L})/u;
const FIGURE = /^[1-4l|](?!\d)/;
const ROMANS = ['', 'I', 'II', 'III', 'IV'];
/** Confidence of a quarter that there is not. */
const IMPOSSIBLE = 0.5;

/** Pages on which the numbers of quarters are possible ones; those written in the unusual way are in doubt. */
export function withQuarters(pages: ReadPage[]): ReadPage[] {
  return withUsualQuarters(
    mapLines(pages, (words) => words.map((word, i) => asQuarter(withTone(word, words[i + 1]), words[i - 1]))),
  );
}

/** "Quý" before the number of a quarter, its marks misread. */
const opensQuarter = (word: Word | undefined): boolean =>
  /^(?:qu[ýí]|qúy|qu[ỳỷỹỵ])[:.]?$/iu.test(word?.text ?? '');

/** "Quy III/2026": without its mark it is another word, unless what follows can only be a quarter. */
function withTone(word: Word, next: Word | undefined): Word {
  if (!/^quy$/i.test(word.text) || !/^(?:I{1,3}|IV|[1-4])\/\d{4}/.test(next?.text ?? '')) return word;
  const text = `${word.text.slice(0, 2)}ý`;
  return { ...word, text, confidence: Math.min(word.confidence, CORRECTED), doubt: 'lasting' };
}

/** One number, or several joined by dashes, before what follows it ("II/2026", "I-II/2026"). */
const NUMBERS = /^([^\s/.,;:()–-]{1,4})((?:[-–,][\dIVl|!HU]{1,4})*)((?:[/.,;:)\-–].*)?)$/u;

function asQuarter(word: Word, before: Word | undefined): Word {
  if (!opensQuarter(before)) return word;
  const match = NUMBERS.exec(word.text);
  // "Quý 2026", "quý và năm": no number of a quarter stands here.
  if (!match?.[1] || !isNumberLike(match[1])) return word;
  const [, first, others = '', rest = ''] = match;
  const read = quarterOf(first);
  const settled = settle(first, read, word);
  if (!settled) return { ...word, confidence: Math.min(word.confidence, IMPOSSIBLE), doubt: 'lasting' };
  const more = others.replace(/[^-–,]+/g, (part) => ROMANS[quarterOf(part) ?? 0] || part);
  const clean = more === others || /^(?:[-–,][1-4])*$/.test(others);
  const text = settled.text + (clean ? others : more) + rest;
  const sure = clean ? settled.sure : Math.min(settled.sure, CORRECTED);
  if (text === word.text && sure >= word.confidence) return word;
  return {
    ...word,
    text,
    confidence: Math.min(word.confidence, sure),
    ...(sure < WITNESSED && { doubt: 'lasting' as const }),
  };
}

/** Strokes, figures, or letters that strokes are read as; not a word ("này", "sau"), not a year. */
const isNumberLike = (text: string): boolean =>
  /^[IVXlHUNYMTJ1-9|!íìiuv]{1,4}$/u.test(text) &&
  !/^\d{4}$/.test(text) &&
  !/^[a-zíìuv]{2,}$/u.test(text.replace(/l/g, ''));

interface Settled {
  text: string;
  /** At most this sure. */
  sure: number;
}

/** By what was read and, where they could be counted, by the strokes in the picture. */
function settle(
  written: string,
  read: number | undefined,
  { leading, confidence }: Word,
): Settled | undefined {
  const counted = leading !== undefined && leading <= 3 ? leading : undefined;
  if (read === undefined)
    return counted === undefined ? undefined : { text: ROMANS[counted] ?? '', sure: CORRECTED };
  const clean = ROMANS.includes(written) || /^[1-4]$/.test(written);
  const borneOut = counted === (read === 4 ? 1 : read);
  if (clean && (counted === undefined || borneOut || !/^[I1]+$/.test(written)))
    return { text: written, sure: 1 };
  if (clean && confidence >= WITNESSED) return { text: written, sure: CORRECTED };
  if (clean || (counted !== undefined && read !== 4 && !borneOut))
    return { text: ROMANS[counted ?? read] ?? written, sure: CORRECTED };
  return { text: ROMANS[read] ?? written, sure: borneOut ? WITNESSED : CORRECTED };
}

/** Which quarter a reading can only be: "11", "Il", "H" are two strokes, "lV" and "1Y" the four. */
export function quarterOf(text: string): number | undefined {
  if (/^[2-4]$/.test(text)) return Number(text);
  const strokes = text
    .replace(/[Ml]{1}(?=$)/u, (letter) => (letter === 'M' ? 'III' : 'I'))
    .replace(/[HUNu]/gu, 'II')
    .replace(/[l1|!íìiJj]/gu, 'I')
    .replace(/[vYy]/gu, 'V');
  const number = ROMANS.indexOf(strokes);
  return number > 0 ? number : undefined;
}

function withUsualQuarters(pages: ReadPage[]): ReadPage[] {
  const quarters = pages.flatMap(({ regions }) => regions.flatMap(({ lines }) => quartersIn(lines.flat())));
  const roman = quarters.filter(({ text }) => ROMAN.test(text));
  const figures = quarters.filter(({ text }) => FIGURE.test(text));
  const isUsual = (usual: Word[], odd: Word[]): boolean =>
    usual.length >= OFTEN && usual.length >= TIMES * odd.length;
  const odd = new Set([
    ...(isUsual(roman, figures) ? figures : []),
    ...(isUsual(figures, roman) ? roman : []),
  ]);
  const doubted = (word: Word): Word =>
    odd.has(word) ? { ...word, confidence: Math.min(word.confidence, CORRECTED) } : word;
  return mapLines(pages, (words) => words.map(doubted));
}

/** Every region's words changed as one sequence, since "Quý" and its number may stand on two lines. */
function mapLines(pages: ReadPage[], change: (words: Word[]) => Word[]): ReadPage[] {
  return pages.map((page) => ({
    ...page,
    regions: page.regions.map((region) => {
      const words = change(region.lines.flat());
      let next = 0;
      return { ...region, lines: region.lines.map((line) => line.map((word) => words[next++] ?? word)) };
    }),
  }));
}

const quartersIn = (words: Word[]): Word[] => words.filter((_, i) => /^quý$/i.test(words[i - 1]?.text ?? ''));
