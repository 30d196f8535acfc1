/** What is not clear about a thing as it stands now. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { RegisterFinding } from '../contract.ts';
import { waysFor } from './finding-ways.ts';

type FindingRow = Omit<RegisterFinding, 'ways' | 'waivedReason'> & {
  waived_reason: string | null;
  passages: number;
};

/** Findings that stand about plans in force, serious ones first; `condition` is over plan_finding as `f`. */
export async function selectFindings(
  tx: TenantTx,
  condition: RawBuilder<boolean>,
): Promise<RegisterFinding[]> {
  const { rows } = await sql<FindingRow>`
    SELECT f.id, f.plan_id AS "planId", f.kind, f.severity, f.place AS where, f.detail, f.waived, f.waived_reason,
      cardinality(f.mention_ids) AS passages,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', t.id, 'kind', t.kind, 'name', t.name,
          'version', t.version))
        FROM mention m JOIN thing t ON t.commune_code = m.commune_code AND t.id = m.thing_id
        WHERE m.commune_code = f.commune_code AND m.id = ANY (f.mention_ids)), '[]') AS things
    FROM plan_finding f JOIN plan p ON p.commune_code = f.commune_code AND p.id = f.plan_id AND p.withdrawn_at IS NULL
    WHERE f.commune_code = ${tx.communeCode} AND f.gone_at IS NULL AND ${condition}
    ORDER BY f.waived, f.severity = 'minor', f.kind, f.plan_id DESC, f.id`.execute(tx.db);
  return rows.map(({ waived_reason, passages, ...finding }) => ({
    ...finding,
    ways: waysFor(finding.kind, finding.things.length, passages),
    ...(waived_reason !== null && { waivedReason: waived_reason }),
  }));
}

export async function loadThingFindings(tx: TenantTx, thingId: string): Promise<RegisterFinding[]> {
  return await selectFindings(
    tx,
    sql<boolean>`EXISTS (SELECT 1 FROM mention m WHERE m.commune_code = f.commune_code
      AND m.thing_id = ${thingId}::uuid AND m.id = ANY (f.mention_ids))`,
  );
}
