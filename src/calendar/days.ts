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

/**
 * A day of a month. Months beyond the year are those of the years beside it (0 is December of the year before, 13
 * January of the next); a day beyond the month is its last.
 */
export function dayIn(year: number, month: number, day: number | 'last'): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1, day === 'last' ? last : Math.min(day, last)));
  return date.toISOString().slice(0, 10);
}
