/** "Ghi nhận điều kiện": what a conditional task waited for has come to be; from then on it is asked. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { loadAnnounced } from '../duties/year-calendar-store.ts';
import { saveContents } from '../register/changes/save-contents.ts';
import type { RowContent } from '../register/things/row-content.ts';
import { lockThings } from '../register/things/change-thing.ts';
import type { ThingState } from '../register/things/thing-state.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { type Condition, setConditions } from '../register/things/set-received.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { RecordCondition } from './contract.ts';
import { canRecordCondition } from './permissions.ts';
import { dueAfterCondition } from './rules/condition-due.ts';

/**
 * Where a rule is given the task is due by it from now on; the words of the plan stay. The duties ahead follow; a period
 * that is open asks nothing more.
 * @throws Forbidden, NotFound, Invalid, Conflict when the task waits for nothing, or somebody changed it meanwhile
 */
export async function recordCondition(
  tx: TenantTx,
  user: Session,
  order: RecordCondition,
  follow: FollowChange,
): Promise<void> {
  if (!canRecordCondition(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực ghi nhận được điều kiện của nhiệm vụ.');
  const [state] = await lockThings(tx, 'task', [{ id: order.thingId, version: order.version }]);
  const before = await recordedOf(tx, order.thingId);
  if (!state || before === undefined)
    throw new Conflict('Thời hạn của nội dung này không theo điều kiện.', [
      'Sửa thời hạn trong sổ theo dõi nếu kế hoạch ghi điều kiện',
    ]);
  const after = conditionOf(order, todayInVietnam(tx.at));
  if (after.metOn === null && before.metOn === null)
    throw new Conflict('Chưa ghi nhận điều kiện nào của nhiệm vụ này.');
  const due = await dueBy(tx, after);
  await setConditions(tx, [{ thingId: order.thingId, ...after }]);
  await saveDue(tx, state, before, { ...after, due }, follow);
  await recordAudit(tx, {
    action: after.metOn === null ? 'task.condition-cleared' : 'task.condition-met',
    entity: 'task',
    entityId: order.thingId,
    ...(before.metOn !== null && { before: logged(before) }),
    ...(after.metOn !== null && { after: { ...logged(after), ...(due !== undefined && { due }) } }),
    ...(order.metOn === null && order.reason !== undefined && { reason: order.reason }),
  });
}

type Met = Omit<Condition, 'thingId'>;

/** Rules came later than conditions: where none was given, none is named. */
const logged = ({ metOn, document, rule }: Met) => ({ metOn, document, ...(rule && { rule }) });

function conditionOf(order: RecordCondition, today: string): Met {
  const { metOn, document = null, rule = null } = order;
  if (metOn === null) return { metOn, document: null, rule: null };
  if (metOn > today) throw new Invalid([{ field: 'metOn', text: 'Ngày có điều kiện chưa tới.' }]);
  return { metOn, document, rule };
}

/** What was recorded of its condition until now; undefined where its deadline waits for none. */
async function recordedOf(tx: TenantTx, thingId: string): Promise<Met | undefined> {
  const task = await tx.db
    .selectFrom('thing')
    .select(['deadline_kind', 'condition_met_on', 'condition_document', 'condition_rule'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', thingId)
    .executeTakeFirstOrThrow();
  if (task.deadline_kind !== 'conditional') return undefined;
  return {
    metOn: task.condition_met_on,
    document: task.condition_document,
    rule: task.condition_rule as Met['rule'],
  };
}

async function dueBy(tx: TenantTx, { metOn, rule }: Met): Promise<string | undefined> {
  return metOn !== null && rule ? dueAfterCondition(rule, metOn, await loadAnnounced(tx)) : undefined;
}

/** The day by the rule, or none any more where the former one came from a rule; a day that somebody wrote stays. */
async function saveDue(
  tx: TenantTx,
  state: ThingState,
  before: Met,
  { due, document }: Met & { due: string | undefined },
  follow: FollowChange,
): Promise<void> {
  if (due === undefined && !before.rule) return await follow(tx, []);
  const edit = (content: RowContent): RowContent => {
    const { deadline = { kind: 'conditional' }, deadlineBasis: _, ...rest } = content;
    const { due: __, ...words } = deadline;
    if (due === undefined) return { ...rest, deadline: words };
    return { ...rest, deadline: { ...words, due }, ...(document !== null && { deadlineBasis: document }) };
  };
  const reason = due === undefined ? 'Xóa ghi nhận điều kiện' : 'Thời hạn tính từ ngày có điều kiện';
  await saveContents(tx, [state], edit, { fields: ['deadline', 'deadlineBasis'], reason }, follow);
}
