/** Who may look at documents, and who may change them; what is issued is no longer changed. */
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canMakeReports, canSeeReports } from '../permissions.ts';
import { lockReport, type WholeReport } from './report-store.ts';

/** @throws Forbidden */
export function requireReader(tx: TenantTx, user: Session): void {
  if (!canSeeReports(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem báo cáo của xã.');
}

/** @throws Forbidden */
export function requireMaker(tx: TenantTx, user: Session): void {
  if (!canMakeReports(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực lập, sửa và phát hành được báo cáo của xã.');
}

/** Locked, as it was when it was shown. @throws Forbidden, NotFound, Conflict when somebody changed it meanwhile */
export async function lockShown(
  tx: TenantTx,
  user: Session,
  id: string,
  version: number,
): Promise<WholeReport> {
  requireMaker(tx, user);
  const report = await lockReport(tx, id);
  if (report.version !== version)
    throw new Conflict('Có người vừa sửa báo cáo này ở nơi khác.', ['Tải lại để xem nội dung mới nhất']);
  return report;
}

/** The same for a draft alone. @throws Conflict for what was issued */
export async function lockDraft(
  tx: TenantTx,
  user: Session,
  id: string,
  version: number,
): Promise<WholeReport> {
  const report = await lockShown(tx, user, id, version);
  if (report.issued)
    throw new Conflict('Báo cáo đã phát hành nên không sửa được nữa.', ['Lập báo cáo thay thế']);
  return report;
}
