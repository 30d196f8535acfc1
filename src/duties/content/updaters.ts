/** Who updates a row: the person it was handed to, else whoever holds the post by which the plan names its lead. */
import { sql } from 'kysely';
import { loadHolders } from '../../accounts/holder-of.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import type { RowOwner } from '../../register/contract.ts';
import { loadOwners } from '../../register/things/load-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import type { Updater } from './contract.ts';

/** An updater with the units whose rows the person can enter. */
export interface UnitUpdater {
  updater: Updater;
  unitIds: readonly string[];
}

/** A row with whoever the plan names for it. */
export interface Led {
  id: string;
  owners: readonly RowOwner[];
}

const isPost = ({ role, resolution, unitId }: RowOwner) =>
  role === 'lead' && resolution === 'person' && unitId === undefined;

/**
 * Leads that the plan names by a post have the unit that the post belongs to: it is asked, and its holder answers. The
 * words of the plan stay. Whoever leads the commune itself holds no unit's post: a person chooses who is asked.
 */
export async function withPostUnits<T extends Led>(tx: TenantTx, rows: readonly T[]): Promise<T[]> {
  if (!rows.some(({ owners }) => owners.some(isPost))) return [...rows];
  const unitOf = await loadPostUnits(tx);
  return rows.map((row) => ({
    ...row,
    owners: row.owners.map((owner) => {
      const unitId = isPost(owner) ? unitOf(owner.text) : undefined;
      return unitId === undefined ? owner : { ...owner, unitId };
    }),
  }));
}

/** Whose these rows are, with the units of posts. */
export async function loadLed(tx: TenantTx, ids: readonly string[]): Promise<Led[]> {
  const owners = await loadOwners(tx, ids);
  return await withPostUnits(
    tx,
    ids.map((id) => ({ id, owners: owners.get(id) ?? [] })),
  );
}

/** @param rows with the units of posts. @returns by row; one that several people could answer for has nobody */
export async function loadUpdaters(tx: TenantTx, rows: readonly Led[]): Promise<Map<string, UnitUpdater>> {
  const handed = await loadHanded(
    tx,
    rows.map(({ id }) => id),
  );
  const byPost = await holdersOfPosts(
    tx,
    rows.filter(({ id }) => !handed.has(id)),
  );
  return new Map([...byPost, ...handed]);
}

async function loadHanded(tx: TenantTx, ids: readonly string[]): Promise<Map<string, UnitUpdater>> {
  const { rows } = await sql<Updater & { id: string; unitIds: string[] }>`
    SELECT r.thing_id AS id, u.id AS "userId", u.name, u.locked, ARRAY(SELECT g."unitId"::text FROM "auth"."grant" g
      WHERE g."userId" = u.id AND g."unitId" IS NOT NULL) AS "unitIds"
    FROM updater r JOIN "auth"."user" u ON u.id = r.user_id
    WHERE r.commune_code = ${tx.communeCode} AND r.thing_id = ANY (${ids}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, unitIds, ...updater }) => [id, { updater, unitIds }]));
}

async function holdersOfPosts(tx: TenantTx, rows: readonly Led[]): Promise<Map<string, UnitUpdater>> {
  const named = rows.flatMap(({ id, owners }) => {
    const post = owners.find(({ role, resolution }) => role === 'lead' && resolution === 'person');
    return post ? [{ id, post }] : [];
  });
  if (named.length === 0) return new Map();
  const find = await loadHolders(tx, todayInVietnam(tx.at));
  return new Map(
    named.flatMap(({ id, post: { unitId, text } }) => {
      if (unitId === undefined) return [];
      const [holder, another] = find(unitId, text);
      const updater = holder && !another && { ...holder, locked: false, post: text };
      return updater ? [[id, { updater, unitIds: [unitId] }] as const] : [];
    }),
  );
}
