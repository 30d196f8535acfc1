/** The draft that a change is about, locked, or the reason why it cannot be changed. */
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { ImportStatus, PlanImport } from '../intake/contract.ts';
import { findContinuation, findImportForUpdate } from '../intake/import-store.ts';
import { canImportPlan } from '../permissions.ts';

const NOT_A_DRAFT = {
  queued: 'Kế hoạch đang chờ đọc, chưa có bản nháp.',
  reading: 'Kế hoạch đang được đọc, chưa có bản nháp.',
  failed: 'Kế hoạch này không đọc được nên không có bản nháp.',
  discarded: 'Bản nháp này đã bị hủy.',
  confirmed: 'Kế hoạch này đã được xác nhận; vui lòng sửa trong sổ theo dõi.',
} satisfies Record<Exclude<ImportStatus, 'draft'>, string>;

/** @throws NotFound, Forbidden, or Conflict when it is not a draft (any more) */
export async function requireDraft(tx: TenantTx, user: Session, importId: string): Promise<PlanImport> {
  if (!canImportPlan(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa bản nháp kế hoạch.');
  const found = await findImportForUpdate(tx, importId);
  if (!found) throw new NotFound('Không tìm thấy tệp đã tải lên này.');
  if (found.status === 'discarded' && (await findContinuation(tx, importId)))
    throw new Conflict('Kế hoạch này đã được bổ sung tệp và đọc lại; vui lòng làm tiếp ở bản nháp mới.', [
      'Mở bản nháp mới trong danh sách tệp đã tải lên.',
    ]);
  if (found.status !== 'draft') throw new Conflict(NOT_A_DRAFT[found.status]);
  return found;
}
