/** The register at a glance: each number is counted by the very conditions of the list that it opens. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { RegisterQuery, type ShownStatus } from '../contract.ts';
import { canViewRegister } from '../permissions.ts';
import { shownStatusSql } from '../things/shown-status.ts';
import { type Filter, listCondition, rowSource } from './conditions.ts';
import type { GlanceQuery, RegisterOverview } from './contract.ts';
import { countRows, listIds } from './list-rows.ts';
import { type CountedTasks, standings } from './standings.ts';
import { narrowed, obstacleAge, type WorkedOut } from './worked-out.ts';

type Part = Pick<RegisterQuery, 'kind' | 'status' | 'extension' | 'documentKind'>;

const INDICATORS: Part = { kind: 'indicator' };
const TASKS: Part = { kind: 'task' };
const OUTSIDE: Part = { kind: 'task', documentKind: 'outside' };
const COORDINATED: Part = { kind: 'coordinated' };
const EXTENDED: Part = { kind: 'task', status: 'overdue', extension: 'granted' };

/** Tasks by status: as a whole, for every unit that has a part in them, and for every section. */
async function countTasks(tx: TenantTx, tasks: Filter, today: string): Promise<CountedTasks[]> {
  const { rows } = await sql<CountedTasks>`
    WITH task AS MATERIALIZED (SELECT r.unit_ids, r.section, r.plan_id, r.position, ${shownStatusSql(today)} AS status
      FROM ${rowSource(tx.communeCode, tasks)} WHERE ${listCondition(tx.communeCode, tasks, today)}),
    unit_task AS (SELECT m.unit, status, count(*)::int AS count
      FROM task, LATERAL (SELECT DISTINCT unnest(unit_ids)) AS m (unit)
      ${tasks.unit ? sql`WHERE m.unit = ${tasks.unit}::uuid` : sql``} GROUP BY 1, 2),
    section_task AS (SELECT section, status, count(*)::int AS count FROM task GROUP BY 1, 2),
    section AS (SELECT section, max(plan_id::text) AS newest, min(position) AS position FROM task GROUP BY 1),
    counted AS (
      SELECT 1 AS nth, 0::bigint AS place, 'all' AS part, NULL AS key, NULL AS name, status, count(*)::int AS count
        FROM task GROUP BY status
      UNION ALL SELECT 2, row_number() OVER (ORDER BY u.position, u.id), 'unit', unit::text, u.name, status, count
        FROM unit_task LEFT JOIN unit u ON u.commune_code = ${tx.communeCode} AND u.id = unit
      UNION ALL SELECT 3, row_number() OVER (ORDER BY section IS NULL, newest DESC, position), 'section', section, NULL, status, count
        FROM section_task JOIN section s USING (section)
      UNION ALL SELECT 4, 0, 'section', NULL, NULL, status, count FROM section_task WHERE section IS NULL
    ) SELECT part, key, name, status, count FROM counted WHERE status IS NOT NULL ORDER BY nth, place`.execute(
    tx.db,
  );
  return rows;
}

/** Of the tasks, those of which an obstacle is told, by how long. */
async function countObstacles(
  tx: TenantTx,
  tasks: Filter,
  today: string,
  { obstaclesOf }: WorkedOut,
): Promise<Pick<RegisterOverview, 'obstacles' | 'oldestObstacle'>> {
  const since = await obstaclesOf(tx);
  if (since.size === 0) return { obstacles: {} };
  const told = (await listIds(tx, { ...tasks, ids: [...since.keys()] }, today)).flatMap(
    (id) => since.get(id) ?? [],
  );
  const obstacles: RegisterOverview['obstacles'] = {};
  for (const day of told) {
    const age = obstacleAge(day, today);
    obstacles[age] = (obstacles[age] ?? 0) + 1;
  }
  const [oldest] = told.toSorted();
  return { obstacles, ...(oldest !== undefined && { oldestObstacle: oldest }) };
}

const sum = (statuses: Partial<Record<ShownStatus, number>>): number =>
  Object.values(statuses).reduce((total, count) => total + count, 0);

/** @throws Forbidden for whoever may not see the list behind the numbers */
export async function overview(
  tx: TenantTx,
  user: Session,
  glance: GlanceQuery,
  workedOut: WorkedOut,
): Promise<RegisterOverview> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const filter = await narrowed(tx, { ...RegisterQuery.parse({}), ...glance }, workedOut);
  const of = (part: Part): Filter => ({ ...filter, ...part });
  const { statuses, units, sections } = standings(await countTasks(tx, of(TASKS), today));
  return {
    indicators: await countRows(tx, of(INDICATORS), today),
    tasks: sum(statuses),
    outside: await countRows(tx, of(OUTSIDE), today),
    coordinated: await countRows(tx, of(COORDINATED), today),
    overdueExtended: await countRows(tx, of(EXTENDED), today),
    statuses,
    units,
    sections,
    ...(await countObstacles(tx, of(TASKS), today, workedOut)),
    asOf: tx.at.toISOString(),
    today,
  };
}
