/** How tasks stand for the question of what can be decided about them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadAnswering } from '../../duties/content/answering-units.ts';
import { lifeState } from '../../progress/rules/task-life.ts';
import type { TaskState } from '../../register/received/contract.ts';
import type { LifeStanding, UnitPart } from './contract.ts';

export interface TaskStanding extends LifeStanding {
  id: string;
  name: string;
  /** Those that are asked, each by itself, else the one that leads. */
  unitIds: string[];
  /** Units that are asked by themselves and have not completed it. */
  openParts: UnitPart[];
}

interface ThingRow {
  id: string;
  name: string;
  state: TaskState;
  reported: boolean;
  tracked: boolean;
  deadline_kind: string | null;
}

/** By the ids of tasks; ids of other things are left out. */
export async function loadStandings(
  tx: TenantTx,
  ids: readonly string[],
): Promise<Map<string, TaskStanding>> {
  const { rows } = await sql<ThingRow>`
    SELECT id, name, state, reported, tracked, deadline_kind FROM thing
    WHERE commune_code = ${tx.communeCode} AND kind = 'task' AND id = ANY (${ids}::uuid[])`.execute(tx.db);
  const answering = await loadAnswering(tx, ids);
  const parts = await loadOpenParts(tx, ids);
  const standings = rows.map((row): TaskStanding => {
    const { unitIds, several } = answering.get(row.id) ?? { unitIds: [], several: false };
    return {
      id: row.id,
      name: row.name,
      state: lifeState(row.state, row.reported),
      tracked: row.tracked,
      repeats: row.deadline_kind === 'recurring' || row.deadline_kind === 'ongoing',
      several,
      unitIds,
      openParts: parts.get(row.id) ?? [],
    };
  });
  return new Map(standings.map((standing) => [standing.id, standing]));
}

/** What was received last of each unit that is asked by itself, of those that have not completed the task. */
async function loadOpenParts(tx: TenantTx, ids: readonly string[]): Promise<Map<string, UnitPart[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ thing_id: string; unit_id: string; name: string; state: TaskState | null }>`
    SELECT p.thing_id, p.unit_id, n.name, told.state
    FROM task_provider p
    JOIN unit n ON n.commune_code = p.commune_code AND n.id = p.unit_id
    LEFT JOIN LATERAL (SELECT u.state FROM task_update u
      JOIN duty_item i ON i.commune_code = u.commune_code AND i.duty_id = u.duty_id AND i.thing_id = u.thing_id
        AND i.received_id = u.id
      WHERE u.commune_code = p.commune_code AND u.thing_id = p.thing_id AND u.unit_id = p.unit_id
        AND u.answer = 'update'
      ORDER BY u.as_of DESC, u.id DESC LIMIT 1) AS told ON true
    WHERE p.commune_code = ${tx.communeCode} AND p.thing_id = ANY (${ids}::uuid[])
      AND told.state IS DISTINCT FROM 'done'
    ORDER BY n.position, n.id`.execute(tx.db);
  const parts = rows.map((row) => ({
    thingId: row.thing_id,
    part: { unitId: row.unit_id, unitName: row.name, state: row.state ?? ('not-started' as const) },
  }));
  return new Map(
    [...Map.groupBy(parts, ({ thingId }) => thingId)].map(([thing, own]) => [
      thing,
      own.map(({ part }) => part),
    ]),
  );
}
