/** A duty as it is kept, with its rows and whether anything can move in it; for whatever changes it. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { Duty as StoredDuty, DutyItem as StoredItem } from '../db/generated/tables.ts';
import { listHeads } from '../accounts/store.ts';
import { NotFound } from '../shared/errors.ts';
import { loadSettings } from './settings.ts';

export type DutyRow = Selectable<StoredDuty>;
export type ItemRow = Selectable<StoredItem>;

/** Under which a row stands among those of several duties: one thing may be asked in each of them. */
export const rowKey = ({ duty_id, thing_id }: Pick<ItemRow, 'duty_id' | 'thing_id'>): string =>
  `${duty_id} ${thing_id}`;

export interface StandingDuty {
  duty: DutyRow;
  items: readonly ItemRow[];
  /** Its period is open, or was unlocked for its unit. */
  open: boolean;
  closed: boolean;
  /** It is closed and was unlocked for its unit since: that time is over, what was sent by then can be received still. */
  unlockEnded: boolean;
  /** The last day of its period, since that was opened. */
  periodEnd: string | undefined;
  /** The unit wants its head to look first, and has one. */
  headFirst: boolean;
}

/** Locked until the transaction ends, first the duty, then its rows in one order. @throws NotFound */
export async function lockDuty(tx: TenantTx, id: string): Promise<StandingDuty> {
  return found(await loadDuties(tx, [id], true));
}

/** The same for who only looks. @throws NotFound */
export async function readDuty(tx: TenantTx, id: string): Promise<StandingDuty> {
  return found(await loadDuties(tx, [id], false));
}

/** Several at once, to be looked at, by as many statements as one; in the order of their ids, unknown ones left out. */
export async function readDuties(tx: TenantTx, ids: readonly string[]): Promise<StandingDuty[]> {
  return ids.length === 0 ? [] : await loadDuties(tx, ids, false);
}

function found([standing]: readonly StandingDuty[]): StandingDuty {
  if (!standing) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  return standing;
}

async function loadDuties(tx: TenantTx, ids: readonly string[], lock: boolean): Promise<StandingDuty[]> {
  const duties = await loadDutyRows(tx, ids, lock);
  if (duties.length === 0) return [];
  const items = Map.groupBy(await loadItemRows(tx, ids, lock), ({ duty_id }) => duty_id);
  const periods = await loadPeriods(tx, duties, lock);
  const closed = duties.filter(({ period_id }) => periods.get(period_id)?.closed_at instanceof Date);
  const unlocks = await loadUnlocks(tx, closed, periods);
  const headed = await loadHeadFirst(tx, duties);
  return duties.map((duty) => {
    const isClosed = closed.includes(duty);
    return {
      duty,
      items: items.get(duty.id) ?? [],
      open: duty.opened_at !== null && (!isClosed || unlocks.get(duty.id) === 'holds'),
      closed: isClosed,
      unlockEnded: unlocks.get(duty.id) === 'ended',
      periodEnd: periods.get(duty.period_id)?.ends,
      headFirst: headed.has(duty.unit_id),
    };
  });
}

async function loadDutyRows(tx: TenantTx, ids: readonly string[], lock: boolean): Promise<DutyRow[]> {
  const rows = tx.db
    .selectFrom('duty')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .orderBy('id');
  return await (lock ? rows.forUpdate() : rows).execute();
}

async function loadItemRows(tx: TenantTx, ids: readonly string[], lock: boolean): Promise<ItemRow[]> {
  const rows = tx.db
    .selectFrom('duty_item')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('duty_id', 'in', ids)
    .orderBy('duty_id')
    .orderBy('position')
    .orderBy('thing_id');
  return await (lock ? rows.forUpdate() : rows).execute();
}

/** @param hold a lock on the row of the period: it does not close while something in it moves */
async function loadPeriods(tx: TenantTx, duties: readonly DutyRow[], hold: boolean) {
  const rows = tx.db
    .selectFrom('reporting_period')
    .select(['id', 'closed_at', 'ends'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', [...new Set(duties.map(({ period_id }) => period_id))])
    .orderBy('id');
  const periods = await (hold ? rows.forShare() : rows).execute();
  return new Map(periods.map((period) => [period.id, period]));
}

type Periods = Awaited<ReturnType<typeof loadPeriods>>;

/** Of duties of closed periods, by id, those that were opened again for their unit alone at some time since. */
async function loadUnlocks(
  tx: TenantTx,
  closed: readonly DutyRow[],
  periods: Periods,
): Promise<Map<string, 'holds' | 'ended'>> {
  if (closed.length === 0) return new Map();
  const unlocks = await tx.db
    .selectFrom('period_unlock')
    .select(['period_id', 'unit_id', 'until'])
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', 'in', [...new Set(closed.map(({ period_id }) => period_id))])
    .orderBy('until')
    .execute();
  return new Map(
    closed.flatMap(({ id, period_id, unit_id }) => {
      const last = unlocks.findLast((each) => each.period_id === period_id && each.unit_id === unit_id);
      const closedAt = periods.get(period_id)?.closed_at;
      if (!last || !closedAt || last.until <= closedAt) return [];
      return [[id, last.until > tx.at ? 'holds' : 'ended'] as const];
    }),
  );
}

/** The units that want their head to look first, and have one. */
async function loadHeadFirst(tx: TenantTx, duties: readonly DutyRow[]): Promise<Set<string>> {
  const { settings } = await loadSettings(tx);
  const wanting = settings.headFirst.filter((id) => duties.some(({ unit_id }) => unit_id === id));
  if (wanting.length === 0) return new Set();
  const headed = (await listHeads(tx)).map(({ unitId }) => unitId);
  return new Set(wanting.filter((id) => headed.includes(id)));
}
