/** Which open findings each thing has, beside the thing, so that lists can filter by them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';

/** @param ids of things whose mentions or findings changed */
export async function markFindings(tx: TenantTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    UPDATE thing t SET finding_kinds = coalesce(open.kinds, '{}'), serious = coalesce(open.serious, false)
    FROM unnest(${ids}::uuid[]) AS wanted (id) LEFT JOIN (
      SELECT m.thing_id, array_agg(DISTINCT f.kind ORDER BY f.kind) AS kinds, bool_or(f.severity = 'serious') AS serious
      FROM mention m JOIN plan_finding f ON f.commune_code = m.commune_code AND f.plan_id = m.plan_id
        AND m.id = ANY (f.mention_ids)
        JOIN plan p ON p.commune_code = f.commune_code AND p.id = f.plan_id AND p.withdrawn_at IS NULL
      WHERE m.commune_code = ${tx.communeCode} AND m.thing_id = ANY (${ids}::uuid[])
        AND f.gone_at IS NULL AND NOT f.waived
      GROUP BY m.thing_id
    ) AS open ON open.thing_id = wanted.id
    WHERE t.commune_code = ${tx.communeCode} AND t.id = wanted.id
      AND (t.finding_kinds, t.serious) IS DISTINCT FROM (coalesce(open.kinds, '{}'), coalesce(open.serious, false))`.execute(
    tx.db,
  );
}
