/** All that a report of a period tells of, as it stands now. */
import type { TenantTx } from '../../db/database.ts';
import { findPeriod } from '../../duties/find-period.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportFacts } from './contract.ts';
import { issuedIn } from './issued-in-period.ts';
import { loadReported } from './load-notes.ts';
import { givenByPlan, loadIndicatorFacts, loadTaskFacts, withStandings } from './load-thing-facts.ts';
import { loadCommune, planFacts } from './load-commune.ts';
import { countedUntil, periodsAround } from './report-period.ts';

export interface ReportSubject {
  periodId: string;
  /** Absent: all that the register follows. */
  planId?: string | undefined;
}

/** @throws NotFound for a period or plan that there is none, Forbidden */
export async function loadReportFacts(
  tx: TenantTx,
  user: Session,
  { periodId, planId }: ReportSubject,
): Promise<ReportFacts> {
  const around = periodsAround(await findPeriod(tx, periodId));
  const frame = { ...around, asOf: countedUntil(around.period, todayInVietnam(tx.at)) };
  const plans = await listPlans(tx);
  const plan = plans.find(({ id }) => id === planId);
  if (planId !== undefined && !plan) throw new NotFound('Không tìm thấy kế hoạch này.');
  const { units, notes } = await loadReported(tx, user, periodId);
  const commune = await loadCommune(tx);
  const givenBy = givenByPlan(plans, commune);
  const tasks = await loadTaskFacts(tx, frame, planId, givenBy);
  return {
    ...frame,
    commune,
    ...(plan && { plan: planFacts(plan) }),
    units,
    tasks,
    indicators: await withStandings(tx, frame, await loadIndicatorFacts(tx, frame, planId, givenBy)),
    notes,
    issued: issuedIn(tasks, notes, frame.period),
  };
}
