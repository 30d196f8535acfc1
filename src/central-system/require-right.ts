/** Who may look at what is to be typed into Hệ thống 57, and who may say that it was. */
import type { TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { canEnterCentral, canSeeCentral } from './permissions.ts';

/** @throws Forbidden */
export function requireReader(tx: TenantTx, user: Session): void {
  if (!canSeeCentral(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền xem việc cập nhật Hệ thống 57.');
}

/** @throws Forbidden */
export function requireKeeper(tx: TenantTx, user: Session): void {
  if (!canEnterCentral(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực ghi được việc cập nhật Hệ thống 57.');
}
