/** "Xã có cập nhật Hệ thống 57", and until which day of each month. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { CentralSetting } from './contract.ts';
import { requireKeeper } from './require-right.ts';
import { loadCentralSetting, saveCentralSetting } from './setting-store.ts';

/** What was entered is kept, whatever is set. @throws Forbidden, Conflict when somebody set it meanwhile */
export async function setCentral(
  tx: TenantTx,
  user: Session,
  setting: CentralSetting,
): Promise<CentralSetting> {
  requireKeeper(tx, user);
  const { version, ...before } = await loadCentralSetting(tx);
  if (version !== setting.version || !(await saveCentralSetting(tx, setting)))
    throw new Conflict('Việc cập nhật Hệ thống 57 vừa được người khác đặt lại. Chưa thay đổi gì.', [
      'Tải lại trang rồi đặt lại',
    ]);
  const { version: _, ...after } = setting;
  await recordAudit(tx, {
    action: 'central.set',
    entity: 'commune',
    entityId: tx.communeCode,
    before,
    after,
  });
  return await loadCentralSetting(tx);
}
