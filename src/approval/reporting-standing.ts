/** Where reporting stands today, for home and the list of periods: counted once, out of the duties themselves. */
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
import { headsUnit, observesCommune, type Session, unitsOf } from '../shared/who-acts.ts';
import { countWaitingExtensions } from './extensions/list-extensions.ts';
import type { OpenStanding, ReportingStanding, SettlingStanding, UnlockedStanding } from './contract.ts';

/** @throws Forbidden */
export async function reportingStanding(tx: TenantTx, user: Session): Promise<ReportingStanding> {
  const today = todayInVietnam(tx.at);
  const duties = await listLivingDuties(tx, user);
  const periods = await periodsOf(tx, duties);
  const all = observesCommune(user, tx.communeCode);
  const units = unitsOf(user);
  const seen = all ? duties : duties.filter(({ unitId }) => units.includes(unitId));
  const settling = await listSettling(tx);
  const open = openStandings(periods, duties);
  const next = nextPeriod(periods, today);
  const flows = await listFollowedFlows(tx);
  return {
    today,
    asOf: tx.at.toISOString(),
    flows: flows.filter(({ confirmedAt }) => confirmedAt !== undefined).length,
    open,
    late: seen.filter((duty) => isMissing(duty) && !isUnlocked(duty) && (duty.due ?? today) < today),
    unsent: seen.filter((duty) => isUnsent(duty, today)),
    week: seen.filter(({ due }) => due !== undefined && due >= today && due <= sundayOf(today)),
    extensions: await countWaitingExtensions(tx, user),
    settling: settlingStandings(settling),
    unlocked: unlockedStandings(duties.filter((duty) => isUnlocked(duty) || isLeft(duty))),
    own: ownStanding(
      user,
      duties.filter(
        (duty) =>
          units.includes(duty.unitId) && (isUnlocked(duty) || open.some(({ id }) => id === duty.periodId)),
      ),
      settling.filter(({ unitId }) => units.includes(unitId)),
    ),
    ...(next && isTimeToOpen(next, today) && { next }),
  };
}

/** Its period is closed, and moves again for its unit. */
const isUnlocked = ({ unlockedUntil }: Duty): boolean => unlockedUntil !== undefined;

/** The same is over, and something that its unit sent by then is still to be received. */
const isLeft = ({ unlockEnded }: Duty): boolean => unlockEnded !== undefined;

/** Open, with something that the unit has not sent yet. */
const isOwed = (duty: Duty): boolean => isMoving(duty) && duty.answered < duty.rows;

/**
 * What units still have to send: what they were asked in open periods, and the real figures of those that are over;
 * for whoever heads one also what waits for the head to look at.
 * @param duties of open periods, and those that are unlocked
 */
function ownStanding(
  user: Session,
  duties: readonly Duty[],
  settling: readonly Settling[],
): ReportingStanding['own'] {
  const owed = duties.filter(isOwed);
  const headed = duties.filter(
    ({ unitId, withHead }) => withHead > 0 && headsUnit(user, user.communeCode, unitId),
  );
  // What is unlocked was due before: now it has until then.
  const due = duties.find((duty) => (owed.includes(duty) || headed.includes(duty)) && !isUnlocked(duty))?.due;
  const [first] = duties
    .flatMap(({ periodName, unlockedUntil }) =>
      unlockedUntil === undefined ? [] : { periodName, until: unlockedUntil },
    )
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
  // A real figure that came back in an open period is counted among the rows of that.
  const real = settling.filter(({ closed, state }) => state === 'received' || (closed && !isSent(state)));
  return {
    rows: owed.reduce((sum, { rows, answered }) => sum + rows - answered, real.length),
    forHead: sumOf(headed, 'withHead'),
    ...(due !== undefined && { due }),
    ...(first && { unlocked: first }),
  };
}

function unlockedStandings(unlocked: readonly Duty[]): UnlockedStanding[] {
  return [...Map.groupBy(unlocked, ({ periodId }) => periodId)].map(([id, own]) => ({
    id,
    name: own[0]?.periodName ?? id,
    units: own.filter(isUnlocked).length,
    toReceive: sumOf(own, 'toReceive'),
  }));
}

const sumOf = (duties: readonly Duty[], count: 'toReceive' | 'returned' | 'withHead'): number =>
  duties.reduce((sum, duty) => sum + duty[count], 0);

const isSent = (state: Settling['state']): boolean => state === 'with-office';

function settlingStandings(settling: readonly Settling[]): SettlingStanding[] {
  return [...Map.groupBy(settling, ({ periodId }) => periodId)].map(([id, rows]) => {
    const toReceive = rows.filter(({ state }) => isSent(state)).length;
    return { id, name: rows[0]?.periodName ?? id, owed: rows.length - toReceive, toReceive };
  });
}

/** Its period is open, and nothing of it is submitted. */
const isMissing = (duty: Duty): boolean => isMoving(duty) && !isSubmitted(duty);

function openStandings(periods: readonly ReportingPeriod[], duties: readonly Duty[]): OpenStanding[] {
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
        toReceive: sumOf(own, 'toReceive'),
        returned: sumOf(own, 'returned'),
        ...(due !== undefined && { due }),
      };
    });
}

/** The Sunday with which the week of a day ends. */
function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}
