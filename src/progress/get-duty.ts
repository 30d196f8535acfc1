/** The form of one unit in one period: what is asked, what was typed, where it stands. */
import type { TenantTx } from '../db/database.ts';
import { listDuties } from '../duties/list-duties.ts';
import { readDuty } from '../duties/standing-duty.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { DutyForm } from './contract.ts';
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
    items: await loadItems(tx, standing),
  };
}
