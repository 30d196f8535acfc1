/** What of the register a unit provides or leads, whether or not it is asked now: the sections of its note come of it. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import type { OwnRow } from './sections.ts';

interface FoundRow extends OwnRow {
  /** Leads it by name, provides it, or was asked about it lately. */
  own: boolean;
  /** Leads that the plan names by a post alone. */
  posts: string[] | null;
}

/** A little more than the year in which everything is asked once: who provides it may be proposed only. */
const ASKED_WITHIN_DAYS = 400;

/** Of what is followed and counts, in the order of the plans, the newest first. */
export async function loadOwnRows(tx: TenantTx, unitId: string): Promise<OwnRow[]> {
  const since = addDays(todayInVietnam(tx.at), -ASKED_WITHIN_DAYS);
  const { rows } = await sql<FoundRow>`
    WITH own AS MATERIALIZED (
      SELECT thing_id FROM thing_owner
        WHERE commune_code = ${tx.communeCode} AND role = 'lead' AND unit_id = ${unitId}::uuid
      UNION SELECT thing_id FROM task_provider
        WHERE commune_code = ${tx.communeCode} AND unit_id = ${unitId}::uuid
      UNION SELECT thing_id FROM (SELECT DISTINCT ON (thing_id) thing_id, provider_kind, provider_unit_id,
            provider_unit_ids
          FROM indicator_definition WHERE commune_code = ${tx.communeCode} ORDER BY thing_id, version DESC) AS v
        WHERE (v.provider_kind = 'unit' AND v.provider_unit_id = ${unitId}::uuid)
          OR ${unitId}::uuid = ANY (v.provider_unit_ids)
      UNION SELECT i.thing_id FROM duty_item i WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = ANY (ARRAY(
        SELECT id FROM duty WHERE commune_code = ${tx.communeCode} AND unit_id = ${unitId}::uuid
          AND opened_at IS NOT NULL AND window_end >= ${since}::date))),
    post AS MATERIALIZED (SELECT thing_id, array_agg(text) AS posts FROM thing_owner
      WHERE commune_code = ${tx.communeCode} AND role = 'lead' AND unit_id IS NULL AND resolution = 'person'
      GROUP BY thing_id)
    SELECT t.section, t.source, post.posts, own.thing_id IS NOT NULL AS own
    FROM thing t LEFT JOIN own ON own.thing_id = t.id LEFT JOIN post ON post.thing_id = t.id
    WHERE t.commune_code = ${tx.communeCode} AND t.tracked AND t.counted
      AND (own.thing_id IS NOT NULL OR post.thing_id IS NOT NULL)
    ORDER BY t.plan_id DESC, t.kind, t.position, t.id`.execute(tx.db);
  const unnamed = rows.some(({ own, posts }) => !own && posts !== null);
  const unitOf = unnamed ? await loadPostUnits(tx) : () => undefined;
  return rows.filter(({ own, posts }) => own || (posts ?? []).some((post) => unitOf(post) === unitId));
}
