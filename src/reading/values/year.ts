/** Years, and the days that months, quarters and years begin and end with, as ISO dates. */

/** Pattern of a year a plan can speak of; it has no groups. */
export const YEAR = String.raw`(?:19[4-9]\d|20\d\d|21\d\d)(?!\d)`;

const two = (n: number): string => String(n).padStart(2, '0');

/** Last day of a month (1..12). */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO date, or undefined when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

export const monthStart = (year: number, month: number): string => `${year}-${two(month)}-01`;
export const monthEnd = (year: number, month: number): string =>
  `${year}-${two(month)}-${two(lastDayOf(year, month))}`;
