/** Open tasks of which an obstacle is told, and since when: the list and the count of the register ask here. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';

/**
 * By the received answers: the last one that says anything tells of an obstacle; it began with the first of those that
 * told of one without a break. "Không phát sinh mới" changes nothing, and what is done has none.
 * @returns the things, each with the day of the first such answer ("YYYY-MM-DD")
 */
export async function obstaclesOf(tx: TenantTx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; since: string }>`
    WITH RECURSIVE same (root, id) AS (
      SELECT id, id FROM thing WHERE commune_code = ${tx.communeCode} AND kind = 'task' AND tracked AND state <> 'done'
      UNION SELECT same.root, t.id FROM thing t JOIN same ON t.joined_into = same.id
        WHERE t.commune_code = ${tx.communeCode}),
    told AS (SELECT same.root, u.as_of, u.id, coalesce(trim(u.obstacle), '') <> '' AS stuck
      FROM same
      JOIN task_occurrence o ON o.commune_code = ${tx.communeCode} AND o.thing_id = same.id
      JOIN task_update u ON u.commune_code = o.commune_code AND u.id = o.update_id
      WHERE u.answer = 'update'),
    free AS (SELECT DISTINCT ON (root) root, as_of, id FROM told WHERE NOT stuck ORDER BY root, as_of DESC, id DESC)
    SELECT told.root AS id, min(told.as_of)::text AS since
    FROM told LEFT JOIN free USING (root)
    WHERE told.stuck AND (free.root IS NULL OR (told.as_of, told.id) > (free.as_of, free.id))
    GROUP BY told.root`.execute(tx.db);
  return new Map(rows.map(({ id, since }) => [id, since]));
}
