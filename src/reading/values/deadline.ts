/** The grammar of deadlines: the words are kept; a date is computed only where one is stated. */
import type { Deadline } from '../contract.ts';
import { plainText } from '../structure/plain-text.ts';
import { isPlain } from './deadline-gaps.ts';
import { type Moment, momentsIn } from './deadline-moments.ts';
import { isAccountedFor } from './deadline-rest.ts';
import { inFigures } from './deadline-words.ts';
import { YEAR } from './year.ts';

export interface DeadlineOptions {
  /** The year the plan is made for, for deadlines that name only a month, a quarter or a day. */
  planYear?: number;
}

type Recurrence = NonNullable<Deadline['recurrence']>;

const EVERY = String.raw`(?:h[àằ]ng|mỗi|định\s*kỳ(?:\s*h[àằ]ng|\s*mỗi)?|theo)\s*`;
const PER = String.raw`(?:\d+\s*lần\s*)?/\s*(?:01|1)?\s*`;
const LISTED = String.raw`(?:(?:tháng|qu[ýí]|(?:0?[36]|ba|sáu)\s*tháng|\d?\s*năm|tuần)\s*(?:,|;|và|-|/|hoặc)\s*)*`;

/** The shortest cycle named counts: "hằng tháng, quý, năm" is monthly. */
const RECURRENCES: readonly (readonly [RegExp, Recurrence])[] = [
  [
    new RegExp(
      String.raw`${EVERY}tháng|^tháng\s*,\s*qu[ýí]|${PER}tháng|(?<!(?:\d|hai|ba|bốn|sáu|chín)\s*)tháng\s*(?:/\s*(?:01\s*)?|một\s*)lần`,
      'iu',
    ),
    'monthly',
  ],
  [
    new RegExp(
      String.raw`${EVERY}${LISTED}(?:qu[ýí](?!\s*(?:[IVX]+|\d+)(?![\p{L}\d]))|0?3\s*tháng|ba\s*tháng)|${PER}qu[ýí]|(?:qu[ýí]|(?:3|ba)\s*tháng)\s*(?:/\s*(?:0?1\s*)?|(?:0?1|một)\s*)lần|^qu[ýí]\s*,|tháng\s*cuối\s*(?:của\s*)?(?:h[àằ]ng\s*)?qu[ýí](?!\s*(?:[IVX]+|\d+)(?![\p{L}\d]))|\b0?4\s*lần\s*/\s*năm`,
      'iu',
    ),
    'quarterly',
  ],
  [
    new RegExp(
      String.raw`${EVERY}${LISTED}(?:0?6\s*tháng|sáu\s*tháng|nửa\s*năm)(?!\s*(?:đầu|cuối))|(?:0?6|sáu)\s*tháng\s*/?\s*(?:(?:0?1|một)\s*)?lần|\b(?:0?2|hai)\s*lần\s*/\s*(?:0?1\s*)?năm|^(?:0?6|sáu)\s*tháng(?:$|\s*(?:,|và)\s*(?!đầu|cuối))`,
      'iu',
    ),
    'semiannual',
  ],
  [
    new RegExp(
      String.raw`${EVERY}${LISTED}(?:0?1\s*)?năm(?!\s*\d)|(?:0?1|một)\s*lần\s*/\s*(?:0?1\s*)?năm|(?<!\d)(?:0?1\s*)?năm\s*/?\s*(?:0?1|một)\s*lần|(?:các|những)\s*năm\s*(?:tiếp\s*theo|sau|kế\s*tiếp)`,
      'iu',
    ),
    'annual',
  ],
];
const OTHER_CYCLE = new RegExp(
  String.raw`h[àằ]ng\s*(?:tuần|ngày)|mỗi\s*(?:tuần|ngày)|^\s*(?:theo\s*)?định\s*kỳ|giao\s*ban`,
  'iu',
);

const ONGOING =
  /thường\s*xuyên|liên\s*tục|lâu\s*dài|quanh\s*năm|xuyên\s*suốt|trong\s*suốt|cả\s*(?:năm|giai\s*đoạn|nhiệm\s*kỳ)|toàn\s*(?:khóa|nhiệm\s*kỳ)|duy\s*trì/iu;
const CONDITIONAL =
  /(?<!\p{L})(?:khi|ngay\s*(?:khi|sau)|sau\s*khi|sau\s*(?:hội nghị|đại hội)|nếu|t[ùu]y|phụ\s*thuộc|chờ|cùng\s*với|phù\s*hợp|căn\s*cứ|đột\s*xuất|kể\s*từ|trong\s*vòng|theo\s*(?!tháng|qu[ýí]|năm|tuần|\d))/iu;
