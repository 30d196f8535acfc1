/** The number and the day that the văn thư gave; what the commune owed to the level above is answered by it. */
import { answerIssued } from '../../approval/answer-issued.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { listDuties } from '../../duties/list-duties.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { RecordNumber, ReportPage } from '../contract.ts';
import { kindRule } from '../kinds/kinds.ts';
import { pageOf } from './get-report.ts';
import { changeReport, findReport, type KeptReport } from './report-store.ts';
import { lockShown } from './require-right.ts';

/** May be entered again when it was wrong. @throws Forbidden, NotFound, Conflict for a draft, Invalid */
export async function recordNumber(
  tx: TenantTx,
  user: Session,
  id: string,
  { version, number, issuedOn }: RecordNumber,
): Promise<ReportPage> {
  const report = await lockIssued(tx, user, id, version);
  if (issuedOn > todayInVietnam(tx.at))
    throw new Invalid([{ field: 'issuedOn', text: 'Ngày ban hành chưa tới.' }]);
  await changeReport(tx, report, { number: { number, issuedOn } });
  const { issued } = report;
  await recordAudit(tx, {
    action: 'report.number',
    entity: 'report',
    entityId: id,
    ...(issued?.number !== undefined && { before: { number: issued.number, issuedOn: issued.issuedOn } }),
    after: { number, issuedOn },
  });
  if (kindRule(report.kind).answersUpward) await answerUpward(tx, user, report, { number, issuedOn });
  return await pageOf(tx, user, await findReport(tx, id));
}

/** @throws Conflict for a draft */
export async function lockIssued(
  tx: TenantTx,
  user: Session,
  id: string,
  version: number,
): Promise<KeptReport & Required<Pick<KeptReport, 'issued'>>> {
  const { issued, ...report } = await lockShown(tx, user, id, version);
  if (!issued) throw new Conflict('Báo cáo này chưa phát hành.', ['Phát hành trước, rồi ghi số và ngày']);
  return { ...report, issued };
}

/** What waits for an answer, and what the former number answered. */
async function answerUpward(
  tx: TenantTx,
  user: Session,
  { periodId, issued: before }: KeptReport,
  issued: { number: string; issuedOn: string },
): Promise<void> {
  const duties = await listDuties(tx, user, { period: periodId });
  for (const { id, version, direction, issued: answered, secretNumber } of duties) {
    const owed = !answered || answered.number === before?.number;
    if (direction === 'up' && owed && secretNumber === undefined)
      await answerIssued(tx, user, id, { version, issued });
  }
}
