/** One step for rows of a duty: sent, received, returned, recalled, corrected, entered for a unit. */
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { type ItemRow, lockDuty, type StandingDuty } from '../duties/standing-duty.ts';
import { sendNote } from '../progress/note/note.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Action, StepsTaken, TakeStep } from './contract.ts';
import { type Moving, stateAfter } from './moving.ts';
import { sendAnswers } from './send-answers.ts';
import { takeEffect } from './take-effect.ts';
import { markSubmission } from './mark-submission.ts';
import { availableActions, type Available, ownSteps, type Standing, TRANSITIONS } from './transitions.ts';

/** Steps that send what was typed. */
const SENDING: readonly Action[] = ['put-forward', 'submit', 'correct', 'enter-for'];

/**
 * All rows or none.
 * @throws Forbidden, Conflict with what is possible instead, Invalid when an answer is not complete
 */
export async function takeStep(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  order: TakeStep,
): Promise<StepsTaken> {
  const standing = await lockDuty(tx, dutyId);
  const chosen = order.items.map((wanted) => requireItem(standing, wanted));
  const planned = chosen.map((item) => ({ item, steps: plannedSteps(tx, user, standing, item, order) }));
  const sent = SENDING.includes(order.action)
    ? await sendAnswers(tx, user, standing, planned, order)
    : undefined;
  const moving = planned.map(({ item, steps }) => ({
    item,
    steps,
    answerId: sent?.get(item.thing_id) ?? movedAnswer(item, order.action),
  }));
  await saveItems(tx, dutyId, moving);
  await saveSteps(tx, user, dutyId, moving, order.reason);
  if (sent) await sendNote(tx, standing.duty);
  await takeEffect(tx, standing, moving);
  await markSubmission(tx, standing, moving, order);
  await recordAudit(tx, {
    action: `duty.${order.action}`,
    entity: 'duty',
    entityId: dutyId,
    after: moving.map(({ item, steps, answerId }) => ({
      thing: item.thing_id,
      state: stateAfter(steps),
      answerId,
    })),
    ...(order.reason && { reason: order.reason }),
  });
  return {
    items: moving.map(({ item, steps }) => ({
      thingId: item.thing_id,
      version: item.version + 1,
      state: stateAfter(steps),
      own: steps.length > 1,
    })),
  };
}

/** A recalled correction leaves the answer that was received. */
const movedAnswer = ({ answer_id, received_id }: ItemRow, action: Action): string | null =>
  action === 'recall' ? (received_id ?? answer_id) : answer_id;

function requireItem({ items }: StandingDuty, wanted: TakeStep['items'][number]): ItemRow {
  const item = items.find(({ thing_id }) => thing_id === wanted.thingId);
  if (!item) throw new NotFound('Kỳ này không hỏi nội dung đó. Chưa thay đổi gì.');
  if (item.version !== wanted.version)
    throw new Conflict('Có người vừa thay đổi nội dung này. Chưa thay đổi gì.', [
      'Tải lại để xem nội dung mới nhất rồi làm lại',
    ]);
  return item;
}

/** @throws Forbidden when the person never could, Conflict when it is not possible now */
function plannedSteps(
  tx: TenantTx,
  user: Session,
  { duty, open, headFirst }: StandingDuty,
  item: ItemRow,
  { action, reason, behalf }: TakeStep,
): Available[] {
  const standing: Standing = {
    communeCode: tx.communeCode,
    unitId: duty.unit_id,
    state: item.state,
    open,
    headFirst,
    corrects: item.received_id !== null,
  };
  const available = availableActions(user, standing);
  const first = available.find((each) => each.action === action);
  if (!first) throw refusalOf(user, standing, action, available);
  requireBehalf(tx, action, behalf);
  if (first.reason && !reason)
    throw new Invalid([{ field: 'reason', text: 'Vui lòng ghi lý do để đơn vị biết cần sửa gì.' }]);
  return [first, ...ownSteps(user, { ...standing, state: first.to })];
}

