/** "Đã báo cáo theo chế độ mật, số …": the duty is answered and counts as received; nothing of the report is here. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { lockToEnter } from '../progress/whose-duty.ts';
import { Conflict } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { ReportSecret } from './contract.ts';
import { requireShown } from './duty-version.ts';
import { isOnTime } from './on-time.ts';

/** @throws Forbidden, Conflict when nothing moves in the period, or somebody changed the report meanwhile */
export async function reportSecret(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  { version, number }: ReportSecret,
): Promise<void> {
  const { duty, open } = await lockToEnter(tx, user, dutyId);
  if (!open)
    throw new Conflict('Kỳ báo cáo đang không mở.', ['Đề nghị cơ quan thường trực mở lại cho đơn vị']);
  requireShown(duty, version);
  const first = duty.first_submitted_at === null;
  await tx.db
    .updateTable('duty')
    .set({
      secret_number: number,
      version: version + 1,
      ...(first && { first_submitted_at: tx.at, on_time: isOnTime(tx.at, duty.due, duty.due_time) }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', dutyId)
    .execute();
  await recordAudit(tx, {
    action: 'duty.report-secret',
    entity: 'duty',
    entityId: dutyId,
    ...(duty.secret_number !== null && { before: { number: duty.secret_number } }),
    after: { number },
  });
}
