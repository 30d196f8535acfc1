/** The kept lines of a plan, and whether anything was opened under them. All SQL of the confirming of flows. */
import type { TenantTx } from '../../db/database.ts';
import { planName } from '../../plans/draft/plan-name.ts';
import type { PlanHeader } from '../../reading/contract.ts';
import type { Flow } from '../contract.ts';
import { listFollowedFlows } from '../flow-store.ts';

/** In force on a day, or to come: a line that has ended is history. */
export function inForce({ validTo }: Flow, today: string): boolean {
  return validTo === undefined || validTo >= today;
}

/** Those of plans that were withdrawn. */
export async function leftFlows(tx: TenantTx, flows: readonly Flow[]): Promise<Flow[]> {
  const followed = new Set((await listFollowedFlows(tx)).map(({ id }) => id));
  return flows.filter(({ id }) => !followed.has(id));
}

/** Two people never confirm two tables of what has no plan, as long as there is anything in it. */
export async function lockLooseFlows(tx: TenantTx): Promise<void> {
  await tx.db
    .selectFrom('reporting_flow')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Ids of flows with a duty that was opened. */
export async function openedFlows(tx: TenantTx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('duty')
    .select('flow_id')
    .distinct()
    .where('commune_code', '=', tx.communeCode)
    .where('opened_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ flow_id }) => flow_id));
}

/** "Kế hoạch 15/KH-UBND"; by its title where it has no number. */
export function shortPlanName(header: Pick<PlanHeader, 'docType' | 'number' | 'title'>): string {
  const type = header.docType?.toLowerCase() ?? 'kế hoạch';
  const capital = type.charAt(0).toUpperCase() + type.slice(1);
  return header.number ? `${capital} ${header.number}` : (planName(header) ?? capital);
}
