/**
 * Until when a task that is past its day waits for the report that covers that day; written in the transaction of
 * whatever changes it: duties made anew, a period opened or closed, an answer received.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';

/** No day is named: as long as the period is open. */
const WHILE_OPEN = '9999-12-31';

/**
 * Of the reports that cover the day of a task and ask about it, the first counts. As long as nobody opened its period
 * the task waits until it is to be sent; then as long as the period is open and no answer was received. Closed
 * periods and received answers leave nothing to wait for.
 * @param thingIds only these; else all tasks of the commune
 */
export async function setWaiting(tx: TenantTx, thingIds?: readonly string[]): Promise<void> {
  await sql`
    UPDATE thing t SET waits_until = w.until FROM (
      SELECT x.id, CASE WHEN NOT first.opened THEN coalesce(first.due, first.window_end)
        WHEN first.state <> 'received' AND NOT first.closed THEN ${WHILE_OPEN}::date END AS until
      FROM thing x
      LEFT JOIN LATERAL (
        SELECT d.due, d.window_end, d.opened_at IS NOT NULL AS opened, p.closed_at IS NOT NULL AS closed, i.state
        FROM duty d
        JOIN reporting_flow f ON f.commune_code = d.commune_code AND f.id = d.flow_id AND f.direction = 'in'
        LEFT JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id AND i.thing_id = x.id
        LEFT JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
        WHERE d.commune_code = ${tx.communeCode} AND x.due BETWEEN d.window_start AND d.window_end
          AND (i.thing_id IS NOT NULL OR (d.opened_at IS NULL AND d.unit_id IN (
            SELECT o.unit_id FROM thing_owner o
              WHERE o.commune_code = ${tx.communeCode} AND o.thing_id = x.id AND o.role = 'lead'
            UNION SELECT a.unit_id FROM task_provider a
              WHERE a.commune_code = ${tx.communeCode} AND a.thing_id = x.id)))
        ORDER BY coalesce(d.due, d.window_end), i.state <> 'received' DESC, d.id LIMIT 1
      ) AS first ON true
      WHERE x.commune_code = ${tx.communeCode} AND x.kind = 'task' AND x.tracked
        ${thingIds ? sql`AND x.id = ANY (${thingIds}::uuid[])` : sql``}
    ) AS w
    WHERE t.commune_code = ${tx.communeCode} AND t.id = w.id AND t.waits_until IS DISTINCT FROM w.until`.execute(
    tx.db,
  );
}
