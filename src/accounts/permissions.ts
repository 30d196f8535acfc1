/** Who may do what with accounts. Default deny; the screens use the same functions. */
import type { Account } from './contract.ts';
import { type Holder, holdsRole, ownGrants, type Session } from '../shared/who-acts.ts';

export {
  /** See who holds which post, and who held it. */
  worksInCommune as canViewPosts,
} from '../shared/who-acts.ts';

type User = Pick<Session, 'userId'> & Holder;

/** See, add and change the accounts of a commune. */
export function canManageAccounts(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, 'admin');
}

/** Lock, or take the administrator's rights: never oneself, so that a commune always keeps an administrator. */
export function canChangeStanding(user: User, communeCode: string, account: Pick<Account, 'id'>): boolean {
  return canManageAccounts(user, communeCode) && user.userId !== account.id;
}

/** Let somebody use one's own grants while one is away; what was delegated is never given further. */
export function canDelegate(user: Holder, communeCode: string): boolean {
  return holdsRole({ ...user, grants: ownGrants(user) }, communeCode, 'admin', 'leader', 'unit-head');
}

/** Read the log of changes with actors and addresses. */
export function canReadAudit(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, 'admin', 'inspector');
}
