/** Everything that a reorganisation changed says again what it said before; units that it made never were. */
import type { AuditRecord } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { addDays } from '../shared/dates.ts';
import type { Unit } from '../organisation/contract.ts';
import { reasonOf } from './carry-out.ts';
import type { PlannedUnit } from './contract.ts';
import type { Facts } from './facts.ts';
import type { KeptReorganisation } from './reorganisation-store.ts';
import {
  saveAsked,
  saveFlows,
  saveOffice,
  savePeople,
  saveProviders,
  saveUnit,
  together,
  type Written,
} from './save-changes.ts';
import { saveRows } from './save-rows.ts';

/** @param facts of the commune, locked; nothing hangs on the event. @returns what the log says of it beside the rows */
export async function undo(
  tx: TenantTx,
  facts: Facts,
  { done, order }: KeptReorganisation,
  follow: FollowChange,
): Promise<AuditRecord[]> {
  if (!done) throw new Error('it was never carried out');
  const { changes } = done;
  const reason = `Hoàn tác. ${reasonOf(order)}`;
  const written = together([
    await restoreUnits(tx, facts, changes.units, order.date),
    await saveAsked(tx, changes, 'before'),
    await saveProviders(tx, facts, changes, 'before'),
    await saveFlows(tx, facts, changes, 'before'),
    await saveOffice(tx, facts, changes, 'before'),
    await savePeople(tx, changes, { date: order.date, side: 'before', kept: new Set() }),
  ]);
  await saveRows(tx, changes, { side: 'before', reason }, follow);
  return written.audits.map((audit) => ({ ...audit, reason }));
}

async function restoreUnits(
  tx: TenantTx,
  { units }: Facts,
  planned: readonly PlannedUnit[],
  date: string,
): Promise<Written> {
  const written: Written[] = [];
  for (const { id, before } of planned) {
    const unit = units.find((each) => each.id === id);
    if (!unit) continue;
    const { shortName: _, validTo: __, successorIds: ___, endedAs: ____, ...rest } = unit;
    const after: Unit = before ? { ...rest, ...before } : { ...unit, validTo: addDays(date, -1) };
    written.push(await saveUnit(tx, unit, after));
  }
  return together(written);
}
