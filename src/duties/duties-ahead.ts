/** The duties that should stand ahead on a day. Pure. */
import { addDays } from '../shared/dates.ts';
import { type Ground, type PlannedDuty, plannedDuties } from './planned-duties.ts';

/** The calendar shows what is due in the coming twelve months and a little more. */
const DAYS_AHEAD = 400;
/** The longest period began so many days before what is due now. */
const DAYS_BACK = 400;

/**
 * Those that are due, or without a due day close, from today on within so many days.
 * @param today "2026-03-05"
 */
export function dutiesWithin(ground: Ground, today: string, days: number): PlannedDuty[] {
  const until = addDays(today, days);
  return plannedDuties(ground, addDays(today, -DAYS_BACK), until).filter(({ due, windowEnd }) => {
    const day = due ?? windowEnd;
    return day >= today && day <= until;
  });
}

/**
 * Those within the days that the calendar shows.
 * @param opened ids of periods that were opened: their duties stay as they are
 */
export function dutiesAhead(ground: Ground, today: string, opened: ReadonlySet<string>): PlannedDuty[] {
  return dutiesWithin(ground, today, DAYS_AHEAD).filter(({ periodId }) => !opened.has(periodId));
}
