/** How much the calendar of the coming twelve months holds. Pure. */
import { addDays } from '../../shared/dates.ts';
import { type Ground, plannedDuties } from '../planned-duties.ts';
import type { AheadCounts } from './contract.ts';

/** A period that has begun is asked for still. */
const DAYS_BACK = 370;
const DAYS_AHEAD = 365;

/** Of all confirmed flows; nothing in a commune without units. */
export function aheadCounts(ground: Ground | undefined, today: string): AheadCounts {
  const until = addDays(today, DAYS_AHEAD);
  const duties = ground ? plannedDuties(ground, addDays(today, -DAYS_BACK), until) : [];
  const ahead = duties.filter(({ due, windowEnd }) => {
    const day = due ?? windowEnd;
    return day >= today && day <= until;
  });
  return { periods: new Set(ahead.map(({ periodId }) => periodId)).size, duties: ahead.length };
}
