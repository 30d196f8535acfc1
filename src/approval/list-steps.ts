/** The steps that the rows of a duty have taken between unit and standing office, the newest first. */
import type { TenantTx } from '../db/database.ts';
import { Behalf, PeriodNote } from '../progress/contract.ts';
import { requireViewable } from '../progress/whose-duty.ts';
import { delegatorNames } from '../shared/delegators.ts';
import type { Session } from '../shared/who-acts.ts';
import { ACTIONS, type ReportStep } from './contract.ts';
import { ItemState } from '../duties/contract.ts';

/** @throws Forbidden, NotFound */
export async function listSteps(tx: TenantTx, user: Session, dutyId: string): Promise<ReportStep[]> {
  await requireViewable(tx, user, dutyId);
  const rows = await tx.db
    .selectFrom('report_step')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('duty_id', '=', dutyId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => {
    const delegatedBy = delegatorNames(row.delegated_by);
    return {
      id: row.id,
      action: ACTIONS.find((action) => action === row.action) ?? 'submit',
      from: ItemState.parse(row.from_state),
      to: ItemState.parse(row.to_state),
      own: row.own,
      by: row.taken_by_name,
      at: row.taken_at.toISOString(),
      ...(row.thing_id !== null && { thingId: row.thing_id }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.note !== null && { note: PeriodNote.parse(row.note) }),
      ...(row.behalf !== null && { behalf: Behalf.parse(row.behalf) }),
      ...(delegatedBy !== undefined && { delegatedBy }),
    };
  });
}
