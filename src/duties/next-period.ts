/** Which period is to be opened next: the first by due day whose window has begun. Pure. */
import { addDays } from '../shared/dates.ts';
import type { ReportingPeriod } from './contract.ts';

type Ahead = Pick<ReportingPeriod, 'state' | 'windowStart' | 'windowEnd' | 'due'>;

const lastDay = ({ due, windowEnd }: Ahead): string => due ?? windowEnd ?? '9999-12-31';

/** A period that nobody opened is left in the past when so many days went by since it was due. */
const MISSED_DAYS = 31;

/** Nobody opened it, and nobody is asked to any more. @param today "YYYY-MM-DD" in Việt Nam */
export const isPassedOver = (period: Ahead, today: string): boolean =>
  period.state === 'ahead' && lastDay(period) < addDays(today, -MISSED_DAYS);

/**
 * A period whose day is over and that nobody opened comes after those that can still be answered in time.
 * @param today "YYYY-MM-DD" in Việt Nam
 */
export function nextPeriod<T extends Ahead>(periods: readonly T[], today: string): T | undefined {
  const begun = periods
    .filter((period) => period.state === 'ahead' && period.windowStart !== undefined)
    .filter(({ windowStart = '' }) => windowStart <= today)
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  return (
    begun.find((period) => lastDay(period) >= today) ??
    begun.findLast((period) => !isPassedOver(period, today))
  );
}

/** Days before the end of its window from which the office is told to open it: units need time to gather figures. */
const NOTICE_DAYS = 14;

/** Whether its window ends so late that units could hardly know yet what they are asked. */
export function isEarlyToOpen({ windowEnd, due }: Ahead, today: string): boolean {
  const end = windowEnd ?? due;
  return end !== undefined && addDays(end, -NOTICE_DAYS) > today;
}

/** Whether it is high time: a year's window begins a year before anybody has to answer. */
export function isTimeToOpen({ windowEnd, due }: Ahead, today: string): boolean {
  const end = windowEnd ?? due;
  const last = due ?? windowEnd;
  return (
    end !== undefined && addDays(end, -NOTICE_DAYS) <= today && today <= addDays(last ?? end, NOTICE_DAYS)
  );
}
