/** Bỏ chuyển tiếp. */
import type { TenantTx } from '../../db/database.ts';
import { canFollowPlan } from '../../plans/permissions.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { undoCarry } from './carry-rows.ts';
import type { UndoCarry } from './contract.ts';
import { findSuccessor } from './succession-store.ts';

/** @throws Forbidden, NotFound, Conflict when the former plan is over, or a row is not carried on */
export async function takeBackCarry(
  tx: TenantTx,
  user: Session,
  planId: string,
  order: UndoCarry,
  follow: FollowChange,
): Promise<void> {
  if (!canFollowPlan(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền bỏ chuyển tiếp.');
  const successor = await findSuccessor(tx, planId);
  if (!successor) throw new NotFound('Kế hoạch này không tiếp nối kế hoạch nào.');
  if (successor.formerEnded)
    throw new Conflict('Kế hoạch trước đã kết thúc. Chưa thay đổi gì.', ['Theo dõi lại kế hoạch đó trước']);
  await undoCarry(tx, user, successor, order, follow);
}
