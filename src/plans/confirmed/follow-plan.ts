/** A plan goes on from another: next year's after this year's. A person says so, and may take it back. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canFollowPlan } from '../permissions.ts';
import type { FollowPlan, Plan } from './contract.ts';
import { findPlan, lockPlan, saveFollows } from './plan-store.ts';

/**
 * @throws Forbidden, NotFound, Invalid when the plans would follow each other in a circle, Conflict as long as
 *   something of the former plan goes on in this one
 */
export async function followPlan(
  tx: TenantTx,
  user: Session,
  id: string,
  { former }: FollowPlan,
): Promise<Plan> {
  if (!canFollowPlan(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền đặt kế hoạch tiếp nối.');
  await lockPlan(tx, id);
  const plan = await findPlan(tx, id);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  if ((plan.follows ?? null) === former) return plan;
  await requireNothingCarried(tx, id);
  const chosen = former === null ? undefined : await requireFormer(tx, id, former);
  await saveFollows(tx, id, former);
  await recordAudit(tx, {
    action: former === null ? 'plan.unfollow' : 'plan.follow',
    entity: 'plan',
    entityId: id,
    ...(plan.follows !== undefined && { before: { former: plan.follows } }),
    ...(chosen && { after: { former: chosen.id, title: chosen.header.title } }),
  });
  return { ...(await requirePlan(tx, id)) };
}

async function requirePlan(tx: TenantTx, id: string): Promise<Plan> {
  const plan = await findPlan(tx, id);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  return plan;
}

/** No plan goes on from itself, over whatever number of others. */
async function requireFormer(tx: TenantTx, id: string, former: string): Promise<Plan> {
  const chosen = await requirePlan(tx, former);
  for (let at: Plan | undefined = chosen; at; at = at.follows ? await findPlan(tx, at.follows) : undefined)
    if (at.id === id)
      throw new Invalid([
        {
          field: 'former',
          text: 'Kế hoạch được chọn lại tiếp nối chính kế hoạch này. Chọn kế hoạch có trước.',
        },
      ]);
  return chosen;
}

async function requireNothingCarried(tx: TenantTx, id: string): Promise<void> {
  const { count } = await tx.db
    .selectFrom('mention')
    .select((eb) => eb.fn.count<string>('thing_id').distinct().as('count'))
    .where('commune_code', '=', tx.communeCode)
    .where('carried_to', '=', id)
    .executeTakeFirstOrThrow();
  if (Number(count) > 0)
    throw new Conflict(`Đã chuyển tiếp ${count} nội dung từ kế hoạch trước sang kế hoạch này.`, [
      'Bỏ chuyển tiếp các nội dung đó rồi đặt lại',
    ]);
}
