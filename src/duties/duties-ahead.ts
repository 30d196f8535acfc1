/** The duties that should stand ahead on a day. Pure. */
import { addDays } from '../shared/dates.ts';
import { type Ground, type PlannedDuty, plannedDuties } from './planned-duties.ts';

/** The calendar shows what is due in the coming twelve months and a little more. */
const DAYS_AHEAD = 400;
/** The longest period began so many days before what is due now. */
const DAYS_BACK = 400;

/**
 * Those that are due, or without a due day close, from today on within the days that the calendar shows.
 * @param today "2026-03-05"
 * @param opened ids of periods that were opened: their duties stay as they are
 */
export function dutiesAhead(ground: Ground, today: string, opened: ReadonlySet<string>): PlannedDuty[] {
  const until = addDays(today, DAYS_AHEAD);
  return plannedDuties(ground, addDays(today, -DAYS_BACK), until).filter(({ periodId, due, windowEnd }) => {
    const day = due ?? windowEnd;
    return day >= today && day <= until && !opened.has(periodId);
  });
}
