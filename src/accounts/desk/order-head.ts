/** "Người đứng đầu mới": in one step, from a day on; for a day to come it is ordered and carried out on the day. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { findUnitForUpdate } from '../../organisation/store.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { addAccount, type HashPassword } from '../create-account.ts';
import { makeOneTimePassword } from '../one-time-password.ts';
import { canManageAccounts } from '../permissions.ts';
import { listHeldTimes } from '../posts/post-store.ts';
import { findUserForUpdate, listHeads } from '../store.ts';
import { beginHead, requireBefore } from './begin-head.ts';
import type { NewHead } from './contract.ts';
import type { DeskPart } from './desk-part.ts';
import { insertHeadChange, listPlannedChanges } from './head-store.ts';

interface Parts {
  desk: readonly DeskPart[];
  hashPassword: HashPassword;
}

/** @throws Forbidden, NotFound, Invalid, Conflict when the person is the head already or another change is ordered */
export async function orderHead(
  tx: TenantTx,
  user: Session,
  unitId: string,
  order: NewHead,
  { desk, hashPassword }: Parts,
): Promise<{ done: boolean; oneTimePassword?: string }> {
  if (!canManageAccounts(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị đặt được người đứng đầu đơn vị.');
  const today = todayInVietnam(tx.at);
  const unit = await findUnitForUpdate(tx, unitId);
  if (!unit || (unit.validTo !== undefined && unit.validTo < today))
    throw new NotFound('Không có đơn vị này, hoặc đơn vị đã kết thúc.');
  await requireNoOther(tx, unitId);
  const { userId, oneTimePassword } = await personOf(tx, order, hashPassword);
  await requireChange(tx, unitId, userId);
  if (order.lockFormer && (await isHead(tx, unitId, user.userId)))
    throw new Conflict('Không thể tự khóa tài khoản của mình.', ['Giữ tài khoản của người trước']);
  const { from, post, rows, lockFormer } = order;
  const change = { unitId, userId, from, post, rows, lockFormer };
  const done = from <= today;
  if (done) await beginHead(tx, change, desk);
  else {
    requireBefore(await listHeldTimes(tx), change);
    await recordOrder(tx, change);
  }
  await insertHeadChange(tx, change, done ? 'done' : 'planned');
  return { done, ...(oneTimePassword !== undefined && { oneTimePassword }) };
}

async function requireNoOther(tx: TenantTx, unitId: string): Promise<void> {
  const planned = (await listPlannedChanges(tx)).find((change) => change.unitId === unitId);
  if (planned)
    throw new Conflict(
      `Đã đặt ${planned.name} đứng đầu đơn vị này từ ${writtenDay(planned.from)}. Chưa thay đổi gì.`,
      ['Hủy lần đặt đó trước'],
    );
}

/** A person who has no account yet gets one in the same step; the grant follows on the day. */
async function personOf(
  tx: TenantTx,
  { userId, person }: NewHead,
  hashPassword: HashPassword,
): Promise<{ userId: string; oneTimePassword?: string }> {
  if (person) {
    const oneTimePassword = makeOneTimePassword();
    const password = { hash: await hashPassword(oneTimePassword), mustChange: true };
    const { id } = await addAccount(tx, { ...person, grants: [] }, password);
    return { userId: id, oneTimePassword };
  }
  const found = userId === undefined ? undefined : await findUserForUpdate(tx, userId);
  if (!found) throw new NotFound('Không có tài khoản này.');
  if (found.locked)
    throw new Conflict('Tài khoản của người này đang bị khóa.', ['Mở khóa tài khoản đó', 'Chọn người khác']);
  return { userId: found.id };
}

const isHead = async (tx: TenantTx, unitId: string, userId: string): Promise<boolean> =>
  (await listHeads(tx)).some((head) => head.unitId === unitId && head.userId === userId);

async function requireChange(tx: TenantTx, unitId: string, userId: string): Promise<void> {
  const heads = (await listHeads(tx)).filter((head) => head.unitId === unitId);
  if (heads.length === 1 && heads[0]?.userId === userId)
    throw new Invalid([{ field: 'userId', text: 'Người này đang đứng đầu đơn vị rồi.' }]);
}

async function recordOrder(
  tx: TenantTx,
  { unitId, userId, from, post }: Omit<NewHead, 'person'> & { unitId: string },
) {
  await recordAudit(tx, {
    action: 'head.order',
    entity: 'head',
    entityId: unitId,
    after: { head: userId, unitId, from, ...(post !== undefined && { post }) },
  });
}
