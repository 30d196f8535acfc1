/** The occurrences of a recurring task: one per month, quarter, half-year or year, each named by its last day. Pure. */
import { dayIn, monthOf, yearOf } from '../calendar/days.ts';
import type { Deadline } from '../reading/contract.ts';

/** Months of one round of a recurrence. */
const MONTHS = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 } as const;

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
  const day = annual ? Number(due.slice(8, 10)) : 'last';
  const ends: string[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (let month = annual ? monthOf(due) : every; month <= 12; month += every)
      ends.push(dayIn(year, month, day));
  }
  return ends.filter((end) => first <= end && end <= to);
}
