/** All SQL of accounts. The directory stands outside the communes' tables, so every query names the commune. */
import type { Selectable } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { TenantTx } from '../db/database.ts';
import type { AuthUser } from '../db/generated/tables.ts';
import { comparePersonNames } from '../shared/order.ts';

export type UserRow = Selectable<AuthUser>;
type Reader = Db | TenantTx['db'];

export async function anyUserExists(db: Reader): Promise<boolean> {
  return (await db.selectFrom('auth.user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function findUserByName(db: Reader, userName: string): Promise<UserRow | undefined> {
  return await db
    .selectFrom('auth.user')
    .selectAll()
    .where('username', '=', userName.trim().toLowerCase())
    .executeTakeFirst();
}

export async function findUserById(db: Reader, id: string): Promise<UserRow | undefined> {
  return await db.selectFrom('auth.user').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The people of the commune, by their given names as official lists have them. */
export async function listUsers(tx: TenantTx): Promise<UserRow[]> {
  const users = await tx.db
    .selectFrom('auth.user')
    .selectAll()
    .where('communeCode', '=', tx.communeCode)
    .execute();
  return users.sort((a, b) => comparePersonNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Locks the row, so that what is decided about it stays true until the end. */
export async function findUserForUpdate(tx: TenantTx, id: string): Promise<UserRow | undefined> {
  return await tx.db
    .selectFrom('auth.user')
    .selectAll()
    .where('communeCode', '=', tx.communeCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateUser(tx: TenantTx, id: string, change: Partial<UserRow>): Promise<UserRow> {
  return await tx.db
    .updateTable('auth.user')
    .set({ ...change, updatedAt: tx.at })
    .where('communeCode', '=', tx.communeCode)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @param passwordHash as better-auth hashes it */
export async function insertUser(
  tx: TenantTx,
  user: Pick<
    UserRow,
    'id' | 'name' | 'email' | 'username' | 'role' | 'unitId' | 'mustChangePassword' | 'longPassword'
  >,
  passwordHash: string,
  accountId: string,
): Promise<UserRow> {
  const times = { createdAt: tx.at, updatedAt: tx.at };
  const row = await tx.db
    .insertInto('auth.user')
    .values({ ...user, ...times, communeCode: tx.communeCode, emailVerified: false })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('auth.account')
    .values({
      id: accountId,
      userId: user.id,
      accountId: user.id,
      providerId: 'credential',
      password: passwordHash,
      ...times,
    })
    .execute();
  return row;
}

export async function replacePassword(tx: TenantTx, userId: string, passwordHash: string): Promise<void> {
  await tx.db
    .updateTable('auth.account')
    .set({ password: passwordHash, updatedAt: tx.at })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
}

/** Signs the person out everywhere. */
export async function endSessions(tx: TenantTx, userId: string): Promise<void> {
  await tx.db.deleteFrom('auth.session').where('userId', '=', userId).execute();
}

export async function removeTotp(tx: TenantTx, userId: string): Promise<void> {
  await tx.db.deleteFrom('auth.two_factor').where('userId', '=', userId).execute();
}

/** The person has just signed in. */
export async function touchUser(tx: TenantTx, id: string): Promise<void> {
  await tx.db.updateTable('auth.user').set({ lastSeenAt: tx.at }).where('id', '=', id).execute();
}

/** Notes about the person's own password, beside what better-auth has just written. */
export async function changeOwnUser(
  db: Db,
  id: string,
  change: (user: UserRow) => Partial<UserRow>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const user = await tx
      .selectFrom('auth.user')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const changes = user ? change(user) : {};
    if (Object.keys(changes).length > 0)
      await tx.updateTable('auth.user').set(changes).where('id', '=', id).execute();
  });
}
