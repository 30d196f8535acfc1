/** Delegations as a person sees them: given and received ones; the administrator all. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { ownGrants, type Session, worksInCommune } from '../../shared/who-acts.ts';
import { canDelegate, canManageAccounts } from '../permissions.ts';
import { listUsers } from '../store.ts';
import type { Delegations } from './contract.ts';
import { listAllDelegations } from './delegation-store.ts';
import { isDelegable } from './effective-grants.ts';

/** @throws Forbidden */
export async function listDelegations(tx: TenantTx, user: Session): Promise<Delegations> {
  if (!worksInCommune(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem các ủy quyền.');
  const all = canManageAccounts(user, tx.communeCode);
  const may = canDelegate(user, tx.communeCode);
  const users = may ? (await listUsers(tx)).filter(({ locked }) => !locked) : [];
  return {
    today: todayInVietnam(tx.at),
    delegations: await listAllDelegations(tx, all ? undefined : user.userId),
    givers: users
      .filter(({ id }) => all || id === user.userId)
      .map(({ id, name, grants }) => ({
        userId: id,
        name,
        grants: ownGrants({ grants }).filter(isDelegable),
      }))
      .filter(({ grants }) => grants.length > 0),
    people: users.map(({ id, name }) => ({ userId: id, name })),
  };
}
