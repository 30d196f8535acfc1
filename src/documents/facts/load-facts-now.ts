/** Tasks and indicators as they stand today, apart from any report. */
import { parsePeriodId } from '../../calendar/periods.ts';
import type { TenantTx } from '../../db/database.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import type { ReportFacts } from './contract.ts';
import { loadCommune } from './load-commune.ts';
import { givenByPlan, loadIndicatorFacts, loadTaskFacts } from './load-thing-facts.ts';
import { periodsAround } from './report-period.ts';

/** Counted in the year that goes on, whose milestones hold. */
export async function loadFactsNow(tx: TenantTx): Promise<Pick<ReportFacts, 'tasks' | 'indicators'>> {
  const asOf = todayInVietnam(tx.at);
  const year = parsePeriodId(asOf.slice(0, 4));
  if (!year) throw new Error(`${asOf} lies in no year`);
  const frame = { ...periodsAround(year), asOf };
  const givenBy = givenByPlan(await listPlans(tx), await loadCommune(tx));
  return {
    tasks: await loadTaskFacts(tx, frame, undefined, givenBy),
    indicators: await loadIndicatorFacts(tx, frame, undefined, givenBy),
  };
}
