/** All SQL of accounts. The directory stands outside the communes' tables, so every query names the commune. */
import { type Selectable, sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { TenantTx } from '../db/database.ts';
import type { AuthUser } from '../db/generated/tables.ts';
import { comparePersonNames } from '../shared/order.ts';
import type { Grant } from '../shared/who-acts.ts';

export type UserRow = Selectable<AuthUser>;
/** A user with all that the person is in the commune. */
export type AccountRow = UserRow & { grants: readonly Grant[] };

/** SQL: the grants of the row `"user"` as JSON, in their order. */
export const GRANTS_OF_USER = `(
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'unitId', g."unitId"))
    ORDER BY g.position), '[]')
  FROM "auth"."grant" AS g WHERE g."userId" = "user"."id")`;
const grants = sql<Grant[]>`${sql.raw(GRANTS_OF_USER)}`.as('grants');
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
export async function listUsers(tx: TenantTx): Promise<AccountRow[]> {
  const users = await tx.db
    .selectFrom('auth.user as user')
    .selectAll()
    .select(grants)
    .where('communeCode', '=', tx.communeCode)
    .execute();
  return users.sort((a, b) => comparePersonNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The user names, of the whole installation, that begin like one of these. */
export async function takenUserNames(tx: TenantTx, beginnings: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(beginnings)].filter((text) => text !== '');
  if (wanted.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('auth.user')
    .select('username')
    .where(sql<boolean>`EXISTS (SELECT 1 FROM unnest(${wanted}::text[]) AS b WHERE starts_with(username, b))`)
    .execute();
  return new Set(rows.map(({ username }) => username));
}

/** Heads a unit by the account, and can sign in. */
export interface UnitHead {
  userId: string;
  name: string;
  unitId: string;
}

/** Of all units of the commune. */
export async function listHeads(tx: TenantTx): Promise<UnitHead[]> {
  return await tx.db
    .selectFrom('auth.grant as grant')
    .innerJoin('auth.user as user', 'user.id', 'grant.userId')
    .select(['user.id as userId', 'user.name', 'grant.unitId'])
    .where('user.communeCode', '=', tx.communeCode)
    .where('user.locked', '=', false)
    .where('grant.role', '=', 'unit-head')
    .where('grant.unitId', 'is not', null)
    .$narrowType<{ unitId: string }>()
    .orderBy('user.id')
    .execute();
}

/**
 * Locks the row, so that what is decided about it stays true until the end. The grants are read after that: a statement
 * that waited for the row would still see those of before.
 */
export async function findUserForUpdate(tx: TenantTx, id: string): Promise<AccountRow | undefined> {
  await tx.db
    .selectFrom('auth.user')
    .select('id')
    .where('communeCode', '=', tx.communeCode)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return await tx.db
    .selectFrom('auth.user as user')
    .selectAll()
    .select(grants)
    .where('communeCode', '=', tx.communeCode)
    .where('id', '=', id)
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

/** From now on the person is this and nothing else. */
export async function replaceGrants(tx: TenantTx, userId: string, given: readonly Grant[]): Promise<void> {
  await tx.db.deleteFrom('auth.grant').where('userId', '=', userId).execute();
  if (given.length === 0) return;
  await tx.db
    .insertInto('auth.grant')
    .values(given.map(({ role, unitId }, position) => ({ userId, position, role, unitId: unitId ?? null })))
    .execute();
}

/** @param passwordHash as better-auth hashes it */
export async function insertUser(
  tx: TenantTx,
  user: Pick<
    AccountRow,
    'id' | 'name' | 'email' | 'username' | 'grants' | 'mustChangePassword' | 'longPassword'
  > &
    Partial<Pick<AccountRow, 'workPhone' | 'workEmail'>>,
  passwordHash: string,
  accountId: string,
): Promise<AccountRow> {
  const { grants: given, ...columns } = user;
  const times = { createdAt: tx.at, updatedAt: tx.at };
  const row = await tx.db
    .insertInto('auth.user')
    .values({ ...columns, ...times, communeCode: tx.communeCode, emailVerified: false })
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
  await replaceGrants(tx, user.id, given);
  return { ...row, grants: given };
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
