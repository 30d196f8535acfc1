/** A confirmed plan with its versions, reporting duties and findings. */
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { formerNameOf } from '../../organisation/commune-names.ts';
import { listFormerCommunes } from '../../organisation/former-communes.ts';
import { findCommune } from '../../organisation/store.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { PlanDetail } from './contract.ts';
import { canViewPlans } from '../permissions.ts';
import { findPlan, findPlanImportId, loadPlanParts } from './plan-store.ts';

export async function getPlan(tx: TenantTx, user: Session, id: string): Promise<PlanDetail> {
  if (!canViewPlans(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem kế hoạch.');
  const plan = await findPlan(tx, id);
  const importId = await findPlanImportId(tx, id);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  const issuedAs = formerNameOf(
    plan.header.commune,
    await findCommune(tx.db, tx.communeCode),
    await listFormerCommunes(tx),
  );
  return {
    ...plan,
    ...(importId !== undefined && { importId }),
    ...(await loadPlanParts(tx, id)),
    ...(issuedAs && { issuedAs }),
  };
}
