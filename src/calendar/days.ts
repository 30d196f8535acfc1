/** Arithmetic on days as texts ("2026-03-05") that knows months. */

/** The day of the week: 0 Sunday … 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The year as a number: 2026 of "2026-03-05". */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The month as a number, 1–12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const SHORT = [4, 6, 9, 11];

function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return SHORT.includes(month) ? 30 : 31;
}

/**
 * A day of a month. Months beyond the year are those of the years beside it (0 is December of the year before, 13
 * January of the next); a day beyond the month is its last. By arithmetic: every list of periods asks it hundreds of
 * times.
 */
export function dayIn(year: number, month: number, day: number | 'last'): string {
  const months = year * 12 + month - 1;
  const [of, at] = [Math.floor(months / 12), (months % 12) + 1];
  const last = lengthOf(of, at);
  const within = day === 'last' ? last : Math.min(day, last);
  return `${String(of).padStart(4, '0')}-${String(at).padStart(2, '0')}-${String(within).padStart(2, '0')}`;
}
