/** "Ghi nhận điều kiện": what a conditional task waited for has come to be; from then on it is asked. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { lockThings } from '../duties/content/lock-things.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { type Condition, setConditions } from '../register/things/set-received.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { RecordCondition } from './contract.ts';
import { canRecordCondition } from './permissions.ts';

/**
 * The duties ahead follow; a period that is open asks nothing more.
 * @throws Forbidden, NotFound, Invalid, Conflict when the task waits for nothing, or somebody changed it meanwhile
 */
export async function recordCondition(tx: TenantTx, user: Session, order: RecordCondition): Promise<void> {
  if (!canRecordCondition(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực ghi nhận được điều kiện của nhiệm vụ.');
  const before = await lockTask(tx, order);
  const after = conditionOf(order, todayInVietnam(tx.at));
  if (after.metOn === null && before.metOn === null)
    throw new Conflict('Chưa ghi nhận điều kiện nào của nhiệm vụ này.');
  await setConditions(tx, [{ thingId: order.thingId, ...after }]);
  await generateDuties(tx);
  await recordAudit(tx, {
    action: after.metOn === null ? 'task.condition-cleared' : 'task.condition-met',
    entity: 'task',
    entityId: order.thingId,
    ...(before.metOn !== null && { before }),
    ...(after.metOn !== null && { after }),
    ...(order.metOn === null && order.reason !== undefined && { reason: order.reason }),
  });
}

type Met = Omit<Condition, 'thingId'>;

function conditionOf(order: RecordCondition, today: string): Met {
  const { metOn, document = null } = order;
  if (metOn === null) return { metOn, document: null };
  if (metOn > today) throw new Invalid([{ field: 'metOn', text: 'Ngày có điều kiện chưa tới.' }]);
  return { metOn, document };
}

/** @returns what was recorded of its condition until now */
async function lockTask(tx: TenantTx, { thingId, version }: RecordCondition): Promise<Met> {
  await lockThings(tx, [thingId]);
  const task = await tx.db
    .selectFrom('thing')
    .select(['version', 'kind', 'deadline_kind', 'condition_met_on', 'condition_document'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', thingId)
    .executeTakeFirstOrThrow();
  if (task.kind !== 'task' || task.deadline_kind !== 'conditional')
    throw new Conflict('Thời hạn của nội dung này không theo điều kiện.', [
      'Sửa thời hạn trong sổ theo dõi nếu kế hoạch ghi điều kiện',
    ]);
  if (task.version !== version)
    throw new Conflict('Nội dung này vừa được người khác sửa. Thay đổi của bạn chưa được ghi.', [
      'Tải lại trang để xem nội dung mới rồi làm lại',
    ]);
  return { metOn: task.condition_met_on, document: task.condition_document };
}
