/** "Đề nghị gia hạn" of a unit, and "Gia hạn" of whoever decides without being asked. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { refreshExtended } from '../../register/things/set-extended.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { type Session, worksForUnit } from '../../shared/who-acts.ts';
import type { BeginExtension } from './contract.ts';
import { availableExtensionSteps, dueNow, newDueProblem } from './extension-steps.ts';
import { insertExtension } from './extension-store.ts';
import { extensionRefusal } from './extension-refusal.ts';
import { readTask, type TaskStanding } from './task-standing.ts';

/**
 * The deadline of the task stays what it was; what was granted stands beside it.
 * @param taskId of the task, or of one that was joined into it
 * @returns the id of the extension
 * @throws Forbidden, NotFound, Invalid, Conflict when an extension waits already, the task has no deadline or is over,
 *   or its deadline is not the one that was shown
 */
export async function beginExtension(
  tx: TenantTx,
  user: Session,
  taskId: string,
  order: BeginExtension,
): Promise<string> {
  const task = await readTask(tx, taskId, true);
  const { communeCode } = tx;
  const step = availableExtensionSteps(user, { ...task, communeCode }).find(
    ({ action }) => action === order.action,
  );
  if (!step) throw extensionRefusal(user, { ...task, communeCode }, order.action);
  requireNewDue(tx, task, order);
  const id = newId();
  const unitId = task.unitIds.find((unit) => worksForUnit(user, communeCode, unit));
  const granted = step.to === 'granted';
  const extension = {
    id,
    state: step.to,
    formerDue: order.formerDue,
    askedDue: order.due,
    reason: order.reason,
    version: 1,
    ...(step.by === 'unit' && unitId !== undefined && { unitId }),
    ...(granted && { grantedDue: order.due }),
    ...(granted && order.document !== undefined && { document: order.document }),
  };
  await insertExtension(tx, task.thingId, extension);
  await refreshExtended(tx, [task.thingId]);
  const { reason, ...after } = extension;
  await recordAudit(tx, {
    action: `extension.${order.action}`,
    entity: 'extension',
    entityId: task.thingId,
    after,
    reason,
  });
  return id;
}

function requireNewDue(tx: TenantTx, task: TaskStanding, { formerDue, due }: BeginExtension): void {
  if (formerDue !== dueNow(task))
    throw new Conflict('Thời hạn của nhiệm vụ vừa thay đổi. Chưa ghi gì.', [
      'Tải lại trang để xem thời hạn hiện nay rồi làm lại',
    ]);
  const problem = newDueProblem(due, formerDue, todayInVietnam(tx.at));
  if (problem) throw new Invalid([{ field: 'due', text: problem }]);
}
