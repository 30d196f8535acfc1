/** What an account may do now, beyond its role. Pure: the time is an argument. */
import type { AccountSettings } from '../config.ts';
import type { Account } from './contract.ts';
import type { Person } from '../shared/who-acts.ts';
import type { UserRow } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

type PersonRow = Pick<
  UserRow,
  'id' | 'name' | 'username' | 'role' | 'communeCode' | 'unitId' | 'mustChangePassword' | 'twoFactorEnabled'
>;

/** Thrown by the hook in auth.ts when an account may not sign in although its password is right. */
export const ACCOUNT_CLOSED = 'ACCOUNT_CLOSED';

/** Unused for so long that it is closed until an administrator opens it. */
export function isDormant(user: Pick<UserRow, 'lastSeenAt' | 'createdAt'>, now: Date, days: number): boolean {
  return now.getTime() - (user.lastSeenAt ?? user.createdAt).getTime() > days * DAY;
}

export function personOf(user: PersonRow, settings: Pick<AccountSettings, 'adminTotp'>): Person {
  return {
    session: {
      userId: user.id,
      name: user.name,
      userName: user.username,
      role: user.role,
      communeCode: user.communeCode,
      ...(user.unitId && { unitId: user.unitId }),
    },
    mustChangePassword: user.mustChangePassword,
    totp: user.twoFactorEnabled,
    mustEnableTotp: settings.adminTotp && user.role === 'admin' && !user.twoFactorEnabled,
  };
}

export function accountOf(
  user: UserRow,
  now: Date,
  settings: Pick<AccountSettings, 'disableAfterDays'>,
): Account {
  return {
    id: user.id,
    name: user.name,
    userName: user.username,
    role: user.role,
    locked: user.locked || isDormant(user, now, settings.disableAfterDays),
    ...(user.unitId && { unitId: user.unitId }),
    ...(user.lastSeenAt && { lastSeenAt: user.lastSeenAt.toISOString() }),
  };
}
