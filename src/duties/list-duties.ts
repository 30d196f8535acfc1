/** Duties as lines of a list or of the calendar, each with how it stands. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { type Duty, type DutyQuery, IssuedReport, type ItemState } from './contract.ts';
import { countsOfText, dutyState, type ItemCounts } from './duty-state.ts';
import { canViewDuties } from './permissions.ts';

interface DutyLine extends ItemCounts {
  id: string;
  unit_id: string;
  unit_name: string;
  flow_id: string;
  direction: Duty['direction'];
  period_id: string;
  period_name: string | null;
  cycle: Duty['cycle'];
  window_start: string;
  window_end: string;
  due: string | null;
  due_time: string | null;
  opened_at: Date | null;
  closed_at: Date | null;
  first_submitted_at: Date | null;
  on_time: boolean | null;
  secret_number: string | null;
  issued: unknown;
  unlocked_until: Date | null;
  unlock_ended: Date | null;
  version: number;
  note_state: ItemState | null;
  note_typed: boolean | null;
}

/** In the order of their due days. @throws Forbidden */
export async function listDuties(tx: TenantTx, user: Session, query: DutyQuery): Promise<Duty[]> {
  requireViewer(tx, user);
  const { unit = null, period = null, from = null, to = null } = query;
  return await loadDuties(
    tx,
    sql`(${unit}::uuid IS NULL OR d.unit_id = ${unit}::uuid)
      AND (${period}::text IS NULL OR d.period_id = ${period})
      AND (${from}::date IS NULL OR coalesce(d.due, d.window_end) >= ${from}::date)
      AND (${to}::date IS NULL OR coalesce(d.due, d.window_end) <= ${to}::date)`,
  );
}

/** Its period is closed and was unlocked for its unit: that holds, or is over with something left to be received. */
const UNLOCKED = sql`k.until > now.at`;
const LEFT = sql`(k.until <= now.at AND (c.to_receive > 0 OR d.note_state = 'with-office'))`;

/**
 * Those that something can still become of, in the order of their due days: all but the duties of closed periods that
 * are not unlocked for their unit, or were and leave nothing to be received; what the commune owes itself until it is
 * answered.
 * @throws Forbidden
 */
export async function listLivingDuties(tx: TenantTx, user: Session): Promise<Duty[]> {
  requireViewer(tx, user);
  return await loadDuties(
    tx,
    sql`(p.closed_at IS NULL OR ${UNLOCKED} OR ${LEFT} OR (f.direction <> 'in' AND d.issued IS NULL))`,
  );
}

/** What these units owe now, what is unlocked for them, and what comes until a day. */
export async function listCurrentDuties(
  tx: TenantTx,
  unitIds: readonly string[],
  until: string,
): Promise<Duty[]> {
  if (unitIds.length === 0) return [];
  return await loadDuties(
    tx,
    sql`d.unit_id = ANY (${unitIds}::uuid[]) AND (p.closed_at IS NULL OR ${UNLOCKED})
      AND (d.opened_at IS NOT NULL OR d.due BETWEEN ${todayInVietnam(tx.at)}::date AND ${until}::date)`,
  );
}

