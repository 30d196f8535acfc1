/** One step of a short text: of a duty that asks no row, the note is the answer and takes the steps that a row takes. */
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import type { ItemState } from '../duties/contract.ts';
import { type DutyRow, lockDuty, type StandingDuty } from '../duties/standing-duty.ts';
import { PeriodNote } from '../progress/contract.ts';
import { isBlankNote } from '../progress/note/blank-note.ts';
import { Conflict, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { NoteStepTaken, TakeNoteStep } from './contract.ts';
import { markSubmission } from './mark-submission.ts';
import { stateAfter } from './moving.ts';
import { officeReturns } from './office-returns.ts';
import { plannedSteps, SENDING } from './planned-steps.ts';
import { changedSince, type RowStanding } from './refusal.ts';
import { saveSteps } from './save-steps.ts';
import { sinceReturn } from './since-return.ts';
import type { Available } from './transitions.ts';

/**
 * In the version that was shown.
 * @throws Forbidden, NotFound, Conflict with what is possible instead, Invalid when nothing is written
 */
export async function takeNoteStep(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  order: TakeNoteStep,
): Promise<NoteStepTaken> {
  const standing = await lockDuty(tx, dutyId);
  const { duty } = standing;
  const from = requireText(duty, order);
  const returned = order.action === 'undo-return' ? (await officeReturns(tx, dutyId)).get(null) : undefined;
  const since = returned && sinceReturn({ at: returned, typed: isTypedOn(duty) }, tx.at);
  const steps = plannedSteps(tx, user, { ...standingOf(tx, standing, from), sinceReturn: since }, order);
  const sent = SENDING.includes(order.action) ? requireWritten(duty) : undefined;
  const { reason, behalf } = order;
  await saveNote(tx, duty, steps, sent);
  await saveSteps(
    tx,
    user,
    dutyId,
    [{ thingId: null, from, steps, answerId: null, note: sent, behalf }],
    reason,
  );
  await markSubmission(tx, standing, [{ steps }], order);
  const state = stateAfter(steps);
  await recordAudit(tx, {
    action: `duty.${order.action}`,
    entity: 'duty',
    entityId: dutyId,
    after: { state, ...(sent && { note: sent }), ...(behalf && { behalf }) },
    ...(reason && { reason }),
  });
  return { version: order.version + 1, state, own: steps.length > 1 };
}

/** Something else is typed by now than what was sent. */
const isTypedOn = ({ note, note_sent }: DutyRow): boolean => !isDeepStrictEqual(note, note_sent);

function requireText({ note_state, note_version }: DutyRow, { action, version }: TakeNoteStep): ItemState {
  if (note_state === null)
    throw new Conflict('Phiếu kỳ của báo cáo này gửi cùng các nội dung. Chưa thay đổi gì.', [
      'Nộp các nội dung của báo cáo',
    ]);
  if (note_version !== version) throw changedSince(action, 'báo cáo ngắn này');
  return note_state;
}

/** A text has no estimate: nothing of it is settled after its period. */
function standingOf(
  tx: TenantTx,
  { duty, open, unlockEnded, headFirst }: StandingDuty,
  state: ItemState,
): RowStanding {
  const corrects = duty.note_received !== null;
  const { unit_id: unitId } = duty;
  return {
    communeCode: tx.communeCode,
    unitId,
    state,
    open,
    unlockEnded,
    headFirst,
    corrects,
    settles: false,
    early: false,
  };
}

function requireWritten({ note }: DutyRow): PeriodNote {
  const written = note === null ? undefined : PeriodNote.parse(note);
  if (!written || isBlankNote(written))
    throw new Invalid([
      { field: 'note', text: 'Báo cáo ngắn chưa có nội dung. Nhập ít nhất một ô rồi gửi.' },
    ]);
  return written;
}

/** What was sent stands for itself; a recalled correction leaves what was received. What is typed stays as it is. */
async function saveNote(
  tx: TenantTx,
  duty: DutyRow,
  steps: readonly Available[],
  sent: PeriodNote | undefined,
): Promise<void> {
  const state = stateAfter(steps);
  const recalled = steps[0]?.action === 'recall' && state === 'received';
  const stands = sent ?? (recalled ? duty.note_received : duty.note_sent);
  await tx.db
    .updateTable('duty')
    .set({
      note_state: state,
      note_sent: stands === null ? null : JSON.stringify(stands),
      note_version: duty.note_version + 1,
      ...(state === 'received' && { note_received: JSON.stringify(stands) }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', duty.id)
    .execute();
}
