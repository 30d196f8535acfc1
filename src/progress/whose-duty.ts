/** Duties for whoever may look at their answers, or enter them. */
import type { TenantTx } from '../db/database.ts';
import { lockDuty, type StandingDuty } from '../duties/standing-duty.ts';
import { Conflict, Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { estimatesOf } from './estimates.ts';
import { canEnter, canViewAnswers } from './permissions.ts';

/** @throws Forbidden */
export function requireView(tx: TenantTx, user: Session, unitId: string): void {
  if (!canViewAnswers(user, tx.communeCode, unitId))
    throw new Forbidden('Bạn chỉ xem được báo cáo của đơn vị mình.');
}

/** The same for a duty of which nothing else is needed. @throws Forbidden, NotFound */
export async function requireViewable(tx: TenantTx, user: Session, dutyId: string): Promise<void> {
  const duty = await tx.db
    .selectFrom('duty')
    .select('unit_id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', dutyId)
    .executeTakeFirst();
  if (!duty) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  requireView(tx, user, duty.unit_id);
}

/** @throws Forbidden, NotFound */
export async function lockToEnter(tx: TenantTx, user: Session, dutyId: string): Promise<StandingDuty> {
  const standing = await lockDuty(tx, dutyId);
  if (!canEnter(user, tx.communeCode, standing.duty.unit_id))
    throw new Forbidden('Bạn chỉ nhập được nội dung của đơn vị mình.');
  return standing;
}

/**
 * For autosave. In a closed period only what takes the place of an estimate can be typed.
 * @param thingIds the rows that are typed into; none of them: the note
 * @throws Forbidden, NotFound, Conflict when nothing can move in the period
 */
export async function lockToType(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  thingIds: readonly string[] = [],
): Promise<StandingDuty> {
  const standing = await lockToEnter(tx, user, dutyId);
  if (standing.open || (await settleAll(tx, standing, thingIds))) return standing;
  throw new Conflict('Kỳ báo cáo đang không mở nên chưa lưu được.', ['Đề nghị cơ quan thường trực mở lại']);
}

async function settleAll(
  tx: TenantTx,
  standing: StandingDuty,
  thingIds: readonly string[],
): Promise<boolean> {
  if (thingIds.length === 0) return false;
  const estimates = await estimatesOf(tx, standing);
  return thingIds.every((id) => estimates.get(id)?.settles);
}
