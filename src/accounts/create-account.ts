/** A new person is given an account, with a password to be changed at the first sign-in. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { findUnitForUpdate } from '../organisation/store.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, type FieldError, Forbidden, Invalid } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { emailOf } from './auth.ts';
import type { CreateAccount } from './contract.ts';
import type { Grant, Role, Session } from '../shared/who-acts.ts';
import { makeOneTimePassword } from './one-time-password.ts';
import { userNameProblem } from './password-rule.ts';
import { canManageAccounts } from './permissions.ts';
import { listPosts, type Post, replacePosts } from './posts/post-store.ts';
import { isSamePost, otherHead } from './posts/post-times.ts';
import { type AccountRow, findUserByName, insertUser } from './store.ts';

/** Roles that are nothing without their unit. */
export const ROLES_OF_A_UNIT: readonly Role[] = ['unit-head', 'unit-officer', 'hamlet'];

export type HashPassword = (password: string) => Promise<string>;

/**
 * @throws Forbidden unless an administrator of this commune acts
 * @throws Conflict when the user name is taken, by anyone in this installation
 */
export async function createAccount(
  tx: TenantTx,
  user: Session,
  draft: CreateAccount,
  hashPassword: HashPassword,
): Promise<{ account: AccountRow; oneTimePassword: string }> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được thêm tài khoản.');
  const oneTimePassword = makeOneTimePassword();
  const account = await addAccount(tx, draft, {
    hash: await hashPassword(oneTimePassword),
    mustChange: true,
  });
  return { account, oneTimePassword };
}

/** The writing part, shared with the first set-up. `mustChange` is false for a password of the person's own. */
export async function addAccount(
  tx: TenantTx,
  draft: CreateAccount,
  password: { hash: string; mustChange: boolean },
): Promise<AccountRow> {
  const userName = draft.userName.trim().toLowerCase();
  const problems = await accountProblems(tx, { ...draft, userName });
  if (problems.length > 0) throw new Invalid(problems);
  if (await findUserByName(tx.db, userName))
    throw new Conflict('Tên đăng nhập này đã có người dùng.', ['Chọn tên khác']);
  const account = await insertUser(
    tx,
    {
      id: newId(),
      name: draft.name.trim(),
      email: emailOf(userName),
      username: userName,
      grants: draft.grants,
      ...(draft.workPhone && { workPhone: draft.workPhone }),
      ...(draft.workEmail && { workEmail: draft.workEmail }),
      mustChangePassword: password.mustChange,
      longPassword: true,
    },
    password.hash,
    newId(),
  );
  if (draft.posts) await replacePosts(tx, account.id, draft.posts);
  await recordAudit(tx, {
    action: 'account.create',
    entity: 'account',
    entityId: account.id,
    after: {
      name: account.name,
      userName,
      grants: account.grants,
      ...(draft.posts && { posts: draft.posts }),
    },
  });
  return account;
}

async function accountProblems(tx: TenantTx, draft: CreateAccount): Promise<FieldError[]> {
  const problems = [
    ...(await grantProblems(tx, draft.grants)),
    ...(await postProblems(tx, draft.posts ?? [])),
  ];
  const nameProblem = userNameProblem(draft.userName);
  return nameProblem ? [{ field: 'userName', text: nameProblem }, ...problems] : problems;
}

/** What is wrong with these grants, each told at its place. */
export async function grantProblems(tx: TenantTx, grants: readonly Grant[]): Promise<FieldError[]> {
  const problems: FieldError[] = [];
  for (const [index, grant] of grants.entries()) {
    const wrong = (field: keyof Grant, text: string) =>
      problems.push({ field: `grants.${index}.${field}`, text });
    const same = (other: Grant) => other.role === grant.role && other.unitId === grant.unitId;
    if (grants.findIndex(same) < index) wrong('role', 'Vai trò này đã có ở trên.');
    if (grant.role === 'public') wrong('role', 'Công chúng xem dữ liệu công khai không cần tài khoản.');
    if (!grant.unitId && ROLES_OF_A_UNIT.includes(grant.role))
      wrong('unitId', 'Vai trò này phải thuộc một đơn vị.');
    if (grant.unitId && !(await findUnitForUpdate(tx, grant.unitId))) wrong('unitId', 'Không có đơn vị này.');
  }
  return problems;
}

/** What is wrong with these posts, each told at its place. */
export async function postProblems(
  tx: TenantTx,
  posts: readonly Post[],
  userId?: string,
): Promise<FieldError[]> {
  const problems: FieldError[] = [];
  const others = (await listPosts(tx, todayInVietnam(tx.at))).filter((held) => held.userId !== userId);
  for (const [index, { unitId, post }] of posts.entries()) {
    if (posts.findIndex((other) => isSamePost(other, { unitId, post })) < index)
      problems.push({ field: `posts.${index}.post`, text: 'Chức danh này đã có ở trên.' });
    if (unitId && !(await findUnitForUpdate(tx, unitId)))
      problems.push({ field: `posts.${index}.unitId`, text: 'Không có đơn vị này.' });
    const head = otherHead({ unitId, post }, others);
    if (head) problems.push({ field: `posts.${index}.post`, text: head });
  }
  return problems;
}
