/** All SQL about what people decided beside the rows of a draft: findings that they waived, owners that they resolved. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Waiver } from './draft-findings.ts';
import type { OwnerChoice } from './draft-owners.ts';

export async function listWaivers(tx: TenantTx, importId: string): Promise<Waiver[]> {
  const rows = await tx.db
    .selectFrom('draft_waiver')
    .select(['key', 'reason'])
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .where('waived', '=', true)
    .execute();
  return rows.map(({ key, reason }) => ({ key, ...(reason !== null && { reason }) }));
}

export async function saveWaiver(
  tx: TenantTx,
  importId: string,
  waiver: Waiver & { waived: boolean },
): Promise<void> {
  const values = {
    waived: waiver.waived,
    reason: waiver.reason ?? null,
    waived_by: tx.actor.name,
    waived_at: tx.at,
  };
  await tx.db
    .insertInto('draft_waiver')
    .values({ commune_code: tx.communeCode, import_id: importId, key: waiver.key, ...values })
    .onConflict((conflict) => conflict.columns(['commune_code', 'import_id', 'key']).doUpdateSet(values))
    .execute();
}

/** The latest last. */
export async function listOwnerChoices(tx: TenantTx, importId: string): Promise<OwnerChoice[]> {
  const rows = await tx.db
    .selectFrom('draft_owner')
    .select(['key', 'resolution', 'unit_id'])
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .orderBy('chosen_at')
    .execute();
  return rows.map(({ key, resolution, unit_id }) => ({
    key,
    resolution,
    ...(unit_id !== null && { unitId: unit_id }),
  }));
}

export async function saveOwnerChoice(tx: TenantTx, importId: string, choice: OwnerChoice): Promise<void> {
  const values = {
    resolution: choice.resolution,
    unit_id: choice.unitId ?? null,
    chosen_by: tx.actor.name,
    chosen_at: tx.at,
  };
  await tx.db
    .insertInto('draft_owner')
    .values({ commune_code: tx.communeCode, import_id: importId, key: choice.key, ...values })
    .onConflict((conflict) => conflict.columns(['commune_code', 'import_id', 'key']).doUpdateSet(values))
    .execute();
}

/** Findings that were waived in an earlier draft, or since a plan is confirmed in the register, are so here too. */
export async function copyWaivers(
  tx: TenantTx,
  importId: string,
  from: { importId: string } | { planId: string },
): Promise<void> {
  const waivers =
    'planId' in from
      ? sql`SELECT key, waived_reason, coalesce(settled_by, ''), coalesce(settled_at, ${tx.at}::timestamptz)
          FROM plan_finding WHERE commune_code = ${tx.communeCode} AND plan_id = ${from.planId}::uuid
            AND waived AND gone_at IS NULL`
      : sql`SELECT key, reason, waived_by, waived_at
          FROM draft_waiver WHERE commune_code = ${tx.communeCode} AND import_id = ${from.importId}::uuid AND waived`;
  await sql`
    INSERT INTO draft_waiver (commune_code, import_id, waived, key, reason, waived_by, waived_at)
    SELECT ${tx.communeCode}, ${importId}::uuid, true, w.* FROM (${waivers}) AS w
    ON CONFLICT DO NOTHING`.execute(tx.db);
}

/** What people said in an earlier draft whom a name means holds here too. */
export async function copyOwnerChoices(tx: TenantTx, from: string, to: string): Promise<void> {
  await sql`
    INSERT INTO draft_owner (commune_code, import_id, key, resolution, unit_id, chosen_by, chosen_at)
    SELECT commune_code, ${to}::uuid, key, resolution, unit_id, chosen_by, chosen_at
    FROM draft_owner WHERE commune_code = ${tx.communeCode} AND import_id = ${from}::uuid`.execute(tx.db);
}

/** What was waived in a draft, or no longer, is so for the findings of the plan that it became a version of. */
export async function takeWaivers(tx: TenantTx, importId: string, planId: string): Promise<void> {
  await sql`
    UPDATE plan_finding f SET waived = w.waived, waived_reason = w.reason,
      settled_by = CASE WHEN w.waived THEN w.waived_by END, settled_at = CASE WHEN w.waived THEN w.waived_at END
    FROM draft_waiver w
    WHERE f.commune_code = ${tx.communeCode} AND f.plan_id = ${planId}::uuid AND f.gone_at IS NULL
      AND w.commune_code = f.commune_code AND w.import_id = ${importId}::uuid AND w.key = f.key
      AND w.waived <> f.waived`.execute(tx.db);
}
