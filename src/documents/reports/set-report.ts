/** Addressees, signer, recipients and how figures are written. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportPage, SetReport } from '../contract.ts';
import { pageOf } from './get-report.ts';
import { changeReport, findReport } from './report-store.ts';
import { lockDraft } from './require-right.ts';

/** @throws Forbidden, NotFound, Conflict */
export async function setReport(
  tx: TenantTx,
  user: Session,
  id: string,
  { version, frame, choices }: SetReport,
): Promise<ReportPage> {
  const report = await lockDraft(tx, user, id, version);
  await changeReport(tx, report, {
    ...(frame && { frame: { ...report.frame, ...frame } }),
    ...(choices && { choices }),
  });
  await recordAudit(tx, {
    action: 'report.set',
    entity: 'report',
    entityId: id,
    before: { ...(frame && { frame: report.frame }), ...(choices && { choices: report.choices }) },
    after: { ...(frame && { frame }), ...(choices && { choices }) },
  });
  return await pageOf(tx, user, await findReport(tx, id));
}
