/** What stands around the dates of a deadline and makes them less than a day by which something is done. */
import type { Moment } from './deadline-moments.ts';

/** A date in the text whose moments were made into these letters. */
const DAY = '\ue001';
const DATE = '\ue002';

/** "Ngày …/…/2026", "tháng   năm 2026": the place of a figure was left empty. */
const LEFT_EMPTY = /(?<!\p{L})(?:ngày(?!\s*\ue001)|tháng|qu[ýí])[\s.…,_/\\–-]*(?:[\ue001\ue002]|$)/iu;
/** "/2026", "30/4/2026 -", "30/4/2026?": something is missing, or not certain. */
const OPEN = /^\s*[/.]\s*[\ue001\ue002]|[-–—→/]\s*$|\?/u;
/** "tháng 4 các năm" comes back every year, in which years is not said. */
const EVERY_YEAR = /(?<!\p{L})(?:các|mọi)\s*năm(?!\p{L})/iu;

/** True when nothing around the dates says that they are not whole, not certain or not the only ones. */
export function isPlain(text: string, moments: readonly Moment[]): boolean {
  const marked = moments.reduce(
    (rest, { start, end, grain }) =>
      rest.slice(0, start) + (grain === 'day' ? DAY : DATE).repeat(end - start) + rest.slice(end),
    text,
  );
  if (LEFT_EMPTY.test(marked) || OPEN.test(marked)) return false;
  const [first, second] = moments;
  if (first?.grain !== 'year' && EVERY_YEAR.test(marked)) return false;
  return !isUnequal(marked, first, second);
}

/** "Quý II/2026-2027": from a quarter to a year, or a quarter of two years? */
function isUnequal(text: string, first: Moment | undefined, second: Moment | undefined): boolean {
  if (!first || !second || first.grain === second.grain) return false;
  return /^\s*[-–—]\s*$/u.test(text.slice(first.end, second.start));
}
