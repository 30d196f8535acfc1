/** What documents changed about a row. */
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../../register/contract.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { amendmentOf, loadAmendments } from './amendment-store.ts';
import type { Amendment } from './contract.ts';

/** The oldest first. @throws Forbidden, NotFound */
export async function listAmendments(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<Amendment[]> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  return (await loadAmendments(tx, await resolveThing(tx, kind, id))).map(amendmentOf);
}
