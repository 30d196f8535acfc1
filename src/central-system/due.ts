/** Until when what has changed is to be typed into Hệ thống 57. Pure. */
import { addDays } from '../shared/dates.ts';

const MONTH = 'YYYY-MM'.length;
const LONGEST_MONTH = 31;

/** The day of the month, or its last one where it is shorter. */
function dayIn(month: string, day: number): string {
  const next = addDays(`${month}-01`, LONGEST_MONTH).slice(0, MONTH);
  const last = addDays(`${next}-01`, -1);
  const wanted = `${month}-${String(day).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}

/** @returns the first such day that is not before the given one */
function dueFrom(from: string, day: number): string {
  const month = from.slice(0, MONTH);
  const own = dayIn(month, day);
  return own >= from ? own : dayIn(addDays(`${month}-01`, LONGEST_MONTH).slice(0, MONTH), day);
}

/**
 * What has waited since `since` was due on the first such day from then on; when nothing waits, the next one is told.
 * @param day of each month; absent: nobody set one
 */
export function centralDue(
  today: string,
  { day, since }: { day?: number | undefined; since?: string | undefined },
): { due?: string; late: boolean } {
  if (day === undefined) return { late: false };
  const due = dueFrom(since ?? today, day);
  return { due, late: due < today };
}
