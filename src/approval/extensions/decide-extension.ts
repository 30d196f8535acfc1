/** "Đồng ý", "Không đồng ý", "Rút đề nghị", "Hủy gia hạn": what becomes of an extension. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { refreshExtended } from '../../register/things/set-extended.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { DecideExtension, Extension } from './contract.ts';
import { extensionRefusal } from './extension-refusal.ts';
import { availableExtensionSteps, type ExtensionStep, newDueProblem } from './extension-steps.ts';
import { saveDecision } from './extension-store.ts';
import { readTask } from './task-standing.ts';

/**
 * @throws Forbidden, NotFound, Invalid, Conflict when it has moved on since it was shown, or the step cannot be taken
 */
export async function decideExtension(
  tx: TenantTx,
  user: Session,
  id: string,
  order: DecideExtension,
): Promise<void> {
  const task = await readTask(tx, await taskOf(tx, id), true);
  const standing = { ...task, communeCode: tx.communeCode };
  const before = task.extensions.find((extension) => extension.id === id);
  if (!before) throw new NotFound('Không tìm thấy lần gia hạn này.');
  const step = availableExtensionSteps(user, standing, before).find(({ action }) => action === order.action);
  if (!step) throw extensionRefusal(user, standing, order.action, before);
  if (before.version !== order.version)
    throw new Conflict('Đề nghị này vừa được người khác xử lý. Thay đổi của bạn chưa được ghi.', [
      'Tải lại trang để xem kết quả',
    ]);
  const after = decided(before, step, order, todayInVietnam(tx.at));
  await saveDecision(tx, after);
  await refreshExtended(tx, [task.thingId]);
  await recordAudit(tx, {
    action: `extension.${order.action}`,
    entity: 'extension',
    entityId: task.thingId,
    before: logged(before),
    after: logged(after),
    ...(order.reason !== undefined && { reason: order.reason }),
  });
}

async function taskOf(tx: TenantTx, id: string): Promise<string> {
  const row = await tx.db
    .selectFrom('extension')
    .select('thing_id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('Không tìm thấy lần gia hạn này.');
  return row.thing_id;
}

function decided(before: Extension, step: ExtensionStep, order: DecideExtension, today: string): Extension {
  const { due = before.askedDue, reason, document } = order;
  if (step.reason && reason === undefined) throw new Invalid([{ field: 'reason', text: 'Ghi lý do.' }]);
  const problem = step.to === 'granted' && newDueProblem(due, before.formerDue, today);
  if (problem) throw new Invalid([{ field: 'due', text: problem }]);
  return {
    ...before,
    state: step.to,
    version: before.version + 1,
    ...(step.to === 'granted' && { grantedDue: due }),
    ...(reason !== undefined && { decision: reason }),
    ...(document !== undefined && { document }),
  };
}

const logged = ({ id, state, formerDue, askedDue, grantedDue, unitId, document }: Extension) => ({
  id,
  state,
  formerDue,
  askedDue,
  ...(grantedDue !== undefined && { grantedDue }),
  ...(unitId !== undefined && { unitId }),
  ...(document !== undefined && { document }),
});
