/** "Đã gửi": what the commune itself owes (to the committee, to the level above, a review) is answered by a report. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import type { IssuedReport } from '../duties/contract.ts';
import { findDuty } from '../duties/list-duties.ts';
import { type DutyRow, lockDuty } from '../duties/standing-duty.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { AnswerIssued } from './contract.ts';
import { requireShown } from './duty-version.ts';
import { isIssuedOnTime, issuedMoment } from './on-time.ts';
import { canAnswerForCommune } from './permissions.ts';

/**
 * Needs no period to be open: the document says when it was answered, whenever that is entered here.
 * @param order.issued null: it was entered by mistake, and is owed again
 * @throws Forbidden, NotFound, Invalid, Conflict when units owe it, or somebody changed it meanwhile
 */
export async function answerIssued(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  { version, issued }: AnswerIssued,
): Promise<void> {
  if (!canAnswerForCommune(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực ghi được báo cáo xã đã gửi.');
  const { duty } = await lockDuty(tx, dutyId);
  await requireOwnDuty(tx, duty);
  requireShown(duty, version);
  if (issued && issued.issuedOn > todayInVietnam(tx.at))
    throw new Invalid([{ field: 'issued.issuedOn', text: 'Ngày ban hành chưa tới.' }]);
  await save(tx, duty, issued);
  await recordAudit(tx, {
    action: issued ? 'duty.issue' : 'duty.take-back-issued',
    entity: 'duty',
    entityId: dutyId,
    ...(duty.issued !== null && { before: duty.issued }),
    ...(issued && { after: issued }),
  });
}

async function requireOwnDuty(tx: TenantTx, { id, secret_number }: DutyRow): Promise<void> {
  const shown = await findDuty(tx, id);
  if (shown?.direction === 'in')
    throw new Conflict('Báo cáo này do đơn vị nộp.', ['Tiếp nhận hoặc nhập thay trong trang của kỳ']);
  if (secret_number !== null)
    throw new Conflict(`Đã báo cáo theo chế độ mật, số ${secret_number}.`, ['Không cần ghi thêm']);
}

async function save(tx: TenantTx, duty: DutyRow, issued: IssuedReport | null): Promise<void> {
  await tx.db
    .updateTable('duty')
    .set({
      issued: issued && JSON.stringify(issued),
      first_submitted_at: issued && issuedMoment(issued.issuedOn),
      on_time: issued && isIssuedOnTime(issued.issuedOn, duty.due),
      version: duty.version + 1,
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', duty.id)
    .execute();
}
