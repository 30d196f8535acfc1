/** How many figures that issued reports stood on were corrected since. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { factsIn } from '../model/facts-in.ts';

/** By the id of the report; those of which nothing was corrected are absent. */
export async function countCorrected(
  tx: TenantTx,
  reportIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; corrected: number }>`
    SELECT r.report_id AS id, count(*)::int AS corrected
    FROM report_figure r
    LEFT JOIN figure f ON f.commune_code = r.commune_code AND f.thing_id = r.thing_id AND f.period_id = r.period_id
    WHERE r.commune_code = ${tx.communeCode} AND r.report_id = ANY (${reportIds}::uuid[])
      AND f.observation_id IS DISTINCT FROM r.observation_id
    GROUP BY r.report_id`.execute(tx.db);
  return new Map(rows.map(({ id, corrected }) => [id, corrected]));
}

/** Those whose answer stands at the figure itself; a sum of several periods has none of its own. */
export async function keepFigures(tx: TenantTx, reportId: string, document: OfficialDocument): Promise<void> {
  const told = factsIn(document).flatMap(({ record, periodId, observationId }) =>
    record?.kind === 'indicator' && periodId !== undefined && observationId !== undefined
      ? [{ thingId: record.id, periodId, observationId }]
      : [],
  );
  await sql`
    INSERT INTO report_figure (commune_code, report_id, thing_id, period_id, observation_id)
    SELECT DISTINCT f.commune_code, ${reportId}::uuid, f.thing_id, f.period_id, f.observation_id
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      AS t ("thingId" uuid, "periodId" text, "observationId" uuid)
    JOIN figure f ON f.commune_code = ${tx.communeCode} AND f.thing_id = t."thingId"
      AND f.period_id = t."periodId" AND f.observation_id = t."observationId"`.execute(tx.db);
}
