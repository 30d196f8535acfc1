/** A person looked at findings and lets them stand, or takes that back: one, or many for one reason. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { NotFound } from '../../shared/errors.ts';
import type { DraftFinding, WaiveDraftFindings, WaiveFinding } from './contract.ts';
import { loadPartTexts } from './draft-state.ts';
import { saveWaiver } from './draft-decisions.ts';
import { nextRevision, updateImport } from '../intake/import-store.ts';
import { requireDraft } from './require-draft.ts';

/**
 * All of them, or none.
 * @returns those that were meant, as they stand now, and how many are another than before
 * @throws NotFound when one is no longer there
 */
async function waive(
  tx: TenantTx,
  user: Session,
  importId: string,
  { keys, waived, reason }: WaiveDraftFindings,
): Promise<{ now: DraftFinding[]; changed: number }> {
  await requireDraft(tx, user, importId);
  const wanted = new Set(keys);
  const found = (await loadFindings(tx, importId)).findings.filter(({ key }) => wanted.has(key));
  if (found.length !== wanted.size)
    throw new NotFound(
      wanted.size === 1
        ? 'Điểm cần làm rõ này không còn trong bản nháp.'
        : 'Có điểm cần làm rõ không còn trong bản nháp. Chưa thay đổi gì.',
    );
  const changed = found.filter((each) => each.waived !== waived || each.waivedReason !== reason);
  for (const { key } of changed) await saveWaiver(tx, importId, { key, waived, ...(reason && { reason }) });
  const { findings, counts } = await loadFindings(tx, importId);
  await nextRevision(tx, importId);
  await updateImport(tx, importId, { counts });
  for (const { key, detail } of changed)
    await recordAudit(tx, {
      action: waived ? 'draft.waive' : 'draft.unwaive',
      entity: 'plan-import',
      entityId: importId,
      after: { key, detail },
      ...(reason && { reason }),
    });
  return { now: findings.filter(({ key }) => wanted.has(key)), changed: changed.length };
}

export async function waiveFinding(
  tx: TenantTx,
  user: Session,
  importId: string,
  key: string,
  waiver: WaiveFinding,
): Promise<DraftFinding> {
  const [now] = (await waive(tx, user, importId, { ...waiver, keys: [key] })).now;
  if (!now) throw new Error(`finding ${key} was there a moment ago`);
  return now;
}

/** @returns how many are another now */
export async function waiveFindings(
  tx: TenantTx,
  user: Session,
  importId: string,
  waivers: WaiveDraftFindings,
): Promise<{ changed: number }> {
  const { changed } = await waive(tx, user, importId, waivers);
  return { changed };
}

async function loadFindings(tx: TenantTx, importId: string) {
  const { findings, counts } = await loadPartTexts(tx, importId);
  return { findings: JSON.parse(findings) as DraftFinding[], counts };
}
