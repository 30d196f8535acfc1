/** Upload of a plan: one or several files, checked, stored, and put in line for reading. */
import type { Session } from '../accounts/contract.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Actor, Database, TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { PlanImport, StoredFile } from './contract.ts';
import { type FileStore, sha256Of } from './file-store.ts';
import { findByFingerprint, findImport, insertImport, lockFingerprint } from './import-store.ts';
import { canImportPlan } from './permissions.ts';
import { checkUpload, type UploadedFile } from './upload-rules.ts';

export interface UploadParts {
  database: Database;
  files: FileStore;
}

/**
 * Files that were uploaded before lead to that earlier import (`sameAs` names it) unless `again` is set.
 * @throws Invalid when a file cannot be a plan; nothing is stored then
 */
export async function uploadPlan(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  uploaded: UploadedFile[],
  again: boolean,
): Promise<PlanImport> {
  if (!canImportPlan(user, user.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  const checked = checkUpload(uploaded);
  const stored: StoredFile[] = [];
  for (const { name, mediaType, bytes } of checked)
    stored.push({ ...(await files.put(bytes)), name, mediaType, size: bytes.length });
  return await database.withTenant(user.communeCode, actor, (tx) => enqueue(tx, stored, again));
}

async function enqueue(tx: TenantTx, files: StoredFile[], again: boolean): Promise<PlanImport> {
  const hashes = files.map((file) => file.sha256);
  const fingerprint = sha256Of(new TextEncoder().encode(hashes.join('\n')));
  await lockFingerprint(tx, fingerprint);
  const earlier = await findByFingerprint(tx, fingerprint);
  if (earlier && !again)
    return {
      ...earlier,
      sameAs: { importId: earlier.id, ...(earlier.planId && { planId: earlier.planId }) },
    };
  const id = newId();
  await insertImport(tx, { id, files, fingerprint });
  await recordAudit(tx, {
    action: 'plan-import.upload',
    entity: 'plan-import',
    entityId: id,
    after: { files },
  });
  const created = await findImport(tx, id);
  if (!created) throw new Error('import was not inserted');
  return created;
}
