/** Periods that were opened or have duties, the newest first, each with its reporting rate. */
import { sql } from 'kysely';
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import type { TenantTx } from '../db/database.ts';
import type { Session } from '../shared/who-acts.ts';
import { type Duty, type DutyCycle, ReportingRate, type ReportingPeriod } from './contract.ts';
import { listLivingDuties } from './list-duties.ts';
import { reportingRate } from './reporting-rate.ts';

interface Opened {
  id: string;
  cycle: DutyCycle;
  name: string;
  start: string;
  end: string;
  openedAt: Date;
  closedAt: Date | null;
  frozen: unknown;
  version: number;
  windowStart: string | null;
  windowEnd: string | null;
  due: string | null;
}

/** @throws Forbidden */
export async function listPeriods(tx: TenantTx, user: Session): Promise<ReportingPeriod[]> {
  return await periodsOf(tx, await listLivingDuties(tx, user));
}

/** The same for whoever has the duties of all periods that are not closed at hand. */
export async function periodsOf(tx: TenantTx, living: readonly Duty[]): Promise<ReportingPeriod[]> {
  const duties = Map.groupBy(living, ({ periodId }) => periodId);
  const opened = new Map((await loadOpened(tx)).map((row) => [row.id, row]));
  const ids = new Set([...duties.keys(), ...opened.keys()]);
  return [...ids]
    .flatMap((id) => {
      const row = opened.get(id);
      const own = duties.get(id) ?? [];
      return row
        ? openedPeriod(row, own, tx.at.toISOString())
        : (periodAhead(id, own, tx.at.toISOString()) ?? []);
    })
    .toSorted((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? 1 : -1));
}

/** Each with the first day that one of its units is due. */
async function loadOpened(tx: TenantTx): Promise<Opened[]> {
  const { rows } = await sql<Opened>`
    SELECT p.id, p.cycle, p.name, p.starts AS start, p.ends AS end, p.opened_at AS "openedAt",
      p.closed_at AS "closedAt", p.frozen, p.version, w.*
    FROM reporting_period p
    LEFT JOIN LATERAL (SELECT min(d.window_start) AS "windowStart", min(d.window_end) AS "windowEnd", min(d.due) AS due
      FROM duty d JOIN reporting_flow f ON f.commune_code = d.commune_code AND f.id = d.flow_id
      WHERE d.commune_code = p.commune_code AND d.period_id = p.id AND f.direction = 'in') AS w ON true
    WHERE p.commune_code = ${tx.communeCode}`.execute(tx.db);
  return rows;
}

/** A closed period shows the rate that was frozen with it. */
function openedPeriod(
  { openedAt, closedAt, frozen, windowStart, windowEnd, due, ...period }: Opened,
  duties: readonly Duty[],
  asOf: string,
): ReportingPeriod {
  return {
    ...period,
    state: closedAt ? 'closed' : 'open',
    rate: frozen ? ReportingRate.parse(frozen) : reportingRate(duties, asOf),
    openedAt: openedAt.toISOString(),
    ...(windowStart !== null && { windowStart }),
    ...(windowEnd !== null && { windowEnd }),
    ...(due !== null && { due }),
    ...(closedAt && { closedAt: closedAt.toISOString() }),
  };
}

/** Undefined for an id that is no period of the calendar: what is ordered apart from it exists once it is opened. */
function periodAhead(id: string, duties: readonly Duty[], asOf: string): ReportingPeriod | undefined {
  const period = parsePeriodId(id);
  if (!period) return undefined;
  const units = duties.filter(({ direction }) => direction === 'in');
  const [due] = units.flatMap((duty) => duty.due ?? []).toSorted();
  const [first] = units;
  return {
    id,
    cycle: period.cycle,
    name: periodName(period),
    start: period.start,
    end: period.end,
    state: 'ahead',
    rate: reportingRate(duties, asOf),
    ...(first && { windowStart: first.windowStart, windowEnd: first.windowEnd }),
    ...(due !== undefined && { due }),
  };
}
