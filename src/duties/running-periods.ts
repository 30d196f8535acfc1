/** The period of each cycle that a day lies in. Pure. */
import { periodsBetween } from '../calendar/periods.ts';
import type { AskedPeriod } from './asked-thing.ts';
import type { ContentCycle } from './content/contract.ts';

/** Nine months are the first of the year, whatever the day. @param day "2026-03-05" */
export function runningPeriod(cycle: ContentCycle, day: string): AskedPeriod {
  const year = day.slice(0, 4);
  const period = periodsBetween(`${year}-01-01`, day, [cycle]).at(-1);
  if (!period) throw new Error(`no ${cycle} began by ${day}`);
  return period;
}
