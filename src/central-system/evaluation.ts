/** Which report of the commune evaluated a period. Pure. */
import type { KeptReport } from '../documents/reports/report-store.ts';
import { writtenDay } from '../shared/dates.ts';
import type { EvaluationOf } from './row.ts';

/**
 * "Báo cáo số 41/BC-UBND ngày 09/10/2026": the last periodic report with number and day about the period and the plan, or
 * about all plans.
 * @param reports the newest first
 */
export function evaluationIn(
  reports: readonly Pick<KeptReport, 'kind' | 'periodId' | 'planId' | 'issued'>[],
): EvaluationOf {
  const numbered = reports.flatMap(({ kind, periodId, planId, issued }) =>
    kind === 'nq57' && issued?.number !== undefined && issued.issuedOn !== undefined
      ? [{ periodId, planId, text: `Báo cáo số ${issued.number} ngày ${writtenDay(issued.issuedOn)}` }]
      : [],
  );
  return (told) =>
    numbered.find(
      ({ periodId, planId }) =>
        periodId === told.periodId && (planId === undefined || planId === told.planId),
    )?.text;
}
