/** The people of a commune as an administrator sees them. */
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Accounts } from './accounts.ts';
import type { Account } from './contract.ts';
import { canManageAccounts } from './permissions.ts';
import { listPosts } from './posts/post-store.ts';
import { accountOf } from './standing.ts';
import { type AccountRow, listUsers } from './store.ts';

/** @throws Forbidden unless an administrator of this commune asks */
export async function listAccounts(
  tx: TenantTx,
  user: Session,
  asleep: Accounts['asleep'],
): Promise<Account[]> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được xem các tài khoản.');
  const users = await listUsers(tx);
  const sleeping = await asleep(users);
  const posts = Map.groupBy(await listPosts(tx, todayInVietnam(tx.at)), ({ userId }) => userId);
  return users.map((each) =>
    accountOf(each, { asleep: sleeping.has(each.id), posts: posts.get(each.id) ?? [] }),
  );
}

/** One account with the posts that the person holds now. */
export async function shownAccount(
  tx: TenantTx,
  user: AccountRow,
  asleep: Accounts['asleep'],
): Promise<Account> {
  const sleeping = await asleep([user]);
  const posts = (await listPosts(tx, todayInVietnam(tx.at))).filter(({ userId }) => userId === user.id);
  return accountOf(user, { asleep: sleeping.has(user.id), posts });
}
