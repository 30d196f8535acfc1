/** The steps that the rows of a duty have taken between unit and standing office, the newest first. */
import type { TenantTx } from '../db/database.ts';
import { readDuty } from '../duties/standing-duty.ts';
import { canViewAnswers } from '../progress/permissions.ts';
import { Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { ACTIONS, type ReportStep } from './contract.ts';
import { ItemState } from '../duties/contract.ts';

/** @throws Forbidden, NotFound */
export async function listSteps(tx: TenantTx, user: Session, dutyId: string): Promise<ReportStep[]> {
  const { duty } = await readDuty(tx, dutyId);
  if (!canViewAnswers(user, tx.communeCode, duty.unit_id))
    throw new Forbidden('Bạn chỉ xem được báo cáo của đơn vị mình.');
  const rows = await tx.db
    .selectFrom('report_step')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('duty_id', '=', dutyId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    thingId: row.thing_id,
    action: ACTIONS.find((action) => action === row.action) ?? 'submit',
    from: ItemState.parse(row.from_state),
    to: ItemState.parse(row.to_state),
    own: row.own,
    by: row.taken_by_name,
    at: row.taken_at.toISOString(),
    ...(row.reason !== null && { reason: row.reason }),
  }));
}
