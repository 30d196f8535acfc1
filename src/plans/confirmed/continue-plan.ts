/** A file that was missing is added to a confirmed plan: all files are read again, and confirmed as its next version. */
import type { Actor, Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { PlanImport } from '../intake/contract.ts';
import { enqueueFurtherFiles } from '../intake/enqueue-import.ts';
import { findImportForUpdate } from '../intake/import-store.ts';
import { type UploadedFile, withStoredFiles } from '../intake/receive-files.ts';
import type { UploadParts } from '../intake/upload-plan.ts';
import { canImportPlan } from '../permissions.ts';
import { lockPlan } from './plan-store.ts';

/**
 * @returns the upload of all files, waiting to be read
 * @throws Invalid when a file cannot be added
 * @throws Conflict when the plan is no longer followed, or further files are being added already
 */
export async function continuePlan(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  planId: string,
  uploaded: AsyncIterable<UploadedFile>,
): Promise<PlanImport> {
  if (!canImportPlan(user, user.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  return await withStoredFiles(files, uploaded, (further) =>
    database.withTenant(user.communeCode, actor, async (tx) =>
      enqueueFurtherFiles(tx, await lockLatestImport(tx, planId), further),
    ),
  );
}

async function lockLatestImport(tx: TenantTx, planId: string): Promise<PlanImport> {
  const plan = await lockPlan(tx, planId);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  if (plan.withdrawn)
    throw new Conflict('Kế hoạch này đã ngừng theo dõi nên không bổ sung tệp được.', [
      'Theo dõi lại kế hoạch rồi bổ sung tệp.',
    ]);
  if (plan.importId === undefined)
    throw new Conflict('Văn bản này không được nhập từ tệp nên không đọc bổ sung được.', [
      'Đính kèm tệp ở trang của văn bản, hoặc tải tệp lên như một văn bản mới.',
    ]);
  const latest = await findImportForUpdate(tx, plan.importId);
  if (!latest) throw new Error(`import ${plan.importId} is missing`);
  return latest;
}
