/** Periods in which units can be entered for. Pure. */
import type { ReportingPeriod } from '../../../src/duties/contract.ts';

/** Those that are open, the one due soonest first; one without a due day by its last day. */
export const soonest = (periods: readonly ReportingPeriod[]): ReportingPeriod[] =>
  periods
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => ((a.due ?? a.end) < (b.due ?? b.end) ? -1 : 1));