/** What is entered for a unit says how it came, and came before it was entered. */
function requireBehalf(tx: TenantTx, action: Action, behalf: TakeStep['behalf']): void {
  if (action !== 'enter-for') return;
  if (!behalf)
    throw new Invalid([
      { field: 'behalf', text: 'Vui lòng ghi đơn vị trả lời qua đâu, ai trả lời, lúc nào.' },
    ]);
  if (new Date(behalf.saidAt) > tx.at)
    throw new Invalid([{ field: 'behalf.saidAt', text: 'Lúc đơn vị trả lời không thể sau lúc này.' }]);
}

function refusalOf(
  user: Session,
  standing: Standing,
  action: Action,
  available: readonly Available[],
): Forbidden | Conflict {
  const ever = TRANSITIONS.filter((each) => each.action === action).some(({ from }) =>
    from.some((state) =>
      [true, false].some((headFirst) =>
        availableActions(user, { ...standing, state, headFirst, open: true }).some(
          (each) => each.action === action,
        ),
      ),
    ),
  );
  if (!ever) return new Forbidden('Bạn không có quyền làm việc này với báo cáo của đơn vị đó.');
  if (!standing.open)
    return new Conflict('Kỳ báo cáo đang không mở.', ['Đề nghị cơ quan thường trực mở lại cho đơn vị']);
  return new Conflict(
    `${STATE_WORDS[standing.state]} nên chưa làm được việc này. Chưa thay đổi gì.`,
    available.map((each) => ACTION_WORDS[each.action]),
  );
}

const STATE_WORDS = {
  open: 'Nội dung này chưa nộp',
  'with-head': 'Nội dung này đang chờ trưởng đơn vị',
  'with-office': 'Nội dung này đã nộp, đang chờ tiếp nhận',
  returned: 'Nội dung này đã được trả lại',
  received: 'Nội dung này đã được tiếp nhận',
} as const;

const ACTION_WORDS: Record<Action, string> = {
  'put-forward': 'Trình trưởng đơn vị',
  submit: 'Nộp cơ quan thường trực',
  'return-to-officer': 'Trả lại người cập nhật',
  recall: 'Rút lại để sửa',
  receive: 'Tiếp nhận',
  return: 'Trả lại đơn vị',
  correct: 'Đính chính, có lý do',
  'enter-for': 'Nhập thay đơn vị',
};

/** What was typed is dropped where it was sent; a recalled answer is typed on from. */
async function saveItems(tx: TenantTx, dutyId: string, moving: readonly Moving[]): Promise<void> {
  const rows = moving.map(({ item, steps, answerId }) => ({
    thing_id: item.thing_id,
    state: stateAfter(steps),
    answer_id: answerId,
    received_id: stateAfter(steps) === 'received' ? answerId : item.received_id,
    sent: answerId !== item.answer_id,
  }));
  await sql`
    UPDATE duty_item i SET state = k.state, answer_id = k.answer_id, received_id = k.received_id,
      draft = CASE WHEN k.sent THEN NULL ELSE i.draft END, version = i.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS k (thing_id uuid, state text, answer_id uuid, received_id uuid, sent boolean)
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = ${dutyId}::uuid AND i.thing_id = k.thing_id`.execute(
    tx.db,
  );
}

async function saveSteps(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  moving: readonly Moving[],
  reason: string | undefined,
): Promise<void> {
  const rows = moving.flatMap(({ item, steps, answerId }) =>
    steps.map((step, at) => ({
      commune_code: tx.communeCode,
      id: newId(),
      duty_id: dutyId,
      thing_id: item.thing_id,
      answer_id: answerId,
      action: step.action,
      from_state: steps[at - 1]?.to ?? item.state,
      to_state: step.to,
      reason: at === 0 ? (reason ?? null) : null,
      own: at > 0,
      taken_by: user.userId,
      taken_by_name: user.name,
      taken_at: tx.at,
    })),
  );
  await tx.db.insertInto('report_step').values(rows).execute();
}
