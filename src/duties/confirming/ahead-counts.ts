/** How much the calendar of the coming twelve months holds. Pure. */
import { dutiesWithin } from '../duties-ahead.ts';
import type { Ground } from '../planned-duties.ts';
import type { AheadCounts } from './contract.ts';

const DAYS_AHEAD = 365;

/** Of all confirmed flows; nothing in a commune without units. */
export function aheadCounts(ground: Ground | undefined, today: string): AheadCounts {
  const ahead = ground ? dutiesWithin(ground, today, DAYS_AHEAD) : [];
  return { periods: new Set(ahead.map(({ periodId }) => periodId)).size, duties: ahead.length };
}
