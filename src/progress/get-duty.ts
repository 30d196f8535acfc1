/** The form of one unit in one period: what is asked, what was typed, where it stands. */
import type { TenantTx } from '../db/database.ts';
import { listDuties } from '../duties/list-duties.ts';
import { type DutyRow, readDuty } from '../duties/standing-duty.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { DutyForm } from './contract.ts';
import { noteOf } from './note/note.ts';
import { loadItems } from './load-items.ts';
import { canViewAnswers } from './permissions.ts';

/** @throws Forbidden, NotFound */
export async function getDuty(tx: TenantTx, user: Session, id: string): Promise<DutyForm> {
  const standing = await readDuty(tx, id);
  if (!canViewAnswers(user, tx.communeCode, standing.duty.unit_id))
    throw new Forbidden('Bạn chỉ xem được báo cáo của đơn vị mình.');
  const duties = await listDuties(tx, user, {
    unit: standing.duty.unit_id,
    period: standing.duty.period_id,
  });
  const duty = duties.find((each) => each.id === id);
  if (!duty) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  return {
    duty,
    open: standing.open,
    closed: standing.closed,
    headFirst: standing.headFirst,
    asksEstimate: await endsBefore(tx, standing.duty),
    ...noteOf(standing.duty),
    items: await loadItems(tx, standing),
  };
}

/** Whether figures are taken before the period itself is over. */
async function endsBefore(tx: TenantTx, { period_id, window_end }: DutyRow): Promise<boolean> {
  const period = await tx.db
    .selectFrom('reporting_period')
    .select('ends')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', period_id)
    .executeTakeFirst();
  return period !== undefined && window_end < period.ends;
}
