/** What the period of an answer is called. Pure. */
import { parsePeriodId, periodName } from '../../calendar/periods.ts';

/** @param opened its name as it was opened, if it was */
export function answeredPeriodName(id: string, opened: string | null): string {
  const period = parsePeriodId(id);
  return opened ?? (period ? periodName(period) : 'Tình hình đến nay');
}
