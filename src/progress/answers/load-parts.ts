/** What was received of each unit that was asked about a task in a period. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadAnswers } from './stored-answers.ts';
import type { Part } from './whole-task.ts';

interface PartRow {
  thingId: string;
  unitName: string;
  received: string | null;
  waiting: string | null;
  stands: string | null;
}

/**
 * Of those tasks that several units were asked about, by their ids. Their rows in the register are locked until the
 * transaction ends: of two receipts at the same time the second one sees the first.
 */
export async function loadParts(
  tx: TenantTx,
  periodId: string,
  thingIds: readonly string[],
): Promise<Map<string, Part[]>> {
  const shared = await sharedOf(tx, periodId, thingIds);
  if (shared.length === 0) return new Map();
  await tx.db
    .selectFrom('thing')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', shared)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const rows = await loadRows(tx, periodId, shared);
  const answers = await loadAnswers(
    tx,
    rows.flatMap(({ received, waiting, stands }) => [received, waiting, stands].flatMap((id) => id ?? [])),
  );
  const update = (id: string | null) => {
    const answer = id === null ? undefined : answers.get(id);
    return answer?.kind === 'task' ? answer.update : undefined;
  };
  const parts = new Map<string, Part[]>(shared.map((id) => [id, []]));
  for (const { thingId, unitName, received, waiting, stands } of rows)
    parts
      .get(thingId)
      ?.push({ unitName, answer: update(received), waiting: update(waiting), stands: update(stands) });
  return parts;
}

async function sharedOf(tx: TenantTx, periodId: string, thingIds: readonly string[]): Promise<string[]> {
  if (thingIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT i.thing_id AS id FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    WHERE i.commune_code = ${tx.communeCode} AND i.thing_id = ANY (${thingIds}::uuid[]) AND i.kind = 'task'
      AND d.period_id = ${periodId}
    GROUP BY i.thing_id HAVING count(*) > 1`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** A unit is asked once about a row in a period. */
async function loadRows(tx: TenantTx, periodId: string, thingIds: readonly string[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    SELECT i.thing_id AS "thingId", coalesce(u.short_name, u.name) AS "unitName", i.received_id AS received,
      CASE WHEN i.state = 'with-office' THEN i.answer_id END AS waiting,
      (SELECT t.id FROM task_update t
        JOIN duty_item e ON e.commune_code = t.commune_code AND e.duty_id = t.duty_id AND e.thing_id = t.thing_id
          AND e.received_id = t.id
        WHERE t.commune_code = i.commune_code AND t.thing_id = i.thing_id AND t.unit_id = d.unit_id
          AND t.answer = 'update' AND t.as_of <= r.as_of
        ORDER BY t.as_of DESC, t.id DESC LIMIT 1) AS stands
    FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    LEFT JOIN task_update r ON r.commune_code = i.commune_code AND r.id = i.received_id
    WHERE i.commune_code = ${tx.communeCode} AND i.thing_id = ANY (${thingIds}::uuid[]) AND d.period_id = ${periodId}
    ORDER BY i.thing_id, d.unit_id`.execute(tx.db);
  return rows;
}