function requireViewer(tx: TenantTx, user: Session): void {
  if (!canViewDuties(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem kỳ báo cáo.');
}

/** In the order of their due days; unknown ones are left out. */
export async function findDuties(tx: TenantTx, ids: readonly string[]): Promise<Duty[]> {
  return ids.length === 0 ? [] : await loadDuties(tx, sql`d.id = ANY (${ids}::uuid[])`);
}

/** One duty. */
export async function findDuty(tx: TenantTx, id: string): Promise<Duty | undefined> {
  const [duty] = await findDuties(tx, [id]);
  return duty;
}

/**
 * @param condition over duty as `d`, reporting_period as `p`, which is absent before the period is opened, the last
 *   unlock of its unit since it was closed as `k`, which only a closed period has, the counts of its rows as `c`, and
 *   this moment as `now`
 */
async function loadDuties(tx: TenantTx, condition: RawBuilder<unknown>): Promise<Duty[]> {
  const { rows } = await sql<DutyLine>`
    SELECT d.id, d.unit_id, u.name AS unit_name, d.flow_id, f.direction, d.period_id, p.name AS period_name, d.cycle,
      d.window_start, d.window_end, d.due, d.due_time, d.opened_at, p.closed_at, d.first_submitted_at, d.on_time,
      d.secret_number, d.issued, d.version, d.note_state, d.note <> '{}' AS note_typed, c.*,
      CASE WHEN ${UNLOCKED} THEN k.until END AS unlocked_until, CASE WHEN ${LEFT} THEN k.until END AS unlock_ended
    FROM duty d
    CROSS JOIN (SELECT ${tx.at}::timestamptz AS at) AS now
    JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    JOIN reporting_flow f ON f.commune_code = d.commune_code AND f.id = d.flow_id
    LEFT JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    LEFT JOIN (SELECT period_id, unit_id, max(until) AS until FROM period_unlock
        WHERE commune_code = ${tx.communeCode} GROUP BY period_id, unit_id) AS k
      ON k.period_id = d.period_id AND k.unit_id = d.unit_id AND k.until > p.closed_at
    LEFT JOIN LATERAL (SELECT count(*)::int AS rows,
        count(*) FILTER (WHERE i.draft IS NOT NULL AND i.carried_from IS NULL)::int AS drafts,
        count(*) FILTER (WHERE i.state IN ('with-head', 'with-office'))::int AS sent,
        count(*) FILTER (WHERE i.state = 'with-head')::int AS with_head,
        count(*) FILTER (WHERE i.state = 'with-office')::int AS to_receive,
        count(*) FILTER (WHERE i.state = 'received')::int AS received,
        count(*) FILTER (WHERE i.state = 'returned')::int AS returned
      FROM duty_item i WHERE i.commune_code = d.commune_code AND i.duty_id = d.id) AS c ON true
    WHERE d.commune_code = ${tx.communeCode} AND ${condition}
    ORDER BY coalesce(d.due, d.window_end), u.position, d.id`.execute(tx.db);
  return rows.map(dutyOf);
}

function dutyOf(line: DutyLine): Duty {
  const { note_state, note_typed } = line;
  const counts = note_state === null ? line : countsOfText({ state: note_state, typed: note_typed === true });
  const period = parsePeriodId(line.period_id);
  return {
    id: line.id,
    unitId: line.unit_id,
    unitName: line.unit_name,
    flowId: line.flow_id,
    direction: line.direction,
    periodId: line.period_id,
    periodName: line.period_name ?? (period ? periodName(period) : line.period_id),
    cycle: line.cycle,
    windowStart: line.window_start,
    windowEnd: line.window_end,
    state: dutyState({
      ...counts,
      opened: line.opened_at !== null,
      closed: line.closed_at !== null && line.unlocked_until === null,
      answered: line.issued !== null || line.secret_number !== null,
    }),
    rows: counts.rows,
    answered: counts.sent + counts.received,
    received: counts.received,
    returned: counts.returned,
    withHead: counts.with_head,
    toReceive: counts.to_receive,
    version: line.version,
    ...(line.due !== null && { due: line.due }),
    ...(line.due_time !== null && { dueTime: line.due_time }),
    ...(line.first_submitted_at !== null && { firstSubmittedAt: line.first_submitted_at.toISOString() }),
    ...(line.on_time !== null && { onTime: line.on_time }),
    ...(line.unlocked_until !== null && { unlockedUntil: line.unlocked_until.toISOString() }),
    ...(line.unlock_ended !== null && { unlockEnded: line.unlock_ended.toISOString() }),
    ...(line.secret_number !== null && { secretNumber: line.secret_number }),
    ...(line.issued !== null && { issued: IssuedReport.parse(line.issued) }),
  };
}
