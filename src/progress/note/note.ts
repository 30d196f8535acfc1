/** Phiếu kỳ: kept while it is typed, sent with the rows of the form. */
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { DutyRow } from '../../duties/standing-duty.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { type DutyForm, PeriodNote, type SavedNote, type SaveNote } from '../contract.ts';
import { lockToType } from '../whose-duty.ts';

/** The note as a form shows it. */
export function noteOf({
  note,
  note_version,
  note_sent,
}: DutyRow): Pick<DutyForm, 'note' | 'noteVersion' | 'noteSent'> {
  return {
    noteVersion: note_version,
    ...(note !== null && { note: PeriodNote.parse(note) }),
    ...(note_sent !== null && { noteSent: PeriodNote.parse(note_sent) }),
  };
}

/** Autosave: logged when it is sent; a short text that the office has is recalled first. @throws Forbidden, Conflict when somebody else typed meanwhile */
export async function saveNote(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  { version, note }: SaveNote,
): Promise<SavedNote> {
  const { duty } = await lockToType(tx, user, dutyId);
  if (duty.note_state === 'with-office')
    throw new Conflict('Báo cáo ngắn này đã nộp, đang chờ tiếp nhận.', ['Rút lại rồi sửa']);
  if (duty.note_version !== version)
    throw new Conflict('Có người vừa nhập phiếu kỳ này ở nơi khác.', ['Tải lại để xem nội dung mới nhất']);
  await tx.db
    .updateTable('duty')
    .set({ note: JSON.stringify(note), note_version: version + 1 })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', dutyId)
    .execute();
  return { version: version + 1, savedAt: tx.at.toISOString() };
}

/** What stands in the note goes with the step that sends rows of the form, as it is then; logged when it is new. */
export async function sendNote(tx: TenantTx, { id, note, note_sent }: DutyRow): Promise<void> {
  if (note === null || isDeepStrictEqual(note, note_sent)) return;
  await tx.db
    .updateTable('duty')
    .set({ note_sent: JSON.stringify(note) })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
  await recordAudit(tx, {
    action: 'duty.send-note',
    entity: 'duty',
    entityId: id,
    before: note_sent,
    after: note,
  });
}
