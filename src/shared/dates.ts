/** Days as texts ("2026-03-05"), as people of Việt Nam count them. */

const DAY_MS = 86_400_000;

/** Today in Việt Nam, "YYYY-MM-DD". */
export function todayInVietnam(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

/** "10:32", the time of day in Việt Nam. */
export function timeInVietnam(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** @param day "YYYY-MM-DD" */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** "2026-03-05" → "05/03/2026", as people write it. */
export function writtenDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** Whole days from one day to another, negative when it comes before; both "YYYY-MM-DD". */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
