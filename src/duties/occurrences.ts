/** The occurrences of a recurring task: one per month, quarter, half-year or year, each named by its last day. Pure. */
import type { Deadline } from '../reading/contract.ts';

/** Months of one round of a recurrence. */
const MONTHS = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 } as const;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay(year, month))).padStart(2, '0')}`;

/**
 * The last days of the occurrences that end from `from` to `to` (both included), earliest first. A round ends with the
 * calendar's month, quarter, half-year or year; an annual one whose deadline names a day ends on that day of each year
 * (29 February on the 28th where there is none). None ends before the task begins, or before its first date.
 */
export function occurrencesBetween(
  deadline: Pick<Deadline, 'recurrence' | 'start' | 'due'>,
  from: string,
  to: string,
): string[] {
  const { recurrence, start, due } = deadline;
  if (!recurrence) return [];
  const first = [from, start ?? '', due ?? ''].reduce((a, b) => (a > b ? a : b));
  const every = MONTHS[recurrence];
  const annual = recurrence === 'annual' && due !== undefined;
  const [month, day] = annual ? [Number(due.slice(5, 7)), Number(due.slice(8, 10))] : [12, 31];
  const ends: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let at = annual ? month : every; at <= 12; at += every) ends.push(dayOf(year, at, day));
  }
  return ends.filter((end) => first <= end && end <= to);
}
