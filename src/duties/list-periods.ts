/** Periods that were opened or have duties, the newest first, each with its reporting rate. */
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import type { TenantTx } from '../db/database.ts';
import type { Session } from '../shared/who-acts.ts';
import { type Duty, type DutyCycle, ReportingRate, type ReportingPeriod } from './contract.ts';
import { listDuties } from './list-duties.ts';
import { reportingRate } from './reporting-rate.ts';

interface Opened {
  id: string;
  cycle: string;
  name: string;
  starts: string;
  ends: string;
  opened_at: Date;
  closed_at: Date | null;
  frozen: unknown;
  version: number;
}

/** @throws Forbidden */
export async function listPeriods(tx: TenantTx, user: Session): Promise<ReportingPeriod[]> {
  return await periodsOf(tx, await listDuties(tx, user, {}));
}

/** The same for whoever has all duties of the commune at hand. */
export async function periodsOf(tx: TenantTx, all: readonly Duty[]): Promise<ReportingPeriod[]> {
  const duties = Map.groupBy(all, ({ periodId }) => periodId);
  const opened = new Map((await loadOpened(tx)).map((row) => [row.id, row]));
  const ids = new Set([...duties.keys(), ...opened.keys()]);
  return [...ids]
    .flatMap((id) => periodOf(id, opened.get(id), duties.get(id) ?? [], tx.at.toISOString()) ?? [])
    .toSorted((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? 1 : -1));
}

async function loadOpened(tx: TenantTx): Promise<Opened[]> {
  return await tx.db
    .selectFrom('reporting_period')
    .select(['id', 'cycle', 'name', 'starts', 'ends', 'opened_at', 'closed_at', 'frozen', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .execute();
}

/** A closed period shows the rate that was frozen with it. */
function periodOf(
  id: string,
  opened: Opened | undefined,
  duties: readonly Duty[],
  asOf: string,
): ReportingPeriod | undefined {
  const regular = parsePeriodId(id);
  const dates = opened
    ? { cycle: opened.cycle as DutyCycle, name: opened.name, start: opened.starts, end: opened.ends }
    : regular && { cycle: regular.cycle, name: periodName(regular), start: regular.start, end: regular.end };
  if (!dates) return undefined;
  const units = duties.filter(({ direction }) => direction === 'in');
  const due = units
    .map((duty) => duty.due ?? '')
    .filter(Boolean)
    .toSorted()[0];
  const [first] = units;
  return {
    id,
    ...dates,
    state: opened ? (opened.closed_at ? 'closed' : 'open') : 'ahead',
    rate: opened?.frozen ? ReportingRate.parse(opened.frozen) : reportingRate(duties, asOf),
    ...(first && { windowStart: first.windowStart, windowEnd: first.windowEnd }),
    ...(due !== undefined && { due }),
    ...(opened && { openedAt: opened.opened_at.toISOString(), version: opened.version }),
    ...(opened?.closed_at && { closedAt: opened.closed_at.toISOString() }),
  };
}
