/** A decision about one task or several at once, beside what units report: all of them or none. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { lockThings } from '../../register/things/change-thing.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { type DecidedState, setDecided } from '../../register/things/set-decided.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict, Forbidden, type FieldError, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { DecideTasks } from './contract.ts';
import { decisionRefusal } from './decision-refusal.ts';
import { insertDecisions, type NewDecision } from './decision-store.ts';
import { DECISION_STEPS, type DecisionStep, stateAfterDecision } from './life-steps.ts';
import { loadStandings, type TaskStanding } from './load-standings.ts';
import { canDecideTasks } from './permissions.ts';
import { transferTasks } from './transfer-tasks.ts';

/**
 * What units reported stays in the record; a decision holds over it until the task is taken up again. The duties ahead
 * follow; a period that is open goes on asking what it asks.
 * @throws Forbidden, NotFound, Invalid, Conflict that names the tasks on which it cannot be taken
 */
export async function decideTasks(
  tx: TenantTx,
  user: Session,
  order: DecideTasks,
  follow: FollowChange,
): Promise<{ decided: number }> {
  if (!canDecideTasks(user, tx.communeCode))
    throw new Forbidden('Chỉ lãnh đạo và cơ quan thường trực quyết định được về nhiệm vụ.');
  const step = stepOf(order);
  const today = todayInVietnam(tx.at);
  requireGiven(step, order, today);
  const states = await lockThings(tx, 'task', order.tasks);
  const standings = await loadStandings(
    tx,
    order.tasks.map(({ id }) => id),
  );
  const tasks = [...standings.values()];
  const refusal = decisionRefusal(step, tasks);
  if (refusal) throw refusal;
  requireWhole(step, tasks, order);
  const decisions = tasks.map((task) => decisionAbout(task, step, order, today));
  if (step.unit) await transferTasks(tx, states, order, follow);
  else await setDecided(tx, tasks.map(decidedState(step, order)), today);
  await insertDecisions(tx, decisions);
  if (!step.unit) await follow(tx, []);
  await recordAudits(
    tx,
    decisions.map(({ thingId, from, reason, ...after }) => ({
      action: `task.${order.action}`,
      entity: 'task',
      entityId: thingId,
      before: { state: from },
      after: logged(after),
      ...(reason !== undefined && { reason }),
    })),
  );
  return { decided: decisions.length };
}

function stepOf({ action }: DecideTasks): DecisionStep {
  const step = DECISION_STEPS.find((each) => each.action === action);
  if (!step) throw new Error(`the contract let it through: ${action}`);
  return step;
}

/** The day from which it holds: of a completion that of its document. */
const dayOf = ({ action, day, document }: DecideTasks, today: string) =>
  (action === 'complete' ? document?.issuedOn : day) ?? today;

function requireGiven(step: DecisionStep, order: DecideTasks, today: string): void {
  const { reason, document, unitId, body } = order;
  const errors: FieldError[] = [];
  if (step.reason && reason === undefined) errors.push({ field: 'reason', text: 'Vui lòng ghi lý do.' });
  if (step.document && !document)
    errors.push({ field: 'document.number', text: 'Vui lòng ghi số, ký hiệu và ngày của văn bản.' });
  if (step.unit && unitId === undefined)
    errors.push({ field: 'unitId', text: 'Vui lòng chọn đơn vị nhận nhiệm vụ.' });
  if (step.body && body === undefined)
    errors.push({ field: 'body', text: 'Vui lòng ghi cơ quan nhận nhiệm vụ.' });
  if (document && document.issuedOn > today)
    errors.push({ field: 'document.issuedOn', text: 'Ngày của văn bản sau hôm nay. Vui lòng xem lại.' });
  if (dayOf(order, today) > today)
    errors.push({ field: 'day', text: 'Ngày áp dụng sau hôm nay. Vui lòng ghi vào ngày đó.' });
  if (errors.length > 0) throw new Invalid(errors);
}

/** A task is not complete over units that have not completed their part, unless somebody says so. */
function requireWhole(step: DecisionStep, tasks: readonly TaskStanding[], order: DecideTasks): void {
  if (step.action !== 'complete' || order.overOpenParts) return;
  const units = new Set(tasks.flatMap(({ openParts }) => openParts.map(({ unitName }) => unitName)));
  if (units.size === 0) return;
  throw new Conflict(
    `Còn ${units.size} đơn vị chưa hoàn thành phần việc của mình: ${[...units].join('; ')}.`,
    ['Chọn “Hoàn thành cả khi còn đơn vị chưa hoàn thành” nếu văn bản kết thúc cả nhiệm vụ'],
  );
}

function decisionAbout(
  task: TaskStanding,
  step: DecisionStep,
  order: DecideTasks,
  today: string,
): NewDecision {
  const { reason, document, body, unitId } = order;
  return {
    id: newId(),
    thingId: task.id,
    action: step.action,
    from: task.state,
    to: stateAfterDecision(step, task.state),
    heldOn: dayOf(order, today),
    ...(reason !== undefined && { reason }),
    ...(document && { document }),
    ...(step.body && body !== undefined && { body }),
    ...(step.unit && unitId !== undefined && { fromUnitIds: task.unitIds, toUnitId: unitId }),
  };
}

const decidedState =
  (step: DecisionStep, order: DecideTasks) =>
  (task: TaskStanding): DecidedState => ({
    thingId: task.id,
    state: stateAfterDecision(step, task.state) as DecidedState['state'],
    completedOn: step.action === 'complete' ? (order.document?.issuedOn ?? null) : null,
  });

const logged = ({
  to,
  heldOn,
  document,
  body,
  fromUnitIds,
  toUnitId,
}: Omit<NewDecision, 'thingId' | 'from'>) => ({
  state: to,
  day: heldOn,
  ...(document && { document: documentText(document) }),
  ...(body !== undefined && { body }),
  ...(fromUnitIds && { fromUnits: fromUnitIds }),
  ...(toUnitId !== undefined && { unitId: toUnitId }),
});

/** "12/QĐ-UBND, 05/03/2026, về việc …". */
function documentText({ number, issuedOn, title }: NonNullable<NewDecision['document']>): string {
  return [number, writtenDay(issuedOn), title].filter(Boolean).join(', ');
}
