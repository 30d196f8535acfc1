/** A person looked at a finding and lets it stand, or takes that back. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { NotFound } from '../../shared/errors.ts';
import type { DraftFinding, WaiveFinding } from './contract.ts';
import { loadPartTexts } from './draft-state.ts';
import { saveWaiver } from './draft-store.ts';
import { nextRevision, updateImport } from '../intake/import-store.ts';
import { requireDraft } from './require-draft.ts';

export async function waiveFinding(
  tx: TenantTx,
  user: Session,
  importId: string,
  key: string,
  { waived, reason }: WaiveFinding,
): Promise<DraftFinding> {
  await requireDraft(tx, user, importId);
  const before = (await loadFindings(tx, importId)).findings.find((finding) => finding.key === key);
  if (!before) throw new NotFound('Điểm cần xem này không còn trong bản nháp.');
  await saveWaiver(tx, importId, { key, waived, ...(reason && { reason }) });
  const { findings, counts } = await loadFindings(tx, importId);
  await nextRevision(tx, importId);
  await updateImport(tx, importId, { counts });
  await recordAudit(tx, {
    action: waived ? 'draft.waive' : 'draft.unwaive',
    entity: 'plan-import',
    entityId: importId,
    after: { key, detail: before.detail },
    ...(reason && { reason }),
  });
  return findings.find((finding) => finding.key === key) ?? before;
}

async function loadFindings(tx: TenantTx, importId: string) {
  const { findings, counts } = await loadPartTexts(tx, importId);
  return { findings: JSON.parse(findings) as DraftFinding[], counts };
}
