/** When a report is due and from when to when its figures are counted. */
import { addDays } from '../shared/dates.ts';
import type { Cycle, Due, DutyDates, Period, ReportingRule, DataWindow, YearCalendar } from './contract.ts';
import { LENGTHS } from './cycles.ts';
import { dayIn, monthOf, yearOf } from './days.ts';
import { periodsBetween, previousPeriod } from './periods.ts';
import { addWorkingDays, shiftToWorkingDay } from './working-days.ts';

/** The day that the rule names, before it is moved to a working day. */
function namedDue(due: Due, { end }: Period): string {
  const months = { last: monthOf(end), next: monthOf(end) + 1 };
  const month = typeof due.month === 'number' ? due.month : months[due.month];
  const day = dayIn(yearOf(end), month, due.day);
  return due.before ? addDays(day, -1) : day;
}

/** The last day on which a report on the period is in time: first "before", then the shift. */
export function dueDate(
  { due, shift }: Pick<ReportingRule, 'due' | 'shift'>,
  period: Period,
  announced: readonly YearCalendar[] = [],
): string {
  return shiftToWorkingDay(namedDue(due, period), shift, announced);
}

/** Nghị định 09/2019/NĐ-CP, Điều 12: from day 15 of the month before to day 14 of the last month. */
export function decreeWindow({ start, end }: Period) {
  return {
    windowStart: dayIn(yearOf(start), monthOf(start) - 1, 15),
    windowEnd: dayIn(yearOf(end), monthOf(end), 14),
  };
}

/**
 * From when to when the figures of a period are counted.
 * @param closing the last day of a window that closes so many working days before a report on the period is due
 */
export function windowDates(
  window: DataWindow,
  period: Period,
  closing: (of: Period, closes: number) => string,
): Pick<DutyDates, 'windowStart' | 'windowEnd'> {
  if (window === 'decree') return decreeWindow(period);
  if (window === 'calendar') return { windowStart: period.start, windowEnd: period.end };
  return {
    windowStart: addDays(closing(previousPeriod(period), window.closes), 1),
    windowEnd: closing(period, window.closes),
  };
}

/**
 * The dates of the duty that a rule makes of a period of its cycle.
 * A window is what its name says even where it ends after the due date, as that of a report which estimates the whole
 * period does; `closesInTime` tells, and `windowFor` proposes another.
 */
export function dutyDates(
  rule: ReportingRule,
  period: Period,
  announced: readonly YearCalendar[] = [],
): DutyDates {
  const closing = (of: Period, closes: number): string =>
    addWorkingDays(dueDate(rule, of, announced), -closes, announced);
  return {
    period: period.id,
    ...windowDates(rule.window, period, closing),
    due: dueDate(rule, period, announced),
  };
}

/** Whether at least one working day is left between the window and the due date (the decree's condition). */
export function closesInTime(
  { windowEnd, due }: Pick<DutyDates, 'windowEnd' | 'due'>,
  announced: readonly YearCalendar[] = [],
): boolean {
  return windowEnd <= addWorkingDays(due, -1, announced);
}

/**
 * The window that is proposed where a plan names none: the decree's, where it closes before the day that the rule
 * names; otherwise one that closes a working day before the due date. Shifts are left aside, so that one Tết does not
 * change the windows of all other months. A day that several periods of a year have in common closes none of them.
 */
export function windowFor(cycle: Cycle, due: Due): DataWindow {
  if (typeof due.month === 'number' && LENGTHS[cycle].aYear > 1) return 'decree';
  const closes = periodsBetween('2026-01-01', '2026-12-31', [cycle]).every(
    (period) => decreeWindow(period).windowEnd < namedDue(due, period),
  );
  return closes ? 'decree' : { closes: 1 };
}
