/** A plan as a whole is no longer followed, or is again. Its things, their history and addresses stay. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { renewThings } from '../../register/things/refresh-things.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canWithdrawPlan } from '../permissions.ts';
import type { Plan, WithdrawPlan } from './contract.ts';
import { findPlan, lockPlan, saveWithdrawn } from './plan-store.ts';
import { recheckPlans } from './recheck-plan.ts';

/** What only this plan mentions leaves the counts; what others mention too is led and said by them. */
export async function withdrawPlan(
  tx: TenantTx,
  user: Session,
  id: string,
  { reason }: WithdrawPlan,
  withdrawn: boolean,
): Promise<Plan> {
  if (!canWithdrawPlan(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền ngừng theo dõi kế hoạch.');
  const plan = await lockPlan(tx, id);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  if (plan.withdrawn === withdrawn)
    throw new Conflict(
      withdrawn ? 'Kế hoạch này đã ngừng theo dõi rồi.' : 'Kế hoạch này đang được theo dõi.',
    );
  await saveWithdrawn(tx, id, withdrawn);
  await renewThings(tx, id, recheckPlans);
  await recordAudit(tx, {
    action: withdrawn ? 'plan.withdraw' : 'plan.restore',
    entity: 'plan',
    entityId: id,
    after: { title: plan.title },
    reason,
  });
  const now = await findPlan(tx, id);
  if (!now) throw new Error(`plan ${id} is missing`);
  return now;
}