const RANGE_WORD = /giai\s*đoạn|nhiệm\s*kỳ|(?<!\p{L})từ(?!\s*nay)/iu;
const FROM_ONLY = new RegExp(
  String.raw`(?<!\p{L})(?:từ|bắt\s*đầu|kể\s*từ|triển\s*khai\s*từ)\s*(?:đầu\s*)?(?:ngày|tháng|qu[ýí]|năm)?\s*$`,
  'iu',
);
/** "Sau ngày 30/9/2026": no day is named by which. */
const AFTER = /(?<!\p{L})sau\s*(?:hết\s*)?(?:ngày|tháng|qu[ýí]|năm)?\s*$/iu;
/** Round the clock, not the 24th of July. */
const ROUND_THE_CLOCK = /(?<![\d/.-])24\s*\/\s*(?:24|7)(?!\s*[\d/.-])/gu;
/** Longer texts state no time that could be told from everything else in them. */
const LONGEST = 1000;
const EMPTY = /^[\s.…\-–—/\\_*x]*$/iu;

/** Dates that belong to a document named in the cell, and the far vision of a stage, set no deadline. */
const CITATION = new RegExp(
  String.raw`(?:số\s*)?\d+[^\s,;]*/[^\s,;]*\p{Lu}{2}[^\s,;]*(?:\s*,?\s*ngày\s*[\d/.\s]*(?:tháng\s*\d+\s*năm\s*)?\d*)?`,
  'gu',
);
const VISION = new RegExp(
  String.raw`,?\s*(?:tầm\s*nhìn|định\s*hướng)\s*(?:đến\s*)?(?:năm\s*)?${YEAR}`,
  'giu',
);

export interface DeadlineReading {
  deadline: Deadline;
  /** Every word and figure of the text was understood; else a date is only what could be made out. */
  sure: boolean;
}

/** The deadline alone; see `readDeadlineText`. */
export const parseDeadline = (source: string, options: DeadlineOptions = {}): Deadline =>
  readDeadlineText(source, options).deadline;

/**
 * Reads the words of a deadline. `due` is the last day named; "Tháng 7,8 /2025" is due 2025-08-31. With several
 * statements the first one decides the kind ("Tháng 7/2025, duy trì hàng năm" is due, and annual).
 */
export function readDeadlineText(source: string, options: DeadlineOptions = {}): DeadlineReading {
  const text = plainText(source)
    .replace(/\s+/g, ' ')
    .replace(/[\s;,]+$/, '');
  if (EMPTY.test(text)) return { deadline: { kind: 'none' }, sure: true };
  if (text.length > LONGEST) return { deadline: { kind: 'none', text }, sure: false };
  const stated = inFigures(blank(blank(blank(text, CITATION), VISION), ROUND_THE_CLOCK));
  const recurrence = recurrenceIn(stated);
  // A day or month within a cycle ("trước ngày 20 hàng tháng", "tháng 12 hằng năm") is not one of the plan's year.
  const moments = momentsIn(stated, recurrence ? undefined : options.planYear).filter(
    (moment) => !isCount(stated, moment),
  );
  const words = { text, stated, recurrence };
  const known = moments.filter(({ first }) => first !== undefined);
  const read: Omit<Deadline, 'text'> =
    known.length > 0
      ? dated(words, known)
      : moments.length > 0 && !recurrence
        ? { kind: 'due' }
        : undated(words);
  return { deadline: { text, ...read }, sure: isSure(words, moments, read) };
}

/** A date is sure when it follows from all that is said; words without a date are kept as they stand. */
function isSure(words: Words, moments: Moment[], read: Omit<Deadline, 'text'>): boolean {
  const { kind, start, due } = read;
  if (kind === 'none' || (kind === 'due' && due === undefined)) return false;
  if (start !== undefined && due !== undefined && start > due) return false;
  if (kind === 'conditional') return moments.length === 0;
  const dates = moments.filter(({ first }) => first !== undefined);
  if (dates.length > (kind === 'range' ? 2 : 1)) return false;
  if (dates.length < moments.length && (!words.recurrence || dates.length > 0)) return false;
  if (dates.length > 0 && !words.recurrence && !isPlain(words.text, moments)) return false;
  const rest = blankMoments(inFigures(words.text), moments);
  return isAccountedFor(rest, dates.length > 0 && !words.recurrence);
}

