/** An administrator changes an account's name or roles, locks it or opens it again. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import type { ChangeAccount } from './contract.ts';
import type { Grant, Session } from '../shared/who-acts.ts';
import { grantProblems, postProblems } from './create-account.ts';
import { type Post, replacePosts } from './posts/post-store.ts';
import { canChangeStanding, canManageAccounts } from './permissions.ts';
import { forgetAttempts } from './sign-in-guard.ts';
import { isAdmin } from './standing.ts';
import { type AccountRow, endSessions, findUserForUpdate, replaceGrants, updateUser } from './store.ts';

/** @returns the account as it is now; a lock signs the person out at once */
export async function changeAccount(
  tx: TenantTx,
  user: Session,
  id: string,
  change: ChangeAccount,
): Promise<AccountRow> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được sửa tài khoản.');
  const before = await findUserForUpdate(tx, id);
  if (!before) throw new NotFound('Không có tài khoản này.');
  const grants = change.grants ?? before.grants;
  const losesStanding = change.locked === true || (isAdmin(before.grants) && !isAdmin(grants));
  if (losesStanding && !canChangeStanding(user, tx.communeCode, before))
    throw new Conflict('Không thể tự khóa hoặc tự bỏ vai trò quản trị của mình.', ['Nhờ một quản trị khác']);
  if (change.grants) await giveGrants(tx, id, change.grants);
  const formerPosts = change.posts && (await givePosts(tx, id, change.posts));
  const updated = await updateUser(tx, id, {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.locked !== undefined && { locked: change.locked }),
    ...(change.workPhone !== undefined && { workPhone: change.workPhone }),
    ...(change.workEmail !== undefined && { workEmail: change.workEmail }),
    // Opening also ends the dormancy of an account that was long unused.
    ...(change.locked === false && { lastSeenAt: tx.at }),
  });
  const after = { ...updated, grants };
  if (change.locked) await endSessions(tx, id);
  if (change.locked === false) await forgetAttempts(tx.db, before.username);
  await recordAudit(tx, {
    action:
      change.locked === undefined ? 'account.change' : change.locked ? 'account.lock' : 'account.unlock',
    entity: 'account',
    entityId: id,
    before: { ...summary(before), ...(formerPosts && { posts: formerPosts }) },
    after: { ...summary(after), ...(change.posts && { posts: change.posts }) },
  });
  return after;
}

async function giveGrants(tx: TenantTx, id: string, grants: readonly Grant[]): Promise<void> {
  const problems = await grantProblems(tx, grants);
  if (problems.length > 0) throw new Invalid(problems);
  await replaceGrants(tx, id, grants);
}

async function givePosts(tx: TenantTx, id: string, posts: readonly Post[]): Promise<Post[]> {
  const problems = await postProblems(tx, posts, id);
  if (problems.length > 0) throw new Invalid(problems);
  return await replacePosts(tx, id, posts);
}

function summary(user: AccountRow) {
  return { name: user.name, grants: user.grants, locked: user.locked };
}
