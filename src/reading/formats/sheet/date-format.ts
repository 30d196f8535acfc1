/** How a day is handed on: what the sheet shows of it, written as Vietnam writes it. */
import { type FormatToken, tokenize } from 'numfmt';

/** What of a day a stretch of a format shows. */
interface Shown {
  day: boolean;
  month: boolean;
  year: boolean;
}

const SECTION_END = 'break';
const HIDDEN_IN_A_DAY = new Set(['locale', 'modifier', 'color', 'space', 'skip', 'fill', 'calendar', 'ampm']);

/**
 * A date format with its figures in the order day, month, year, whatever the order and separators were; years whole, the time of day only where the day does not begin then.
 * Words that stand before or behind stay; where words stand between the figures ("ngày" d "tháng" m) all stays.
 */
export function vietnameseDateFormat(format: string, atMidnight: boolean): string {
  const tokens = firstSection(tokenize(format));
  const kinds = tokens.map(({ raw, type }, at) =>
    type === 'datetime' ? dateLetter(raw, at, tokens) : undefined,
  );
  const isTime = !kinds.some((kind) => kind !== undefined && 'dmy'.includes(kind));
  if (isTime || tokens.some(({ type }) => type === 'duration')) return format;
  const first = kinds.findIndex((kind) => kind !== undefined);
  const last = kinds.findLastIndex((kind) => kind !== undefined);
  const before = rawOf(tokens.slice(0, first));
  const within = tokens.slice(first, last + 1);
  const behind = rawOf(tokens.slice(last + 1).filter(({ type }) => !['text', 'ampm'].includes(type)));
  if (within.some(saysWords)) return wholeYears(before, within, behind);
  const time = !atMidnight && kinds.includes('h') ? ' hh:mm' : '';
  const shown: Shown = { day: kinds.includes('d'), month: kinds.includes('m'), year: kinds.includes('y') };
  return `${before}${datePart(shown)}${time}${behind}`;
}

function firstSection(tokens: FormatToken[]): FormatToken[] {
  const end = tokens.findIndex(({ type }) => type === SECTION_END);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** "d", "m" or "y" of a day, "h" for hours; "t" for the rest of a time; a weekday says nothing of its own. */
function dateLetter(raw: string, at: number, tokens: FormatToken[]): string | undefined {
  const letter = raw[0]?.toLowerCase() ?? '';
  if (letter === 's') return 't';
  if (letter === 'm' && raw.length <= 2 && isMinutes(at, tokens)) return 't';
  if (letter === 'e' || letter === 'b' || letter === 'g') return 'y';
  return letter === 'd' && raw.length > 2 ? 't' : letter;
}

/** Two "m" beside hours or seconds are minutes. */
function isMinutes(at: number, tokens: FormatToken[]): boolean {
  const near = (step: number): string => {
    for (let index = at + step; index >= 0 && index < tokens.length; index += step)
      if (tokens[index]?.type === 'datetime') return tokens[index]?.raw[0]?.toLowerCase() ?? '';
    return '';
  };
  return near(-1) === 'h' || near(1) === 's';
}

function datePart({ day, month, year }: Shown): string {
  return [day && 'dd', month && 'mm', year && 'yyyy'].filter(Boolean).join('/');
}

const saysWords = ({ type, value, raw }: FormatToken): boolean =>
  type !== 'datetime' && !HIDDEN_IN_A_DAY.has(type) && /\p{L}/u.test(String(value ?? raw));

const rawOf = (tokens: FormatToken[]): string => tokens.map(({ raw }) => raw).join('');

const wholeYears = (before: string, within: FormatToken[], behind: string): string =>
  `${before}${within.map(({ raw, type }) => (type === 'datetime' && /^yy?$/i.test(raw) ? 'yyyy' : raw)).join('')}${behind}`;
