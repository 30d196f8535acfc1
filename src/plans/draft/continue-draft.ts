/** A file that was missing ("chi tiết tại Phụ lục 1") is added to a draft: all files are read again as one plan. */
import type { Actor, Session } from '../../shared/who-acts.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { PlanImport } from '../intake/contract.ts';
import { enqueueFurtherFiles } from '../intake/enqueue-import.ts';
import { type UploadedFile, withStoredFiles } from '../intake/receive-files.ts';
import type { UploadParts } from '../intake/upload-plan.ts';
import { canImportPlan } from '../permissions.ts';
import { requireDraft } from './require-draft.ts';

/**
 * The draft stays as it is, and can be worked on, until what was read has become the draft that goes on from it.
 * @returns the upload of all files, waiting to be read
 * @throws Invalid when a file cannot be added
 * @throws Conflict when it is no draft, or further files are being read already
 */
export async function continueDraft(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  importId: string,
  uploaded: AsyncIterable<UploadedFile>,
): Promise<PlanImport> {
  if (!canImportPlan(user, user.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  return await withStoredFiles(files, uploaded, (further) =>
    database.withTenant(user.communeCode, actor, async (tx) =>
      enqueueFurtherFiles(tx, await requireDraft(tx, user, importId), further),
    ),
  );
}
