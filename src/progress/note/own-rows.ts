/** What of the register a unit provides or leads, whether or not it is asked now: the sections of its note come of it. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import type { OwnRow } from './sections.ts';

interface FoundRow extends OwnRow {
  /** Leads it by name, provides it, or was asked about it before. */
  own: boolean;
  /** Leads that the plan names by a post alone. */
  posts: string[] | null;
}

/** Of what is followed and counts, in the order of the plans, the newest first. */
export async function loadOwnRows(tx: TenantTx, unitId: string): Promise<OwnRow[]> {
  const { rows } = await sql<FoundRow>`
    SELECT t.section, t.source, l.posts, coalesce(l.leads, false)
      OR EXISTS (SELECT 1 FROM task_provider p
        WHERE p.commune_code = t.commune_code AND p.thing_id = t.id AND p.unit_id = ${unitId}::uuid)
      OR coalesce((SELECT v.provider_kind = 'unit' AND v.provider_unit_id = ${unitId}::uuid FROM indicator_definition v
        WHERE v.commune_code = t.commune_code AND v.thing_id = t.id ORDER BY v.version DESC LIMIT 1), false)
      OR EXISTS (SELECT 1 FROM duty_item i JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
        WHERE i.commune_code = t.commune_code AND i.thing_id = t.id AND d.unit_id = ${unitId}::uuid) AS own
    FROM thing t, LATERAL (SELECT bool_or(o.unit_id = ${unitId}::uuid) AS leads,
        array_agg(o.text) FILTER (WHERE o.unit_id IS NULL AND o.resolution = 'person') AS posts
      FROM thing_owner o WHERE o.commune_code = t.commune_code AND o.thing_id = t.id AND o.role = 'lead') AS l
    WHERE t.commune_code = ${tx.communeCode} AND t.tracked AND t.counted
    ORDER BY t.plan_id DESC, t.kind, t.position, t.id`.execute(tx.db);
  const unnamed = rows.some(({ own, posts }) => !own && posts !== null);
  const unitOf = unnamed ? await loadPostUnits(tx) : () => undefined;
  return rows.filter(({ own, posts }) => own || (posts ?? []).some((post) => unitOf(post) === unitId));
}
