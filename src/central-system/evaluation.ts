/** Which report of the commune evaluated what was answered for a period. Pure. */
import { parsePeriodId } from '../calendar/periods.ts';
import type { KeptReport } from '../documents/reports/report-store.ts';
import { writtenDay } from '../shared/dates.ts';
import type { EvaluationOf } from './row.ts';

/** Last day of a period of the calendar; a period apart from it is only told by its own report. */
const endOf = (periodId: string): string => parsePeriodId(periodId)?.end ?? '';

/**
 * "Báo cáo số 41/BC-UBND ngày 09/10/2026": of the periodic reports with number and day about the plan, or about all plans,
 * the last one until the period of the answer. A later report tells nothing new of an answer before it, and changes
 * nothing; until the report of the answer's own period has its number, the one before it goes on standing there.
 * @param reports the newest first
 */
export function evaluationIn(
  reports: readonly Pick<KeptReport, 'kind' | 'periodId' | 'planId' | 'issued'>[],
): EvaluationOf {
  const numbered = reports
    .flatMap(({ kind, periodId, planId, issued }) =>
      kind === 'nq57' && issued?.number !== undefined && issued.issuedOn !== undefined
        ? [{ periodId, planId, end: endOf(periodId), number: issued.number, day: issued.issuedOn }]
        : [],
    )
    .toSorted((a, b) => (a.end === b.end ? 0 : a.end > b.end ? -1 : 1));
  return (told) => {
    const until = endOf(told.periodId);
    const found = numbered.find(
      ({ periodId, planId, end }) =>
        (periodId === told.periodId || (end !== '' && end <= until)) &&
        (planId === undefined || planId === told.planId),
    );
    return found && `Báo cáo số ${found.number} ngày ${writtenDay(found.day)}`;
  };
}
