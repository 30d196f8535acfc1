/** Upload of a plan: one or several files, received on the disk, checked, stored, and put in line for reading. */
import type { Session } from '../../shared/who-acts.ts';
import type { Actor } from '../../shared/who-acts.ts';
import type { Database, TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { PlanImport, StoredFile } from './contract.ts';
import { enqueueImport, fingerprintOf } from './enqueue-import.ts';
import type { FileStore } from './file-store.ts';
import { findByFingerprint, lockFingerprint } from './import-store.ts';
import { canImportPlan } from '../permissions.ts';
import { type UploadedFile, withStoredFiles } from './receive-files.ts';

export interface UploadParts {
  database: Database;
  files: FileStore;
}

/**
 * Nothing of the files is asked for before the person is known to have the right. Files that were uploaded before
 * lead to that earlier import (`sameAs` names it) unless `again` is set.
 * @throws Invalid when a file cannot be a plan; nothing is stored then
 */
export async function uploadPlan(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  uploaded: AsyncIterable<UploadedFile>,
  again: boolean,
): Promise<PlanImport> {
  if (!canImportPlan(user, user.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  return await withStoredFiles(files, uploaded, (stored) =>
    database.withTenant(user.communeCode, actor, (tx) => enqueue(tx, stored, again)),
  );
}

async function enqueue(tx: TenantTx, files: StoredFile[], again: boolean): Promise<PlanImport> {
  const fingerprint = fingerprintOf(files);
  await lockFingerprint(tx, fingerprint);
  const earlier = await findByFingerprint(tx, fingerprint);
  if (earlier && !again)
    return {
      ...earlier,
      sameAs: { importId: earlier.id, ...(earlier.planId && { planId: earlier.planId }) },
    };
  return await enqueueImport(tx, files);
}
