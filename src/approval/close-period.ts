/** "Chốt kỳ": figures and reporting rate of a period are frozen; opened again only by an order that says why. */
import type { Selectable } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import type { ReportingPeriod as StoredPeriod } from '../db/generated/tables.ts';
import type { ReportingRate } from '../duties/contract.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { listDuties } from '../duties/list-duties.ts';
import { reportingRate } from '../duties/reporting-rate.ts';
import { setWaiting } from '../register/things/set-waiting.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Session } from '../shared/who-acts.ts';
import type { ReopenPeriod, UnlockPeriod } from './contract.ts';
import { canClosePeriod } from './permissions.ts';

type PeriodRow = Selectable<StoredPeriod>;

async function lockPeriod(tx: TenantTx, user: Session, id: string): Promise<PeriodRow> {
  if (!canClosePeriod(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền chốt kỳ báo cáo.');
  const period = await tx.db
    .selectFrom('reporting_period')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!period) throw new NotFound('Kỳ báo cáo này chưa mở.');
  return period;
}

function requireVersion(period: PeriodRow, version: number): void {
  if (period.version !== version)
    throw new Conflict('Kỳ báo cáo vừa được người khác thay đổi.', ['Tải lại trang rồi làm lại']);
}

async function savePeriod(tx: TenantTx, { id, version }: PeriodRow, change: Partial<PeriodRow>) {
  await tx.db
    .updateTable('reporting_period')
    .set({ ...change, frozen: change.frozen ? JSON.stringify(change.frozen) : null, version: version + 1 })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** Units that are missing stand there as missing. @returns the rate as it is frozen */
export async function closePeriod(
  tx: TenantTx,
  user: Session,
  id: string,
  { version }: { version: number },
): Promise<ReportingRate> {
  const period = await lockPeriod(tx, user, id);
  requireVersion(period, version);
  if (period.closed_at) throw new Conflict('Kỳ báo cáo đã chốt.', ['Mở lại cho một đơn vị, có lý do']);
  const frozen = reportingRate(await listDuties(tx, user, { period: id }), tx.at.toISOString());
  await savePeriod(tx, period, { closed_at: tx.at, closed_by: user.userId, frozen });
  await setWaiting(tx);
  await recordAudit(tx, { action: 'period.close', entity: 'period', entityId: id, after: frozen });
  return frozen;
}

/** The whole period moves again, asked of whoever answers by now; closing it again counts its rate anew. */
export async function reopenPeriod(
  tx: TenantTx,
  user: Session,
  id: string,
  { version, reason }: ReopenPeriod,
): Promise<void> {
  const period = await lockPeriod(tx, user, id);
  requireVersion(period, version);
  if (!period.closed_at) throw new Conflict('Kỳ báo cáo đang mở.', ['Tiếp tục nhập và tiếp nhận']);
  await savePeriod(tx, period, { closed_at: null, closed_by: null, frozen: null });
  await generateDuties(tx);
  await recordAudit(tx, {
    action: 'period.reopen',
    entity: 'period',
    entityId: id,
    before: period.frozen,
    reason,
  });
}

/** Months, not years: whoever needs longer opens the period again. */
const LONGEST_UNLOCK_DAYS = 31;

/** A closed period moves again for one unit, until then; its frozen rate stays as it is. */
export async function unlockPeriod(
  tx: TenantTx,
  user: Session,
  id: string,
  { unitId, reason, until }: UnlockPeriod,
): Promise<void> {
  const period = await lockPeriod(tx, user, id);
  if (!period.closed_at) throw new Conflict('Kỳ báo cáo đang mở, không cần mở riêng.', ['Nhập như thường']);
  const end = new Date(until);
  const days = (end.getTime() - tx.at.getTime()) / 86_400_000;
  if (days <= 0 || days > LONGEST_UNLOCK_DAYS)
    throw new Invalid([
      {
        field: 'until',
        text: `Vui lòng chọn thời điểm sau lúc này, trong vòng ${LONGEST_UNLOCK_DAYS} ngày.`,
      },
    ]);
  const duty = await tx.db
    .selectFrom('duty')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!duty) throw new NotFound('Đơn vị này không có báo cáo trong kỳ.');
  await tx.db
    .insertInto('period_unlock')
    .values({
      commune_code: tx.communeCode,
      id: newId(),
      period_id: id,
      unit_id: unitId,
      reason,
      until: end,
      unlocked_by: user.userId,
      unlocked_at: tx.at,
    })
    .execute();
  await recordAudit(tx, {
    action: 'period.unlock',
    entity: 'period',
    entityId: id,
    after: { unitId, until },
    reason,
  });
}
