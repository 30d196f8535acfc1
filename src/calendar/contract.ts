/** What the calendar speaks of: periods, rules of reporting, the days off of a year as they were announced. */
import { z } from 'zod';
import { IsoDate } from '../shared/fields.ts';

const NAMES = ['month', 'quarter', 'half', 'nine-month', 'year'] as const;

/** The regular cycles of reporting; what they are made of is in `cycles.ts`. */
export const Cycle = z.enum(NAMES, {
  error: `Vui lòng ghi một trong: ${NAMES.join(', ')}.`,
});
export type Cycle = z.infer<typeof Cycle>;

/** A period of a regular cycle. Both days belong to it. */
export const Period = z.object({
  /** "2026M03", "2026Q1", "2026S1", "2026N9", "2026". */
  id: z.string(),
  cycle: Cycle,
  start: IsoDate,
  end: IsoDate,
});
export type Period = z.infer<typeof Period>;

/**
 * A period beside the cycles (đột xuất, two years, five years, mid-term, end of term): whoever orders it gives the id,
 * the name and the dates. An id that a regular period could have is refused by `adHocPeriod`.
 */
export const AdHocPeriod = z.object({
  id: z.string().min(1).max(60),
  cycle: z.literal('ad-hoc'),
  name: z.string().trim().min(1).max(200),
  start: IsoDate,
  end: IsoDate,
});
export type AdHocPeriod = z.infer<typeof AdHocPeriod>;

/** How many working days before its due date a window may close at the most: a quarter has about 65. */
const MOST_CLOSES = 60;
const CLOSES = `Vui lòng ghi số ngày làm việc, một số nguyên từ 1 đến ${MOST_CLOSES}.`;

/**
 * From when to when the figures of a period are counted: the period itself; as Nghị định 09/2019/NĐ-CP (Điều 12)
 * says, from day 15 of the month before it to day 14 of its last month; or until N working days before the due date,
 * beginning on the day after the previous window closed.
 */
export const DataWindow = z.union(
  [
    z.enum(['calendar', 'decree']),
    z.strictObject({ closes: z.int(CLOSES).min(1, CLOSES).max(MOST_CLOSES, CLOSES) }),
  ],
  { error: `Vui lòng ghi "calendar", "decree" hoặc {"closes": số ngày làm việc}.` },
);
export type DataWindow = z.infer<typeof DataWindow>;

/** The day by which a report is due, before it is moved to a working day. */
export const Due = z.strictObject({
  /** The last month of the period, the one after it, or a named one in the year in which the period ends. */
  month: z.union([z.enum(['last', 'next']), z.int().min(1, { abort: true }).max(12, { abort: true })], {
    error: 'Vui lòng ghi "last", "next" hoặc một tháng từ 1 đến 12.',
  }),
  /** A day beyond the month is its last. */
  day: z.union([z.int().min(1).max(31), z.literal('last')], {
    error: 'Vui lòng ghi một ngày từ 1 đến 31, hoặc "last".',
  }),
  /** "Trước ngày 20": the day before is the last one that is in time. */
  before: z.literal(true, { error: 'Vui lòng ghi true, hoặc bỏ mục này.' }).optional(),
});
export type Due = z.infer<typeof Due>;

/** Where a due date goes that is no working day. */
export const SHIFTS = ['none', 'earlier', 'later'] as const;
export const Shift = z.enum(SHIFTS, { error: 'Vui lòng ghi "none", "earlier" hoặc "later".' });
export type Shift = z.infer<typeof Shift>;

/** Cycles of which one period ends in a year, so that a named month means one day. */
const ONCE_A_YEAR: ReadonlySet<Cycle> = new Set(['nine-month', 'year']);

/**
 * When a report of a cycle is due and what its window is. The hour is kept elsewhere.
 * Refused, because the windows of a year would be empty: a window that hangs on the due date where all periods of the
 * year are due on the same day.
 */
export const ReportingRule = z
  .strictObject({
    cycle: Cycle,
    window: DataWindow,
    due: Due,
    shift: Shift,
  })
  .refine(
    ({ cycle, window, due }) =>
      typeof window === 'string' || typeof due.month === 'string' || ONCE_A_YEAR.has(cycle),
    {
      path: ['due', 'month'],
      error:
        'Các kỳ trong năm có cùng một hạn nên không tính được ngày chốt; vui lòng ghi "last" hoặc "next".',
    },
  );
export type ReportingRule = z.infer<typeof ReportingRule>;

/** The dates of one duty to report. All days belong to what they bound. */
export const DutyDates = z.object({
  /** The period's id. */
  period: z.string(),
  windowStart: IsoDate,
  windowEnd: IsoDate,
  /** The last day that is in time. */
  due: IsoDate,
});
export type DutyDates = z.infer<typeof DutyDates>;

/**
 * What was announced about the days of one year, beside what the law lets compute. `workDays` are worked whatever they
 * would be otherwise (a Saturday that makes up, a day that was only proposed); `offDays` are off (bridging days, other
 * days of Tết). Until somebody confirms the year, all of it is dự kiến.
 */
export const YearCalendar = z.strictObject({
  year: z.int().min(1900).max(2199),
  confirmed: z.boolean(),
  offDays: z.array(IsoDate).max(366),
  workDays: z.array(IsoDate).max(366),
});
export type YearCalendar = z.infer<typeof YearCalendar>;
