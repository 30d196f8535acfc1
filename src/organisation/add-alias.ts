/** Remember another spelling of a unit, so that the next plan that uses it asks nobody. */
import type { Session } from '../shared/who-acts.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Unit } from './contract.ts';
import { canManageUnits } from './permissions.ts';
import { findUnitForUpdate, updateUnit } from './store.ts';
import { withAlias } from './unit-rules.ts';

export async function addAlias(tx: TenantTx, user: Session, id: string, alias: string): Promise<Unit> {
  if (!canManageUnits(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa đơn vị.');
  const before = await findUnitForUpdate(tx, id);
  if (!before) throw new NotFound('Không tìm thấy đơn vị.');
  const unit = withAlias(before, alias);
  if (unit === before) return before;
  await updateUnit(tx, unit);
  await recordAudit(tx, { action: 'unit.alias', entity: 'unit', entityId: id, before, after: unit });
  return unit;
}
