/** One upload, as its page and the polling of its progress see it. */
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { PlanImport } from './contract.ts';
import { findImport } from './import-store.ts';
import { canViewImports } from '../permissions.ts';

export async function getImport(tx: TenantTx, user: Session, id: string): Promise<PlanImport> {
  if (!canViewImports(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền xem kế hoạch đang nhập.');
  const found = await findImport(tx, id);
  if (!found) throw new NotFound('Không tìm thấy tệp đã tải lên này.');
  return found;
}
