/** All SQL about delegations. They stand beside the accounts, so every query names the commune. */
import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import type { Grant } from '../../shared/who-acts.ts';
import type { Delegation, DelegationNow } from './contract.ts';
import { delegationStateOf } from './delegation-steps.ts';

/** SQL: what others let the row `"user"` do, with each giver as the giver stands now; the first given first. */
export const RECEIVED_BY_USER = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'by', jsonb_build_object('userId', f.id, 'name', f.name), 'locked', f.locked, 'firstDay', d."firstDay",
    'lastDay', d."lastDay", 'revoked', d."revokedAt" IS NOT NULL, 'grants', d.grants,
    'held', (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', h.role, 'unitId', h."unitId"))), '[]')
      FROM "auth"."grant" AS h WHERE h."userId" = f.id)) ORDER BY d."givenAt", d.id), '[]')
  FROM "auth"."delegation" AS d JOIN "auth"."user" AS f ON f.id = d."fromUserId"
  WHERE d."toUserId" = "user"."id" AND d."revokedAt" IS NULL)`;

interface DelegationRow {
  id: string;
  fromId: string;
  fromName: string;
  toId: string;
  toName: string;
  grants: Grant[];
  firstDay: string;
  lastDay: string;
  givenBy: string;
  givenAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
}

const SELECTED = sql`
  SELECT d.id, f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", d.grants, d."firstDay",
    d."lastDay", d."givenByName" AS "givenBy", d."givenAt", d."revokedByName" AS "revokedBy", d."revokedAt"
  FROM auth.delegation d JOIN auth."user" f ON f.id = d."fromUserId" JOIN auth."user" t ON t.id = d."toUserId"`;

const asDelegation = (
  { givenAt, revokedAt, revokedBy, ...row }: DelegationRow,
  today: string,
): Delegation => ({
  ...row,
  state: delegationStateOf({ ...row, revoked: revokedAt !== null }, today),
  givenAt: givenAt.toISOString(),
  ...(revokedBy !== null && { revokedBy }),
  ...(revokedAt !== null && { revokedAt: revokedAt.toISOString() }),
});

/** The newest first. @param of whose, given or received; everybody's when absent */
export async function listAllDelegations(tx: TenantTx, of?: string): Promise<Delegation[]> {
  const whose = of === undefined ? sql`true` : sql`(d."fromUserId" = ${of} OR d."toUserId" = ${of})`;
  const { rows } = await sql<DelegationRow>`${SELECTED}
    WHERE d."communeCode" = ${tx.communeCode} AND ${whose} ORDER BY d."givenAt" DESC, d.id DESC`.execute(
    tx.db,
  );
  return rows.map((row) => asDelegation(row, todayInVietnam(tx.at)));
}

/** Locked until the transaction ends. */
export async function findDelegationForUpdate(tx: TenantTx, id: string): Promise<Delegation | undefined> {
  const { rows } = await sql<DelegationRow>`${SELECTED}
    WHERE d."communeCode" = ${tx.communeCode} AND d.id = ${id} FOR UPDATE OF d`.execute(tx.db);
  return rows[0] && asDelegation(rows[0], todayInVietnam(tx.at));
}

export async function insertDelegation(
  tx: TenantTx,
  {
    id,
    fromId,
    toId,
    grants,
    firstDay,
    lastDay,
  }: Omit<Delegation, 'fromName' | 'toName' | 'state' | 'givenBy' | 'givenAt'>,
): Promise<void> {
  await tx.db
    .insertInto('auth.delegation')
    .values({
      id,
      communeCode: tx.communeCode,
      fromUserId: fromId,
      toUserId: toId,
      grants: JSON.stringify(grants),
      firstDay,
      lastDay,
      givenBy: tx.actor.userId,
      givenByName: tx.actor.name,
      givenAt: tx.at,
    })
    .execute();
}

export async function markRevoked(tx: TenantTx, id: string): Promise<void> {
  await tx.db
    .updateTable('auth.delegation')
    .set({ revokedAt: tx.at, revokedByName: tx.actor.name })
    .where('communeCode', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** What holds today, as long as its giver holds something of it, of what a person gave or received. */
export async function delegationsNow(db: Db, userId: string, today: string): Promise<DelegationNow[]> {
  const { rows } = await sql<DelegationRow>`${SELECTED}
    WHERE (d."fromUserId" = ${userId} OR d."toUserId" = ${userId}) AND d."revokedAt" IS NULL AND NOT f.locked
      AND EXISTS (SELECT FROM jsonb_to_recordset(d.grants) AS k (role text, "unitId" uuid)
        JOIN auth."grant" g ON g."userId" = f.id AND g.role = k.role AND g."unitId" IS NOT DISTINCT FROM k."unitId")
      AND d."firstDay" <= ${today}::date AND d."lastDay" >= ${today}::date ORDER BY d."givenAt", d.id`.execute(
    db,
  );
  return rows.map(({ id, fromId, fromName, toName, lastDay }) => ({
    id,
    fromName,
    toName,
    lastDay,
    given: fromId === userId,
  }));
}
