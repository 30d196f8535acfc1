/** The calendar: duties of the coming months, those of many units in one line. Pure. */
import type { Duty } from '../../src/duties/contract.ts';
import { isUnsent } from '../../src/duties/duty-state.ts';
import { addDays } from '../../src/shared/dates.ts';

/** All duties of one direction in one period that are due on one day. */
export interface DutyLines {
  key: string;
  first: Duty;
  duties: Duty[];
}

/** The lines of a month ("2026-12"), by due day. */
export interface CalendarMonth {
  month: string;
  lines: DutyLines[];
}

/** The day by which a duty stands in the calendar: due, or where nobody set that the end of its window. */
export const calendarDay = ({ due, windowEnd }: Pick<Duty, 'due' | 'windowEnd'>): string => due ?? windowEnd;

/** In the order of the first of each. */
export function dutyLines(duties: readonly Duty[]): DutyLines[] {
  const alike = Map.groupBy(
    duties,
    ({ direction, periodId, ...duty }) => `${direction} ${periodId} ${calendarDay(duty)}`,
  );
  return [...alike].flatMap(([key, same]) => (same[0] ? [{ key, first: same[0], duties: same }] : []));
}

/** @param duties by due day, as the server lists them */
export function calendarMonths(duties: readonly Duty[]): CalendarMonth[] {
  const months = Map.groupBy(duties, (duty) => calendarDay(duty).slice(0, 7));
  return [...months].map(([month, own]) => ({ month, lines: dutyLines(own) }));
}

/** Days for which a report that was sent can still be put right where it was entered. */
const SENT_SHOWN_DAYS = 60;

/** Of what the commune itself owed: what was not sent, the oldest first, then what was sent lately. */
export function pastOwn(duties: readonly Duty[], today: string): Duty[] {
  const unsent = duties.filter((duty) => isUnsent(duty, today));
  const since = addDays(today, -SENT_SHOWN_DAYS);
  return [...unsent, ...duties.filter(({ issued }) => issued !== undefined && issued.issuedOn >= since)];
}
