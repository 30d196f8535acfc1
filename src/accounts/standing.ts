/** What an account may do now, beyond its role. Pure: the time is an argument. */
import type { AccountSettings } from '../config.ts';
import type { Account } from './contract.ts';
import type { Grant, Person } from '../shared/who-acts.ts';
import type { AccountRow, UserRow } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

type PersonRow = Pick<
  AccountRow,
  'id' | 'name' | 'username' | 'communeCode' | 'grants' | 'mustChangePassword' | 'twoFactorEnabled'
>;

/** Thrown by the hook in auth.ts when an account may not sign in although its password is right. */
export const ACCOUNT_CLOSED = 'ACCOUNT_CLOSED';

/** Unused for so long that it is closed until an administrator opens it. */
export function isDormant(user: Pick<UserRow, 'lastSeenAt' | 'createdAt'>, now: Date, days: number): boolean {
  return now.getTime() - (user.lastSeenAt ?? user.createdAt).getTime() > days * DAY;
}

/** Whether one of these grants is the administrator's. */
export function isAdmin(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === 'admin');
}

export function personOf(user: PersonRow, settings: Pick<AccountSettings, 'adminTotp'>): Person {
  return {
    session: {
      userId: user.id,
      name: user.name,
      userName: user.username,
      communeCode: user.communeCode,
      grants: user.grants,
    },
    mustChangePassword: user.mustChangePassword,
    totp: user.twoFactorEnabled,
    mustEnableTotp: settings.adminTotp && isAdmin(user.grants) && !user.twoFactorEnabled,
  };
}

export function accountOf(
  user: AccountRow,
  now: Date,
  settings: Pick<AccountSettings, 'disableAfterDays'>,
): Account {
  return {
    id: user.id,
    name: user.name,
    userName: user.username,
    grants: user.grants,
    locked: user.locked || isDormant(user, now, settings.disableAfterDays),
    ...(user.lastSeenAt && { lastSeenAt: user.lastSeenAt.toISOString() }),
  };
}
