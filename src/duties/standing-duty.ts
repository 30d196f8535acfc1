/** A duty as it is kept, with its rows and whether anything can move in it; for whatever changes it. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { Duty as StoredDuty, DutyItem as StoredItem } from '../db/generated/tables.ts';
import { listHeads } from '../accounts/store.ts';
import { NotFound } from '../shared/errors.ts';
import { loadSettings } from './settings.ts';

export type DutyRow = Selectable<StoredDuty>;
export type ItemRow = Selectable<StoredItem>;

export interface StandingDuty {
  duty: DutyRow;
  items: readonly ItemRow[];
  /** Its period is open, or was unlocked for its unit. */
  open: boolean;
  closed: boolean;
  /** The last day of its period, since that was opened. */
  periodEnd: string | undefined;
  /** The unit wants its head to look first, and has one. */
  headFirst: boolean;
}

/** Locked until the transaction ends, first the duty, then its rows in one order. @throws NotFound */
export async function lockDuty(tx: TenantTx, id: string): Promise<StandingDuty> {
  return await loadDuty(tx, id, true);
}

/** The same for who only looks. @throws NotFound */
export async function readDuty(tx: TenantTx, id: string): Promise<StandingDuty> {
  return await loadDuty(tx, id, false);
}

async function loadDuty(tx: TenantTx, id: string, lock: boolean): Promise<StandingDuty> {
  const found = tx.db
    .selectFrom('duty')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id);
  const duty = await (lock ? found.forUpdate() : found).executeTakeFirst();
  if (!duty) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  const rows = tx.db
    .selectFrom('duty_item')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('duty_id', '=', id)
    .orderBy('position')
    .orderBy('thing_id');
  const items = await (lock ? rows.forUpdate() : rows).execute();
  const period = await loadPeriod(tx, duty, lock);
  const closed = period?.closed_at instanceof Date;
  const open = duty.opened_at !== null && (!closed || (await isUnlocked(tx, duty)));
  const headFirst = await wantsHead(tx, duty.unit_id);
  return { duty, items, open, closed, periodEnd: period?.ends, headFirst };
}

/** @param hold a lock on the row of the period: it does not close while something in it moves */
async function loadPeriod(tx: TenantTx, duty: DutyRow, hold: boolean) {
  const found = tx.db
    .selectFrom('reporting_period')
    .select(['closed_at', 'ends'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', duty.period_id);
  return await (hold ? found.forShare() : found).executeTakeFirst();
}

async function isUnlocked(tx: TenantTx, duty: DutyRow): Promise<boolean> {
  const unlock = await tx.db
    .selectFrom('period_unlock')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', '=', duty.period_id)
    .where('unit_id', '=', duty.unit_id)
    .where('until', '>', tx.at)
    .executeTakeFirst();
  return unlock !== undefined;
}

async function wantsHead(tx: TenantTx, unitId: string): Promise<boolean> {
  const { settings } = await loadSettings(tx);
  return settings.headFirst.includes(unitId) && (await listHeads(tx, unitId)).length > 0;
}
