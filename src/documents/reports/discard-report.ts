/** "Bỏ bản thảo": it is no longer listed; nothing of it is deleted. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { Session } from '../../shared/who-acts.ts';
import { changeReport } from './report-store.ts';
import { lockDraft } from './require-right.ts';

/** @throws Forbidden, NotFound, Conflict for what was issued */
export async function discardReport(tx: TenantTx, user: Session, id: string, version: number): Promise<void> {
  const report = await lockDraft(tx, user, id, version);
  await changeReport(tx, report, { discarded: true });
  await recordAudit(tx, { action: 'report.discard', entity: 'report', entityId: id });
}
