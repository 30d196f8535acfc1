/** What an account may do now, beyond its role. Pure: the time is an argument. */
import type { AccountSettings } from '../config.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { Account } from './contract.ts';
import { effectiveGrants, type Received } from './delegations/effective-grants.ts';
import type { Grant, Person } from '../shared/who-acts.ts';
import type { Post } from './posts/post-store.ts';
import type { AccountRow, UserRow } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

type PersonRow = Pick<
  AccountRow,
  'id' | 'name' | 'username' | 'communeCode' | 'grants' | 'mustChangePassword' | 'twoFactorEnabled'
> & { received: readonly Received[] };

/** Thrown by the hook in auth.ts when an account may not sign in although its password is right. */
export const ACCOUNT_CLOSED = 'ACCOUNT_CLOSED';

/**
 * Unused for so long that it is closed until an administrator opens it.
 * @param lastDue the last day on which the person had to do something: the days count from the later of the two
 */
export function isDormant(
  user: Pick<UserRow, 'lastSeenAt' | 'createdAt'>,
  now: Date,
  days: number,
  lastDue?: Date,
): boolean {
  const used = (user.lastSeenAt ?? user.createdAt).getTime();
  return now.getTime() - Math.max(used, lastDue?.getTime() ?? used) > days * DAY;
}

/** Whether one of these grants is the administrator's. */
export function isAdmin(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === 'admin');
}

/** With what others let the person do today. */
export function personOf(user: PersonRow, settings: Pick<AccountSettings, 'adminTotp'>, now: Date): Person {
  return {
    session: {
      userId: user.id,
      name: user.name,
      userName: user.username,
      communeCode: user.communeCode,
      grants: effectiveGrants(user.grants, user.received, todayInVietnam(now)),
    },
    mustChangePassword: user.mustChangePassword,
    totp: user.twoFactorEnabled,
    mustEnableTotp: settings.adminTotp && isAdmin(user.grants) && !user.twoFactorEnabled,
  };
}

/** @param posts that the person holds now */
export function accountOf(
  user: AccountRow,
  { asleep, posts }: { asleep: boolean; posts: readonly Post[] },
): Account {
  return {
    id: user.id,
    name: user.name,
    userName: user.username,
    grants: user.grants,
    posts: posts.map(({ unitId, post }) => ({ post, ...(unitId && { unitId }) })),
    locked: user.locked || asleep,
    ...(user.workPhone && { workPhone: user.workPhone }),
    ...(user.workEmail && { workEmail: user.workEmail }),
    ...(user.lastSeenAt && { lastSeenAt: user.lastSeenAt.toISOString() }),
  };
}
