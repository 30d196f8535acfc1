/** Which days are worked: not weekends, not holidays, except what was announced for the year. */
import { addDays } from '../shared/dates.ts';
import type { Shift, YearCalendar } from './contract.ts';
import { yearOf } from './days.ts';
import { byDay, type Holiday, isWeekend, lawfulHolidays } from './holidays.ts';

export type { Holiday } from './holidays.ts';

const OFF_AS_ANNOUNCED = 'Nghỉ theo thông báo';

/**
 * The days off of a year that are no mere weekend, in order; a day that the announcement has worked is left out.
 * @param announced of any years; those of other years are passed over
 * @returns all certain once the year is confirmed
 */
export function holidaysOf(year: number, announced: readonly YearCalendar[] = []): Holiday[] {
  const { list: lawful, days } = lawfulHolidays(year);
  const calendar = announced.find((each) => each.year === year);
  if (!calendar) return [...lawful];
  const added = calendar.offDays.filter((day) => !days.has(day));
  return [...lawful, ...added.map((day) => ({ day, name: OFF_AS_ANNOUNCED, certain: false }))]
    .filter(({ day }) => !calendar.workDays.includes(day))
    .map((holiday) => ({ ...holiday, certain: holiday.certain || calendar.confirmed }))
    .sort(byDay);
}

/**
 * Whether civil servants work: what was announced goes before the law and the weekend.
 * @param day "YYYY-MM-DD"
 */
export function isWorkingDay(day: string, announced: readonly YearCalendar[] = []): boolean {
  const year = yearOf(day);
  const calendar = announced.find((each) => each.year === year);
  if (calendar?.workDays.includes(day)) return true;
  if (isWeekend(day) || calendar?.offDays.includes(day)) return false;
  return !lawfulHolidays(year).days.has(day);
}

/** The day itself where it is worked or stays anyway, else the nearest working day before or after it. */
export function shiftToWorkingDay(
  day: string,
  shift: Shift,
  announced: readonly YearCalendar[] = [],
): string {
  let shifted = day;
  if (shift !== 'none')
    while (!isWorkingDay(shifted, announced)) shifted = addDays(shifted, shift === 'earlier' ? -1 : 1);
  return shifted;
}

/** The n-th working day after a day, before it where n is negative; the day itself, worked or not, for 0. */
export function addWorkingDays(day: string, n: number, announced: readonly YearCalendar[] = []): string {
  const step = Math.sign(n);
  let reached = day;
  for (let left = Math.abs(n); left > 0; left--)
    reached = shiftToWorkingDay(addDays(reached, step), step < 0 ? 'earlier' : 'later', announced);
  return reached;
}
