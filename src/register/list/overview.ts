/** The register at a glance: each number is counted by the very conditions of the list that it opens. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { RegisterQuery, type ShownStatus } from '../contract.ts';
import { type RegisterOverview, type SectionTargets } from './contract.ts';
import { canViewRegister } from '../permissions.ts';
import { shownStatusSql } from '../things/shown-status.ts';
import { listCondition, rowSource } from './conditions.ts';
import { countRows } from './list-rows.ts';
import { type CountedTasks, standings } from './standings.ts';
import type { StandingsOf } from './standings-of.ts';

const INDICATORS = RegisterQuery.parse({ kind: 'indicator' });
const TASKS = RegisterQuery.parse({ kind: 'task' });
const OUTSIDE = RegisterQuery.parse({ kind: 'task', documentKind: 'outside' });
const COORDINATED = RegisterQuery.parse({ kind: 'coordinated' });
const EXTENDED = RegisterQuery.parse({ kind: 'task', status: 'overdue', extension: 'granted' });

/** Tasks by status, as a whole and for every unit that has a part in them. */
async function countTasks(tx: TenantTx, today: string): Promise<CountedTasks[]> {
  const { rows } = await sql<CountedTasks>`
    WITH task AS MATERIALIZED (SELECT r.unit_ids, ${shownStatusSql(today)} AS status
      FROM ${rowSource(tx.communeCode, TASKS)} WHERE ${listCondition(tx.communeCode, TASKS, today)}),
    counted AS (SELECT NULL::uuid AS unit, status, count(*)::int AS count FROM task GROUP BY status
      UNION ALL
      SELECT m.unit, status, count(*)::int
        FROM task, LATERAL (SELECT DISTINCT unnest(unit_ids)) AS m (unit) GROUP BY m.unit, status)
    SELECT counted.*, u.name FROM counted
    LEFT JOIN unit u ON u.commune_code = ${tx.communeCode} AND u.id = counted.unit
    WHERE status IS NOT NULL ORDER BY u.position, u.id`.execute(tx.db);
  return rows;
}

/** Indicators by section and the years of their targets. */
async function countTargets(tx: TenantTx, today: string): Promise<SectionTargets[]> {
  const { rows } = await sql<{ section: string | null; years: SectionTargets['years'] }>`
    WITH target AS (SELECT r.section, y.year, count(*)::int AS count,
        max(r.plan_id::text) AS newest_plan, min(r.position) AS position
      FROM ${rowSource(tx.communeCode, INDICATORS)}, LATERAL (SELECT DISTINCT unnest(r.years)) AS y (year)
      WHERE ${listCondition(tx.communeCode, INDICATORS, today)} GROUP BY r.section, y.year)
    SELECT section, json_agg(json_build_object('year', year, 'count', count) ORDER BY year) AS years
    FROM target GROUP BY section
    ORDER BY section IS NULL, max(newest_plan) DESC, min(position)`.execute(tx.db);
  return rows.map(({ section, years }) => ({ ...(section !== null && { section }), years }));
}

/** Only what was measured can be at risk. */
async function countAtRisk(tx: TenantTx, standingsOf: StandingsOf): Promise<number> {
  const standings = await standingsOf(tx, 'measured');
  return [...standings.values()].filter(({ status }) => status === 'at-risk').length;
}

const sum = (statuses: Partial<Record<ShownStatus, number>>): number =>
  Object.values(statuses).reduce((total, count) => total + count, 0);

/** @throws Forbidden for whoever may not see the list behind the numbers */
export async function overview(
  tx: TenantTx,
  user: Session,
  standingsOf: StandingsOf,
): Promise<RegisterOverview> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const { statuses, units } = standings(await countTasks(tx, today));
  return {
    indicators: await countRows(tx, INDICATORS, today),
    atRisk: await countAtRisk(tx, standingsOf),
    tasks: sum(statuses),
    outside: await countRows(tx, OUTSIDE, today),
    coordinated: await countRows(tx, COORDINATED, today),
    overdueExtended: await countRows(tx, EXTENDED, today),
    statuses,
    units,
    sections: await countTargets(tx, today),
    asOf: tx.at.toISOString(),
    today,
  };
}
