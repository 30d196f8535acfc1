/** The points and stretches of time that a deadline names, each with its first and last day. */
import { isoDay, monthEnd, monthStart, YEAR } from './year.ts';

export interface Moment {
  /** Position in the text. */
  start: number;
  end: number;
  /** ISO dates. */
  first?: string;
  last?: string;
  /** A stretch written as one ("2025-2030"), or a list of its parts ("tháng 7, 8"). */
  stretch?: boolean;
  /** The finest unit that was named. */
  grain: 'day' | 'month' | 'quarter' | 'half' | 'year';
}

// A moment without `first` is one that names no day: no year is known, or there is no such day, month or quarter.

type Reader = (groups: Groups, planYear: number | undefined) => Omit<Moment, 'start' | 'end'> | undefined;

const DASH = String.raw`\s*(?:-|–|—|÷|đến(?:\s+hết)?|tới)\s*`;
const LIST = String.raw`\s*(?:,|;|và|&|\+|hoặc|/(?=\s*(?:quý|tháng|[IV])))\s*`;
/** A year cut to two figures stands only after a mark ("Quý II/26"), and is of this century. */
const SHORT_YEAR = String.raw`[2-9]\d(?![\d%])(?!\s*[/.-]\s*\d)`;
const OF_YEAR = String.raw`\s*(?:[/,.-]\s*(?:năm\s*)?|(?:của\s+)?năm\s*|\s)(?<year>${YEAR})`;
const MAYBE_YEAR = String.raw`(?:${OF_YEAR}|\s*[/.-]\s*(?<short>${SHORT_YEAR}))?`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])(?![\d%])`;
const ROMAN = String.raw`(?:IV|I{1,3}|[1-4])(?![\p{L}\d])`;
/** Also what no calendar has ("tháng 13", "quý V"), so that its year is not taken for a date. */
const ANY_MONTH = String.raw`\d{1,2}(?![\d%])`;
const ANY_QUARTER = String.raw`(?:[IVX]{1,4}|\d{1,2})(?![\p{L}\d])`;
const ROMANS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const quarterOf = (text: string): number => ROMANS[text.trim().toLowerCase()] ?? Number(text);

type Groups = Record<string, string | undefined>;

/** The year written out, the short one, or that of the plan. */
function yearIn({ year, short }: Groups, planYear: number | undefined): number {
  if (year !== undefined) return Number(year);
  return short === undefined ? Number(planYear) : 2000 + Number(short);
}

/** Parts named one after the other ("7,8", "II và quý III"), with whether a dash joins them. */
function parts(text: string): { items: string[]; dashed: boolean } {
  const items = text.match(/\d+|(?<!\p{L})[IV]+(?!\p{L})/giu) ?? [];
  return { items, dashed: new RegExp(DASH, 'iu').test(text) };
}

/** Numbers of months or quarters of one year; "quý IV - quý I/2027" is none. */
const isStretch = (numbers: number[], dashed: boolean, most: number): boolean =>
  numbers.length > 0 &&
  numbers.every(
    (number, index) => number >= 1 && number <= most && (!dashed || number >= (numbers[index - 1] ?? 1)),
  );

const readDay: Reader = (groups, planYear) => {
  const year = yearIn(groups, planYear);
  if (!year) return { grain: 'day' };
  const month = Number(groups.month);
  const last = isoDay(year, month, Number(groups.day));
  const first = groups.from === undefined ? last : isoDay(year, month, Number(groups.from));
  if (!first || !last) return { grain: 'day' };
  return { first, last, grain: 'day', ...(groups.from !== undefined && { stretch: true }) };
};

const readMonths: Reader = (groups, planYear) => {
  const y = yearIn(groups, planYear);
  const { items, dashed } = parts(groups.list ?? '');
  const months = items.map(Number);
  if (!y || !isStretch(months, dashed, 12)) return { grain: 'month' };
  return {
    first: monthStart(y, months[0] ?? 1),
    last: monthEnd(y, Math.max(...months)),
    stretch: dashed,
    grain: 'month',
  };
};

const readQuarters: Reader = (groups, planYear) => {
  const y = yearIn(groups, planYear);
  const { items, dashed } = parts(groups.list ?? '');
  const quarters = items.map(quarterOf);
  if (!y || !isStretch(quarters, dashed, 4)) return { grain: 'quarter' };
  const first = monthStart(y, (quarters[0] ?? 1) * 3 - 2);
  return { first, last: monthEnd(y, Math.max(...quarters) * 3), stretch: dashed, grain: 'quarter' };
};

const readPartOfYear: Reader = (groups, planYear) => {
  const { count, side } = groups;
  const y = yearIn(groups, planYear);
  if (!y) return { grain: 'half' };
  const months = count ? Number(count) : 6;
  const early = side?.toLowerCase() === 'đầu';
  return early
    ? { first: monthStart(y, 1), last: monthEnd(y, months), grain: 'half' }
    : { first: monthStart(y, 13 - months), last: monthEnd(y, 12), grain: 'half' };
};

const readPointOfYear: Reader = ({ point, year }, planYear) => {
  const y = Number(year ?? planYear);
  if (!y) return { grain: 'half' };
  const which = point?.toLowerCase();
  // "Đầu năm" names no day: the words are kept, a date would be a guess.
  if (which === 'đầu') return { grain: 'half' };
  return {
    first: monthStart(y, 1),
    last: which === 'giữa' ? monthEnd(y, 6) : monthEnd(y, 12),
    grain: 'half',
  };
};

const readYears: Reader = ({ years }) => {
  const named = (years ?? '').match(/\d{4}/g)?.map(Number) ?? [];
  const first = named[0];
  if (!first) return undefined;
  const stretch = named.length > 1 && new RegExp(DASH, 'iu').test(years ?? '');
  return { first: monthStart(first, 1), last: monthEnd(Math.max(...named), 12), stretch, grain: 'year' };
};

const readThisYear: Reader = (_, planYear) =>
  planYear ? { first: monthStart(planYear, 1), last: monthEnd(planYear, 12), grain: 'year' } : undefined;

const pattern = (source: string): RegExp => new RegExp(source, 'giu');

const MARK = String.raw`\s*(?<sep>[/.-])\s*`;

/** In order: what an earlier reader takes is hidden from the later ones. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    pattern(
      String.raw`(?<![\d/.-])(?<year>${YEAR})${MARK}(?<month>\d{1,2})\k<sep>\s*(?<day>\d{1,2})(?:[T\s]+\d{1,2}:\d\d(?::\d\d)?)?(?!\d)`,
    ),
    readDay,
  ],
  [
    pattern(
      String.raw`(?:ngày\s*)?(?<![\d/]|tuần\s|tuần thứ\s)(?<day>\d{1,2})\s*tháng\s*(?<month>${ANY_MONTH})${MAYBE_YEAR}`,
    ),
    readDay,
  ],
  [
    pattern(
      String.raw`(?:ngày\s*)?(?<![\d/.])(?:(?<from>\d{1,2})${DASH})?(?<day>\d{1,2})${MARK}(?<month>\d{1,2})\s*\k<sep>\s*(?:(?<year>${YEAR})|(?<short>${SHORT_YEAR}))`,
    ),
    readDay,
  ],
  [
    pattern(
      String.raw`(?:ngày\s*)?(?<![\d/.-])(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*,?\s*năm\s*(?<year>${YEAR})`,
    ),
    readDay,
  ],
  [
    pattern(String.raw`(?<![\d/.-])(?<year>${YEAR})\s*[/-]\s*(?<list>0[1-9]|1[0-2])(?!\s*[\d/.-])`),
    readMonths,
  ],
  [
    pattern(String.raw`(?<!\d)0?(?<count>\d)\s*tháng\s*(?<side>đầu|cuối)(?:\s*(?:của\s*)?năm)?${MAYBE_YEAR}`),
    readPartOfYear,
  ],
  [pattern(String.raw`nửa\s*(?<side>đầu|cuối)(?:\s*(?:của\s*)?năm)?${MAYBE_YEAR}`), readPartOfYear],
  [
    pattern(
      String.raw`(?:tháng|(?<!\p{L})t\.?)\s*(?<list>${MONTH}(?:(?:${LIST}|${DASH})(?:tháng\s*|t\.?)?${MONTH}(?!\s*[/.-]\s*\d{1,2}\s*[/.-]))*)${MAYBE_YEAR}`,
    ),
    readMonths,
  ],
  [
    pattern(
      String.raw`(?:qu[ýí]|(?<!\p{L})q\.?)\s*(?<list>${ROMAN}(?:(?:${LIST}|${DASH})(?:qu[ýí]\s*)?${ROMAN})*)${MAYBE_YEAR}`,
    ),
    readQuarters,
  ],
  [pattern(String.raw`(?<![\d\p{L}]\s*)tháng\s*(?<list>${ANY_MONTH})${MAYBE_YEAR}`), readMonths],
  [pattern(String.raw`qu[ýí]\s*(?<list>${ANY_QUARTER})${MAYBE_YEAR}`), readQuarters],
  [pattern(String.raw`(?<![\d/])(?<list>${MONTH})\s*[/.-]\s*(?<year>${YEAR})`), readMonths],
  [pattern(String.raw`(?<point>đầu|giữa|cuối)\s*năm\s*(?<year>${YEAR})?`), readPointOfYear],
  [
    pattern(
      String.raw`(?<years>(?<!\d|[\p{L}\d]\s?[/.-]\s?)${YEAR}(?:(?:${LIST}|${DASH})(?:hết\s*)?(?:năm\s*)?${YEAR})*)(?![/.-]\p{L}|\s?[/.-]\s?\d)`,
    ),
    readYears,
  ],
  // A year that hangs on to something that was not understood ("13/2026") is no date of its own.
  [pattern(String.raw`(?<!\d)${YEAR}`), () => ({ grain: 'year' })],
  [
    pattern(String.raw`(?:ngày|trước|hết|đến)\s*(?<day>\d{1,2})\s*[/.-]\s*(?<month>${MONTH})(?!\s*[/.-])`),
    readDay,
  ],
  [pattern(String.raw`(?<![\d/])(?<day>[0-3]?\d)\s*/\s*(?<month>${MONTH})(?!\s*/)`), readDay],
  [pattern(String.raw`(?:trong|hết)\s+năm(?!\s*[\d\0])(?:\s+nay)?`), readThisYear],
];

const REACHED = new RegExp(
  String.raw`^(?:${DASH}|${LIST})(?:(?:trước|hết|cuối|ngày|năm)\s*){0,3}(?:(?:tháng|qu[ýí]|[tq]\.?)?\s*(?:\d{1,2}|[IVX]{1,4})\s*(?:[/.-]|tháng|năm)\s*(?:năm\s*)?){0,2}(${YEAR})`,
  'iu',
);

/** "Từ tháng 8 đến hết năm 2025", "01/4 - 30/6/2026": the year that a month without one leads to. */
function yearReached(rest: string): number | undefined {
  const found = REACHED.exec(rest)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * The moments a text names, in order. Without a year of its own a month, quarter or day belongs to `planYear`,
 * and to none when that is not given.
 */
export function momentsIn(text: string, planYear?: number): Moment[] {
  const moments: Moment[] = [];
  let open = text;
  for (const [regex, read] of READERS) {
    for (const match of open.matchAll(regex)) {
      const end = match.index + match[0].length;
      const moment = read(match.groups ?? {}, yearReached(text.slice(end)) ?? planYear);
      if (!moment) continue;
      moments.push({ ...moment, start: match.index, end });
    }
    for (const { start, end } of moments)
      open = open.slice(0, start) + '\0'.repeat(end - start) + open.slice(end);
  }
  return moments.sort((a, b) => a.start - b.start);
}
