/** A change of head that waits for its day is taken back. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canManageAccounts } from '../permissions.ts';
import { lockPosts } from '../posts/post-store.ts';
import { listPlannedChanges, settleHeadChange } from './head-store.ts';

/** @throws Forbidden, NotFound when it was carried out or taken back already */
export async function cancelHead(tx: TenantTx, user: Session, id: string): Promise<void> {
  if (!canManageAccounts(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị đặt được người đứng đầu đơn vị.');
  await lockPosts(tx);
  const change = (await listPlannedChanges(tx)).find((each) => each.id === id);
  if (!change)
    throw new NotFound('Lần đặt người đứng đầu này đã được thực hiện hoặc đã hủy. Chưa thay đổi gì.');
  await settleHeadChange(tx, id, 'cancelled');
  const { unitId, userId, from } = change;
  await recordAudit(tx, {
    action: 'head.cancel',
    entity: 'head',
    entityId: unitId,
    before: { head: userId, unitId, from },
  });
}
