/** Points in time of formulas: a day, or a bare year, which means its 31 December. Pure. */
import { daysBetween } from '../../shared/dates.ts';

export interface Moment {
  /** "YYYY-MM-DD" */
  day: string;
  /** Set where only the year is known: between bare years time is counted in years. */
  year?: number;
}

/** The 31 December of a year of which no day is known. */
export const yearMoment = (year: number): Moment => ({ day: `${String(year).padStart(4, '0')}-12-31`, year });

export const dayMoment = (day: string): Moment => ({ day });

/** From one moment to another, negative when it comes before: years where both are bare years, else days. */
function length(from: Moment, to: Moment, byYears: boolean): number {
  return byYears ? (to.year ?? 0) - (from.year ?? 0) : daysBetween(from.day, to.day);
}

/** What part of the time from `from` to `to` has passed at `at`; neither it nor the time is cut. */
export function timePart(from: Moment, at: Moment, to: Moment): number {
  const byYears = [from, at, to].every(({ year }) => year !== undefined);
  return length(from, at, byYears) / length(from, to, byYears);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The same day so many years later; of 29 February the 28th where the year has none. */
function anniversary(day: string, years: number): string {
  const year = yearOf(day) + years;
  const rest = day.endsWith('-02-29') && !isLeap(year) ? '-02-28' : day.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}

/** Days of the year after one day up to and including another: 366 where a 29 February lies among them. */
function daysOfYear(after: string, to: string): number {
  const february = `${yearOf(to.slice(5) >= '02-29' ? to : after)}-02-29`;
  return isLeap(yearOf(february)) && after < february && february <= to ? 366 : 365;
}

/** Years from one moment to a later one: whole years, and the days left as a part of the year in which they lie. */
export function yearsBetween(from: Moment, to: Moment): number {
  if (from.year !== undefined && to.year !== undefined) return to.year - from.year;
  if (to.day < from.day) return -yearsBetween(to, from);
  const guess = yearOf(to.day) - yearOf(from.day);
  const whole = anniversary(from.day, guess) <= to.day ? guess : guess - 1;
  const [last, next] = [anniversary(from.day, whole), anniversary(from.day, whole + 1)];
  return whole + daysBetween(last, to.day) / daysOfYear(last, next);
}

/** The same day a year earlier; of 29 February the 28th. */
export const yearBefore = (day: string): string => anniversary(day, -1);
