/** What the cycle of reports asks of a person first. Pure. */
import type {
  OpenStanding,
  ReportingStanding,
  SettlingStanding,
  UnlockedStanding,
} from '../../src/approval/contract.ts';
import { addDays } from '../../src/shared/dates.ts';
import type { Standing } from './standing.ts';

type Unlocked = NonNullable<ReportingStanding['own']['unlocked']>;

export type CycleThing =
  | { what: 'report'; rows: number; due: string | undefined; unlocked: Unlocked | undefined }
  | { what: 'head'; rows: number; due: string | undefined; answers: number }
  | { what: 'unlocked'; unlocked: Unlocked }
  | { what: 'receive-unlocked'; period: UnlockedStanding }
  | { what: 'receive' | 'missing' | 'close'; period: OpenStanding }
  | { what: 'real'; period: SettlingStanding }
  | { what: 'open'; period: NonNullable<ReportingStanding['next']> }
  | { what: 'unsent'; reports: number }
  | { what: 'extensions'; count: number }
  | { what: 'flows' }
  | { what: 'start'; rows: number }
  | { what: 'late'; units: string[]; period: { id: string; name: string } };

type CycleStanding = Pick<Standing, 'part' | 'reporting' | 'plans' | 'start'>;

/** Days before the due day from which units that have not submitted are what comes first. */
const PRESSING_DAYS = 7;
/** Days after the due day for which home speaks of a report that the commune has not sent. */
const UNSENT_DAYS = 60;

/**
 * For the office what waits in the period that is due first, then its own report, then what the cycle begins with;
 * a unit has its own report, leaders see who is late. What only the office can do is told to nobody else.
 */
export function cycleThing(standing: CycleStanding): CycleThing | undefined {
  const { part, reporting } = standing;
  if (!reporting) return undefined;
  const { own } = reporting;
  if (part === 'keeps') return officeThing(reporting, standing) ?? ownThing(own) ?? beginningThing(standing);
  return (
    ownThing(own) ?? extensionThing(reporting) ?? (part === 'observes' ? lateThing(reporting) : undefined)
  );
}

/** Of a plan that is followed: who reports to whom is confirmed, and how everything stands is looked at, once. */
function beginningThing({ plans, reporting, start }: CycleStanding): CycleThing | undefined {
  if (plans === 0) return undefined;
  if (reporting?.flows === 0) return { what: 'flows' };
  const rows = start ? start.total - start.reviewed : 0;
  return rows > 0 ? { what: 'start', rows } : undefined;
}

/**
 * Officers wait for what the head has to look at: that comes before the head's own answers. A period that was unlocked
 * for the unit is told though everything of it is received: it can be corrected.
 */
function ownThing({ rows, forHead, due, unlocked }: ReportingStanding['own']): CycleThing | undefined {
  if (forHead > 0) return { what: 'head', rows: forHead, due, answers: rows };
  if (rows > 0) return { what: 'report', rows, due, unlocked };
  return unlocked && { what: 'unlocked', unlocked };
}

function officeThing(reporting: ReportingStanding, standing: CycleStanding): CycleThing | undefined {
  const { open, next, today, unsent, settling, unlocked } = reporting;
  const waiting = open.find(({ toReceive }) => toReceive > 0);
  if (waiting) return { what: 'receive', period: waiting };
  const late = unlocked.find(({ toReceive }) => toReceive > 0);
  if (late) return { what: 'receive-unlocked', period: late };
  const real = settling.find(({ toReceive }) => toReceive > 0);
  if (real) return { what: 'real', period: real };
  const asked = extensionThing(reporting);
  if (asked) return asked;
  // The first period asks better when it knows what is done and what was measured last.
  const untouched = open.length === 0 && standing.start?.reviewed === 0;
  if (untouched) return beginningThing(standing);
  if (next) return { what: 'open', period: next };
  const pressing = open.find(
    ({ missing, due }) => missing > 0 && due !== undefined && due <= addDays(today, PRESSING_DAYS),
  );
  if (pressing) return { what: 'missing', period: pressing };
  const forgotten = unsentThing({ unsent, today });
  if (forgotten) return forgotten;
  const complete = open.find(({ rate }) => rate.expected > 0 && rate.received === rate.expected);
  return complete && { what: 'close', period: complete };
}

/** Whoever decides extensions is told of those that wait; of nobody else are they counted. */
function extensionThing({ extensions }: ReportingStanding): CycleThing | undefined {
  return extensions > 0 ? { what: 'extensions', count: extensions } : undefined;
}

function lateThing({ late }: ReportingStanding): CycleThing | undefined {
  const [first] = late;
  if (!first) return undefined;
  const { periodId, periodName } = first;
  const own = late.filter((duty) => duty.periodId === periodId);
  const units = [...new Map(own.map(({ unitId, unitName }) => [unitId, unitName])).values()];
  return { what: 'late', units, period: { id: periodId, name: periodName } };
}

/** What the commune has not sent; what nobody touched for long is left to the list. */
function unsentThing({ unsent, today }: Pick<ReportingStanding, 'unsent' | 'today'>): CycleThing | undefined {
  const recent = unsent.filter(({ due }) => due !== undefined && due >= addDays(today, -UNSENT_DAYS));
  return recent.length > 0 ? { what: 'unsent', reports: recent.length } : undefined;
}

/** Whether others wait for it by a day: it comes before a draft, which waits for nobody. */
export const presses = ({ what }: CycleThing): boolean => !['open', 'close', 'flows', 'start'].includes(what);
