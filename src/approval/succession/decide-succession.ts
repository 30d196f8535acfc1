/** Hoàn thành, chuyển tiếp, kết thúc: what becomes of rows of the former plan, in one go or little by little. */
import type { TenantTx } from '../../db/database.ts';
import { canFollowPlan } from '../../plans/permissions.ts';
import { type FollowChange, gathering } from '../../register/things/refresh-things.ts';
import { listed } from '../../register/changes/many-things.ts';
import { retireThings } from '../../register/changes/retire-things.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { decideTasks } from '../life/decide-tasks.ts';
import { carryRows } from './carry-rows.ts';
import type { DecideSuccession } from './contract.ts';
import { findSuccessor, loadOutcomes, type Successor } from './succession-store.ts';

/**
 * All rows or none.
 * @param planId of the next plan
 * @throws Forbidden, NotFound, Invalid, Conflict that names the rows on which it cannot be done
 */
export async function decideSuccession(
  tx: TenantTx,
  user: Session,
  planId: string,
  order: DecideSuccession,
  follow: FollowChange,
): Promise<{ decided: number }> {
  if (!canFollowPlan(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền quyết định về nội dung của kế hoạch trước.');
  const successor = await findSuccessor(tx, planId);
  if (!successor) throw new NotFound('Kế hoạch này không tiếp nối kế hoạch nào.');
  await requireOpen(tx, successor, order);
  const { gather, finish } = gathering(follow);
  if (order.action === 'carry') await carryRows(tx, user, successor, order.rows, gather);
  else await endRows(tx, user, order, gather);
  await finish(tx);
  return { decided: order.rows.length };
}

async function requireOpen(tx: TenantTx, successor: Successor, order: DecideSuccession): Promise<void> {
  if (successor.formerEnded) throw new Conflict('Kế hoạch trước đã kết thúc. Chưa thay đổi gì.');
  const outcomes = new Map((await loadOutcomes(tx, successor)).map((row) => [row.id, row]));
  const over = order.rows.filter(({ id }) => outcomes.get(id)?.outcome !== 'open');
  if (over.length > 0)
    throw new Conflict(
      `Đã quyết định, hoặc không thuộc kế hoạch trước: ${listed(over.map(({ id }) => outcomes.get(id)?.name ?? id))}. Chưa thay đổi gì.`,
      ['Tải lại trang để xem kết quả'],
    );
}

/** Tasks by the decisions of their life; an indicator that nobody follows any more is retired. */
async function endRows(
  tx: TenantTx,
  user: Session,
  order: DecideSuccession,
  follow: FollowChange,
): Promise<void> {
  const { action, rows, document, reason, overOpenParts } = order;
  const things = rows.map(({ id, kind, version }) => ({ id, kind, version }));
  const [tasks, indicators] = [
    things.filter(({ kind }) => kind === 'task'),
    things.filter(({ kind }) => kind === 'indicator'),
  ];
  if (indicators.length > 0) {
    if (action === 'complete')
      throw new Invalid([
        {
          field: 'action',
          text: 'Chỉ tiêu không hoàn thành theo văn bản: vui lòng chọn chuyển tiếp hoặc kết thúc.',
        },
      ]);
    if (reason === undefined) throw new Invalid([{ field: 'reason', text: 'Vui lòng ghi lý do.' }]);
    await retireThings(tx, user, { things: indicators, reason }, true, follow);
  }
  if (tasks.length > 0)
    await decideTasks(
      tx,
      user,
      {
        action: action === 'complete' ? 'complete' : 'cancel',
        tasks,
        overOpenParts,
        ...(document && { document }),
        ...(reason !== undefined && { reason }),
      },
      follow,
    );
}
