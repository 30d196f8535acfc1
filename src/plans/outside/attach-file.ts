/** The file of a document whose tasks people typed: kept with it, not read. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import type { Plan } from '../confirmed/contract.ts';
import { findPlan, lockPlan, saveFiles } from '../confirmed/plan-store.ts';
import type { StoredFile } from '../intake/contract.ts';
import { type UploadedFile, withStoredFiles } from '../intake/receive-files.ts';
import { MAX_FILES } from '../intake/upload-limits.ts';
import type { UploadParts } from '../intake/upload-plan.ts';
import { canAddTask } from '../permissions.ts';

/** A file that is there already stays once. */
export async function attachFiles(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  planId: string,
  uploaded: AsyncIterable<UploadedFile>,
): Promise<Plan> {
  if (!canAddTask(user, user.communeCode)) throw new Forbidden('Bạn không có quyền đính kèm tệp.');
  return await withStoredFiles(files, uploaded, (stored) =>
    database.withTenant(user.communeCode, actor, (tx) => keepFiles(tx, planId, stored)),
  );
}

async function keepFiles(tx: TenantTx, planId: string, stored: StoredFile[]): Promise<Plan> {
  const locked = await lockPlan(tx, planId);
  const plan = locked && (await findPlan(tx, planId));
  if (!plan) throw new NotFound('Không tìm thấy văn bản này.');
  if (!plan.byHand)
    throw new Conflict('Văn bản này được nhập từ tệp; tệp thêm sẽ được đọc cùng.', [
      'Bổ sung tệp ở trang của văn bản.',
    ]);
  const known = new Set(plan.files.map(({ sha256 }) => sha256));
  const added = stored.filter(({ sha256 }) => !known.has(sha256));
  const all = [...plan.files, ...added];
  if (all.length > MAX_FILES)
    throw new Invalid([{ field: 'files', text: `Mỗi văn bản chỉ giữ tối đa ${MAX_FILES} tệp.` }]);
  if (added.length > 0) {
    await saveFiles(tx, planId, all);
    await recordAudit(tx, {
      action: 'plan.attach',
      entity: 'plan',
      entityId: planId,
      after: { files: added.map(({ name, sha256 }) => ({ name, sha256 })) },
    });
  }
  return { ...plan, files: all };
}
