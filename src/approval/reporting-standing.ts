/** Where reporting stands today, for home and the list of periods: counted once, out of the duties themselves. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import { listSettling, type Settling } from '../progress/estimates.ts';
import { listFollowedFlows } from '../duties/flow-store.ts';
import { listLivingDuties } from '../duties/list-duties.ts';
import { isMoving, isUnsent } from '../duties/duty-state.ts';
import { periodsOf } from '../duties/list-periods.ts';
import { isTimeToOpen, nextPeriod } from '../duties/next-period.ts';
import { isSubmitted } from '../duties/reporting-rate.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { observesCommune, type Session, unitsOf } from '../shared/who-acts.ts';
import type { OpenStanding, ReportingStanding, SettlingStanding } from './contract.ts';

/** @throws Forbidden */
export async function reportingStanding(tx: TenantTx, user: Session): Promise<ReportingStanding> {
  const today = todayInVietnam(tx.at);
  const duties = await listLivingDuties(tx, user);
  const periods = await periodsOf(tx, duties);
  const all = observesCommune(user, tx.communeCode);
  const units = unitsOf(user);
  const seen = all ? duties : duties.filter(({ unitId }) => units.includes(unitId));
  const settling = await listSettling(tx);
  const open = openStandings(periods, duties, await countWaiting(tx));
  const next = nextPeriod(periods, today);
  const flows = await listFollowedFlows(tx);
  return {
    today,
    asOf: tx.at.toISOString(),
    flows: flows.filter(({ confirmedAt }) => confirmedAt !== undefined).length,
    open,
    late: seen.filter((duty) => isMissing(duty) && (duty.due ?? today) < today),
    unsent: seen.filter((duty) => isUnsent(duty, today)),
    week: seen.filter(({ due }) => due !== undefined && due >= today && due <= sundayOf(today)),
    settling: settlingStandings(settling),
    own: ownStanding(
      duties.filter(
        ({ unitId, periodId }) => units.includes(unitId) && open.some(({ id }) => id === periodId),
      ),
      settling.filter(({ unitId }) => units.includes(unitId)),
    ),
    ...(next && isTimeToOpen(next, today) && { next }),
  };
}

/** Open, with something that the unit has not sent yet. */
const isOwed = (duty: Duty): boolean => isMoving(duty) && duty.answered < duty.rows;

/**
 * What units still have to send: what they were asked in open periods, and the real figures of those that are over.
 * @param duties of open periods
 */
function ownStanding(duties: readonly Duty[], settling: readonly Settling[]): ReportingStanding['own'] {
  const owed = duties.filter(isOwed);
  // A real figure that came back in an open period is counted among the rows of that.
  const real = settling.filter(({ closed, state }) => state === 'received' || (closed && !isSent(state)));
  return {
    rows: owed.reduce((sum, { rows, answered }) => sum + rows - answered, real.length),
    ...(owed[0]?.due !== undefined && { due: owed[0].due }),
  };
}

const isSent = (state: Settling['state']): boolean => state === 'with-office';

function settlingStandings(settling: readonly Settling[]): SettlingStanding[] {
  return [...Map.groupBy(settling, ({ periodId }) => periodId)].map(([id, rows]) => {
    const toReceive = rows.filter(({ state }) => isSent(state)).length;
    return { id, name: rows[0]?.periodName ?? id, owed: rows.length - toReceive, toReceive };
  });
}

/** Its period is open, and nothing of it is submitted. */
const isMissing = (duty: Duty): boolean => isMoving(duty) && !isSubmitted(duty);

function openStandings(
  periods: readonly ReportingPeriod[],
  duties: readonly Duty[],
  waiting: ReadonlyMap<string, number>,
): OpenStanding[] {
  return periods
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => ((a.due ?? a.end) < (b.due ?? b.end) ? -1 : 1))
    .map(({ id, name, due, rate }) => {
      const own = duties.filter(({ periodId, direction }) => periodId === id && direction === 'in');
      return {
        id,
        name,
        rate,
        missing: rate.expected - rate.submitted,
        toReceive: waiting.get(id) ?? 0,
        returned: own.reduce((sum, { returned }) => sum + returned, 0),
        ...(due !== undefined && { due }),
      };
    });
}

/** Rows and short texts that were submitted and not received yet, by period. */
async function countWaiting(tx: TenantTx): Promise<Map<string, number>> {
  const { rows } = await sql<{ period_id: string; count: number }>`
    SELECT w.period_id, count(*)::int AS count
    FROM (SELECT d.period_id FROM duty_item i
        JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
        WHERE i.commune_code = ${tx.communeCode} AND i.state = 'with-office'
      UNION ALL SELECT period_id FROM duty
        WHERE commune_code = ${tx.communeCode} AND note_state = 'with-office') AS w
    GROUP BY w.period_id`.execute(tx.db);
  return new Map(rows.map(({ period_id, count }) => [period_id, count]));
}

/** The Sunday with which the week of a day ends. */
function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}
