/** What was received of tasks, period by period, in the order in which it was sent. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { TaskState } from '../../register/received/contract.ts';
import type { Told } from './late-state.ts';

interface ToldRow {
  thing_id: string;
  period_id: string;
  as_of: string;
  state: TaskState | null;
}

/** By the id of the task. What its units said together is a state, though the last of them had nothing new. */
export async function loadTold(tx: TenantTx, thingIds: readonly string[]): Promise<Map<string, Told[]>> {
  if (thingIds.length === 0) return new Map();
  const { rows } = await sql<ToldRow>`
    SELECT o.thing_id, o.period_id, u.as_of,
      CASE WHEN u.answer = 'update' OR o.state <> u.state THEN o.state END AS state
    FROM task_occurrence o
    JOIN task_update u ON u.commune_code = o.commune_code AND u.id = o.update_id
    WHERE o.commune_code = ${tx.communeCode} AND o.thing_id = ANY (${thingIds}::uuid[])
    ORDER BY o.update_id`.execute(tx.db);
  const told = rows.map(({ thing_id, period_id, as_of, state }) => ({
    thingId: thing_id,
    said: { periodId: period_id, asOf: as_of, state: state ?? undefined },
  }));
  return new Map(
    [...Map.groupBy(told, ({ thingId }) => thingId)].map(([thing, own]) => [
      thing,
      own.map(({ said }) => said),
    ]),
  );
}
