/** Stop a reading, or put an upload away that is not wanted. The files and what was read stay. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { UNREADABLE } from '../../reading/unreadable.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { ImportStatus, PlanImport } from './contract.ts';
import { findImportForUpdate, updateImport } from './import-store.ts';
import { canImportPlan } from '../permissions.ts';

const CANCELLABLE: readonly ImportStatus[] = ['queued', 'reading'];
const DISCARDABLE: readonly ImportStatus[] = ['failed', 'draft'];

async function load(tx: TenantTx, user: Session, id: string): Promise<PlanImport> {
  if (!canImportPlan(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  const found = await findImportForUpdate(tx, id);
  if (!found) throw new NotFound('Không tìm thấy tệp đã tải lên này.');
  return found;
}

/** The caller stops the reading itself after the transaction. */
export async function cancelImport(tx: TenantTx, user: Session, id: string): Promise<PlanImport> {
  const found = await load(tx, user, id);
  if (!CANCELLABLE.includes(found.status))
    throw new Conflict('Việc đọc kế hoạch này đã xong, không còn gì để dừng.');
  const cancelled = { status: 'failed', problem: UNREADABLE.cancelled } as const;
  await updateImport(tx, id, cancelled);
  await recordAudit(tx, { action: 'plan-import.cancel', entity: 'plan-import', entityId: id });
  const { progress: _, ...rest } = found;
  return { ...rest, ...cancelled };
}

export async function discardImport(tx: TenantTx, user: Session, id: string): Promise<PlanImport> {
  const found = await load(tx, user, id);
  if (found.status === 'discarded') return found;
  if (!DISCARDABLE.includes(found.status))
    throw new Conflict(
      found.status === 'confirmed'
        ? 'Kế hoạch đã được xác nhận, không hủy được.'
        : 'Kế hoạch đang được đọc; vui lòng dừng đọc trước.',
    );
  await updateImport(tx, id, { status: 'discarded' });
  await recordAudit(tx, { action: 'plan-import.discard', entity: 'plan-import', entityId: id });
  return { ...found, status: 'discarded' };
}