const blankMoments = (text: string, moments: Moment[]): string =>
  moments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

interface Words {
  text: string;
  stated: string;
  recurrence: Recurrence | undefined;
}

function blank(text: string, regex: RegExp): string {
  return text.replace(regex, (match) => ' '.repeat(match.length));
}

function recurrenceIn(text: string): Recurrence | undefined {
  return RECURRENCES.find(([regex]) => regex.test(text))?.[1];
}

/** "5/2025 văn bản"? No: a figure directly before a unit of something counted is no date. */
function isCount(text: string, moment: Moment): boolean {
  return moment.grain === 'day' && /^\s*(?:lần|hồ sơ|văn bản)/iu.test(text.slice(moment.end));
}

function undated({ stated, recurrence }: Words): Omit<Deadline, 'text'> {
  if (recurrence) return { kind: 'recurring', recurrence };
  if (OTHER_CYCLE.test(stated)) return { kind: 'recurring' };
  const ongoing = stated.search(ONGOING);
  const conditional = stated.search(CONDITIONAL);
  if (conditional >= 0 && (ongoing < 0 || conditional < ongoing)) return { kind: 'conditional' };
  if (ongoing >= 0) return { kind: 'ongoing' };
  return { kind: 'none' };
}

function dated(words: Words, moments: Moment[]): Omit<Deadline, 'text'> {
  const { stated, recurrence } = words;
  const first = moments[0];
  if (!first) return { kind: 'none' };
  const before = stated.slice(0, first.start);
  const only = moments.length === 1;
  if (only && !first.stretch && FROM_ONLY.test(before)) return openEnded(words, first);
  if (only && AFTER.test(before)) return { kind: 'conditional' };
  const { start, due } = limits(stated, moments);
  const leading = leadingKind(words, first);
  if (leading)
    return compact({
      kind: leading,
      start: first.first,
      due,
      recurrence: leading === 'recurring' ? recurrence : undefined,
    });
  if (isRange(stated, moments)) return compact({ kind: 'range', start, due, recurrence });
  return compact({ kind: 'due', due, recurrence });
}

/** "Từ quý III/2025": it begins, and no end is stated. */
function openEnded({ recurrence }: Words, moment: Moment): Omit<Deadline, 'text'> {
  if (recurrence) return compact({ kind: 'recurring', start: moment.first, recurrence });
  return compact({ kind: 'ongoing', start: moment.first });
}

/** What comes before the first date decides: "Hằng năm, giai đoạn 2025-2030" recurs within limits. */
function leadingKind({ stated, recurrence }: Words, first: Moment): 'recurring' | 'ongoing' | undefined {
  const before = stated.slice(0, first.start);
  if (recurrence && recurrenceIn(before)) return 'recurring';
  const ongoing = before.search(ONGOING);
  return ongoing >= 0 && first.grain === 'year' ? 'ongoing' : undefined;
}

function isRange(text: string, moments: Moment[]): boolean {
  const [first, second] = moments;
  if (!first) return false;
  if (first.stretch) return true;
  if (!second) return false;
  const between = text.slice(first.end, second.start);
  if (/^\s*(?:-|–|—|÷)\s*$/u.test(between)) return true;
  return RANGE_WORD.test(text.slice(0, first.start)) && /đến|tới|-|–/u.test(between);
}

function limits(text: string, moments: Moment[]): { start?: string; due?: string } {
  const [first] = moments;
  const lasts = moments.map((moment) => lastDay(text, moment)).filter((day) => day !== undefined);
  return {
    ...(first?.first && { start: first.first }),
    ...(lasts.length > 0 && { due: lasts.sort().at(-1) }),
  };
}

/** "Trước năm 2026" ends with 2025; "trước tháng 9/2025" before that month; "trước ngày …" includes the day, as offices read it. */
function lastDay(text: string, moment: Moment): string | undefined {
  const before = text.slice(0, moment.start);
  if (moment.grain === 'day' || !moment.first || !/trước\s*(?:năm\s*)?$/iu.test(before)) return moment.last;
  const day = new Date(`${moment.first}T00:00:00Z`);
  day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

function compact(
  deadline: { [K in keyof Omit<Deadline, 'text'>]: Deadline[K] | undefined },
): Omit<Deadline, 'text'> {
  const { kind = 'none', start, due, recurrence } = deadline;
  return { kind, ...(start && { start }), ...(due && { due }), ...(recurrence && { recurrence }) };
}
