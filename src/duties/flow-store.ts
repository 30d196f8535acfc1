/** All SQL of reporting flows. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { ReportingFlow } from '../db/generated/tables.ts';
import { type Flow, FlowCycle, FlowSender } from './contract.ts';

export function flowOf(row: Selectable<ReportingFlow>): Flow {
  return {
    id: row.id,
    direction: row.direction,
    sender: FlowSender.parse(row.sender),
    recipients: row.recipients,
    cycles: FlowCycle.array().parse(row.cycles),
    passageIds: row.passage_ids,
    validFrom: row.valid_from,
    version: row.version,
    ...(row.plan_id !== null && { planId: row.plan_id }),
    ...(row.legal_basis !== null && { legalBasis: row.legal_basis }),
    ...(row.valid_to !== null && { validTo: row.valid_to }),
    ...(row.confirmed_at !== null && { confirmedAt: row.confirmed_at.toISOString() }),
  };
}

/** All of them in their order, those that ended too. */
export async function listFlows(tx: TenantTx): Promise<Flow[]> {
  const rows = await tx.db
    .selectFrom('reporting_flow')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(flowOf);
}

/** The same without those of plans that are no longer followed: they make no further duties. */
export async function listFollowedFlows(tx: TenantTx): Promise<Flow[]> {
  const withdrawn = await tx.db
    .selectFrom('plan')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('withdrawn_at', 'is not', null)
    .execute();
  const ids = new Set(withdrawn.map(({ id }) => id));
  return (await listFlows(tx)).filter(({ planId }) => planId === undefined || !ids.has(planId));
}

/** Adds a flow, or puts what it says now in the place of what it said. */
export async function saveFlow(tx: TenantTx, flow: Flow, position: number): Promise<void> {
  const row = {
    plan_id: flow.planId ?? null,
    position,
    direction: flow.direction,
    sender: JSON.stringify(flow.sender),
    recipients: flow.recipients,
    cycles: JSON.stringify(flow.cycles),
    legal_basis: flow.legalBasis ?? null,
    passage_ids: flow.passageIds,
    valid_from: flow.validFrom,
    valid_to: flow.validTo ?? null,
    confirmed_at: flow.confirmedAt ? new Date(flow.confirmedAt) : null,
    confirmed_by: flow.confirmedAt ? tx.actor.userId : null,
    version: flow.version,
  };
  await tx.db
    .insertInto('reporting_flow')
    .values({ commune_code: tx.communeCode, id: flow.id, ...row })
    .onConflict((conflict) => conflict.columns(['commune_code', 'id']).doUpdateSet(row))
    .execute();
}
