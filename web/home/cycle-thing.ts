/** What the cycle of reports asks of a person first. Pure. */
import type { OpenStanding, ReportingStanding } from '../../src/approval/contract.ts';
import { addDays } from '../../src/shared/dates.ts';
import type { Standing } from './standing.ts';

export type CycleThing =
  | { what: 'report'; rows: number; due: string | undefined }
  | { what: 'receive' | 'missing' | 'close'; period: OpenStanding }
  | { what: 'open'; period: NonNullable<ReportingStanding['next']> }
  | { what: 'unsent'; reports: number }
  | { what: 'late'; units: number; period: { id: string; name: string } };

/** Days before the due day from which units that have not submitted are what comes first. */
const PRESSING_DAYS = 7;
/** Days after the due day for which home speaks of a report that the commune has not sent. */
const UNSENT_DAYS = 60;

/** The own report first; then for the office what waits in the period that is due first; leaders see who is late. */
export function cycleThing({
  part,
  reporting,
}: Pick<Standing, 'part' | 'reporting'>): CycleThing | undefined {
  if (!reporting) return undefined;
  const { own } = reporting;
  if (part === 'keeps') return officeThing(reporting) ?? ownThing(own);
  return (
    ownThing(own) ?? (part === 'observes' ? (lateThing(reporting) ?? unsentThing(reporting)) : undefined)
  );
}

function ownThing({ rows, due }: ReportingStanding['own']): CycleThing | undefined {
  return rows > 0 ? { what: 'report', rows, due } : undefined;
}

function officeThing({ open, next, today, unsent }: ReportingStanding): CycleThing | undefined {
  const waiting = open.find(({ toReceive }) => toReceive > 0);
  if (waiting) return { what: 'receive', period: waiting };
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

function lateThing({ late }: ReportingStanding): CycleThing | undefined {
  const [first] = late;
  if (!first) return undefined;
  const { periodId, periodName } = first;
  const units = new Set(late.filter((duty) => duty.periodId === periodId).map(({ unitId }) => unitId));
  return { what: 'late', units: units.size, period: { id: periodId, name: periodName } };
}

/** What the commune has not sent; what nobody touched for long is left to the list. */
function unsentThing({ unsent, today }: Pick<ReportingStanding, 'unsent' | 'today'>): CycleThing | undefined {
  const recent = unsent.filter(({ due }) => due !== undefined && due >= addDays(today, -UNSENT_DAYS));
  return recent.length > 0 ? { what: 'unsent', reports: recent.length } : undefined;
}

/** Whether others wait for it by a day: it comes before a draft, which waits for nobody. */
export const presses = ({ what }: CycleThing): boolean => what !== 'open' && what !== 'close';
