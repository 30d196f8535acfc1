/** Who may do what with accounts. Default deny; the screens use the same functions. */
import type { Account } from './contract.ts';
import type { Session } from '../shared/who-acts.ts';

type User = Pick<Session, 'userId' | 'role' | 'communeCode'>;

/** See, add and change the accounts of a commune. */
export function canManageAccounts(user: User, communeCode: string): boolean {
  return user.role === 'admin' && user.communeCode === communeCode;
}

/** Lock, or give another role: never oneself, so that a commune always keeps an administrator. */
export function canChangeStanding(user: User, communeCode: string, account: Pick<Account, 'id'>): boolean {
  return canManageAccounts(user, communeCode) && user.userId !== account.id;
}

/** Read the log of changes with actors and addresses. */
export function canReadAudit(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && (user.role === 'admin' || user.role === 'inspector');
}
