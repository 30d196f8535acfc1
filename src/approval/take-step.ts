/** One step for rows of a duty: sent, received, returned, recalled, corrected, entered for a unit. */
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { type ItemRow, lockDuty, type StandingDuty } from '../duties/standing-duty.ts';
import { type Estimates, estimatesOf } from '../progress/estimates.ts';
import { asDraft } from '../progress/answers/as-draft.ts';
import { loadAnswers, saidOf } from '../progress/answers/stored-answers.ts';
import { sendNote } from '../progress/note/note.ts';
import { NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Action, StepsTaken, TakeStep } from './contract.ts';
import { type Moving, stateAfter } from './moving.ts';
import { officeReturns } from './office-returns.ts';
import { sendAnswers } from './send-answers.ts';
import { takeEffect } from './take-effect.ts';
import { markSubmission } from './mark-submission.ts';
import { plannedSteps, SENDING } from './planned-steps.ts';
import { changedSince, type RowStanding } from './refusal.ts';
import { setWaiting } from '../register/things/set-waiting.ts';
import { saveSteps } from './save-steps.ts';
import { type SinceReturn, sinceReturn } from './since-return.ts';

const NO_RETURNS: ReadonlyMap<string | null, Date> = new Map();

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
  const estimates = await estimatesOf(tx, standing);
  const chosen = order.items.map((wanted) => requireItem(standing, wanted, order.action));
  const returns = order.action === 'undo-return' ? await officeReturns(tx, dutyId) : NO_RETURNS;
  const planned = chosen.map((item) => {
    const at = {
      ...standingOf(tx, standing, item, estimates),
      sinceReturn: sinceReturnOf(tx, item, returns),
    };
    return { item, steps: plannedSteps(tx, user, at, order) };
  });
  const sent = SENDING.includes(order.action)
    ? await sendAnswers(tx, user, { ...standing, estimates }, planned, order)
    : undefined;
  const moving = planned.map(({ item, steps }) => ({
    item,
    steps,
    answerId: sent?.get(item.thing_id) ?? movedAnswer(item, order.action),
  }));
  const recalled = order.action === 'recall' ? await typedOnFrom(tx, chosen) : new Map<string, object>();
  await saveItems(tx, dutyId, moving, recalled);
  const walks = moving.map(({ item, ...walk }) => ({ ...walk, thingId: item.thing_id, from: item.state }));
  await saveSteps(tx, user, dutyId, walks, order.reason);
  if (sent && standing.open) await sendNote(tx, standing.duty);
  await takeEffect(tx, standing, moving);
  await setWaiting(
    tx,
    moving.map(({ item }) => item.thing_id),
  );
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

function requireItem({ items }: StandingDuty, wanted: TakeStep['items'][number], action: Action): ItemRow {
  const item = items.find(({ thing_id }) => thing_id === wanted.thingId);
  if (!item)
    throw new NotFound(
      'Báo cáo kỳ này không hỏi nội dung đó, hoặc đã chuyển cho đơn vị khác trả lời. Chưa thay đổi gì.',
    );
  if (item.version !== wanted.version) throw changedSince(action, 'nội dung này');
  return item;
}

/** Whatever was sent is no longer typed: what is typed in a returned row came after it. */
function sinceReturnOf(
  { at: now }: TenantTx,
  { thing_id, draft }: ItemRow,
  returns: ReadonlyMap<string | null, Date>,
): SinceReturn | undefined {
  const at = returns.get(thing_id);
  return at && sinceReturn({ at, typed: draft !== null }, now);
}

function standingOf(
  tx: TenantTx,
  { duty, open, unlockEnded, headFirst }: StandingDuty,
  item: ItemRow,
  estimates: Estimates,
): RowStanding {
  const estimated = estimates.get(item.thing_id);
  return {
    communeCode: tx.communeCode,
    unitId: duty.unit_id,
    state: item.state,
    open,
    unlockEnded,
    headFirst,
    corrects: item.received_id !== null,
    settles: estimated?.settles ?? false,
    early: estimated !== undefined && estimated.wholeAsOf === undefined,
  };
}

/** What was sent in the place of a received answer, as it was typed, by the id of its thing. */
async function typedOnFrom(tx: TenantTx, items: readonly ItemRow[]): Promise<Map<string, object>> {
  const replacing = items.filter(({ received_id }) => received_id !== null);
  const answers = await loadAnswers(
    tx,
    replacing.flatMap(({ answer_id }) => answer_id ?? []),
  );
  return new Map([...answers.values()].map((answer) => [answer.thingId, asDraft(saidOf(answer))]));
}

/** What was typed is dropped where it was sent; a recalled answer is typed on from. */
async function saveItems(
  tx: TenantTx,
  dutyId: string,
  moving: readonly Moving[],
  recalled: ReadonlyMap<string, object>,
): Promise<void> {
  const rows = moving.map(({ item, steps, answerId }) => ({
    thing_id: item.thing_id,
    state: stateAfter(steps),
    answer_id: answerId,
    received_id: stateAfter(steps) === 'received' ? answerId : item.received_id,
    sent: answerId !== item.answer_id,
    recalled: recalled.get(item.thing_id) ?? null,
  }));
  await sql`
    UPDATE duty_item i SET state = k.state, answer_id = k.answer_id, received_id = k.received_id,
      draft = CASE WHEN k.recalled IS NOT NULL THEN coalesce(i.draft, k.recalled)
        WHEN k.sent THEN NULL ELSE i.draft END,
      carried_from = CASE WHEN k.sent THEN NULL ELSE i.carried_from END, version = i.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS k (thing_id uuid, state text, answer_id uuid, received_id uuid, sent boolean, recalled jsonb)
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = ${dutyId}::uuid AND i.thing_id = k.thing_id`.execute(
    tx.db,
  );
}
