/** Which periods tell how the units report. Pure. */
import type { Duty, ReportingPeriod } from '../../src/duties/contract.ts';

const SHOWN = 6;

/** Those that were opened and ask somebody, the newest first. */
export const latestPeriods = (periods: readonly ReportingPeriod[]): ReportingPeriod[] =>
  periods.filter(({ state, rate }) => state !== 'ahead' && rate.expected > 0).slice(0, SHOWN);

/** What a unit was asked for and did, the newest first; what lies ahead is not history. @param today ISO date */
export const latestDuties = (duties: readonly Duty[], today: string): Duty[] =>
  duties
    .filter(
      ({ direction, windowStart, state }) => direction === 'in' && windowStart <= today && state !== 'ahead',
    )
    .toReversed()
    .slice(0, SHOWN * 2);
