/** The kept lines of a plan, and whether anything was opened under them. All SQL of the confirming of flows. */
import type { TenantTx } from '../../db/database.ts';
import { planName } from '../../plans/draft/plan-name.ts';
import type { PlanHeader } from '../../reading/contract.ts';
import type { Flow } from '../contract.ts';

/** In force on a day, or to come: a line that has ended is history. */
export function inForce({ validTo }: Flow, today: string): boolean {
  return validTo === undefined || validTo >= today;
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
