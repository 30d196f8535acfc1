/** A reorganisation takes effect: everything in one transaction, by the plan that was shown. */
import { type AuditRecord, recordAudits } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { Conflict, Invalid } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { writtenDay } from '../shared/dates.ts';
import type { Order } from './contract.ts';
import type { Facts } from './facts.ts';
import { unfinishedUnits } from './former-grants.ts';
import { officeProblems, orderProblems } from './order-problems.ts';
import { planChanges } from './plan-changes.ts';
import { fingerprintOf } from './preview.ts';
import type { Done } from './reorganisation-store.ts';
import {
  saveAsked,
  saveFlows,
  saveOffice,
  savePeople,
  saveProviders,
  saveUnits,
  together,
} from './save-changes.ts';
import { saveRows } from './save-rows.ts';

/** "Nghị quyết số 05/NQ-HĐND ngày 20/6/2026": under what everything that changes stands in the log. */
export const reasonOf = ({ document: { title, number, date } }: Pick<Order, 'document'>): string =>
  `Sắp xếp đơn vị: ${title}, số ${number} ngày ${writtenDay(date)}`;

/** @throws Invalid for an order that cannot be carried out as things stand */
export function requireSound(facts: Facts, order: Order): void {
  const office = facts.settings.settings.standingOffice ?? facts.ground?.officeId;
  const problems = orderProblems(facts.units, order);
  const found = problems.length > 0 ? problems : officeProblems(order, office);
  if (found.length > 0) throw new Invalid(found);
}

/** @throws Conflict when what would change is not what was shown any more */
export function requireShown(facts: Facts, order: Order, fingerprint: string): void {
  if (fingerprintOf(planChanges(facts, order)) === fingerprint) return;
  throw new Conflict(
    'Dữ liệu vừa thay đổi sau khi xem trước, nên những gì sẽ thay đổi đã khác. Chưa thực hiện gì.',
    ['Xem trước lại rồi xác nhận'],
  );
}

/**
 * @param facts of the commune, locked
 * @returns what was done, and what the log says of it beside the rows
 */
export async function carryOut(
  tx: TenantTx,
  facts: Facts,
  order: Order,
  follow: FollowChange,
): Promise<{ done: Done; audits: AuditRecord[] }> {
  const changes = planChanges(facts, order, () => newId());
  const reason = reasonOf(order);
  const written = together([
    await saveUnits(tx, facts, changes, order.date),
    await saveAsked(tx, changes, 'after'),
    await saveProviders(tx, facts, changes, 'after'),
    await saveFlows(tx, facts, changes, 'after'),
    await saveOffice(tx, facts, changes, 'after'),
  ]);
  const rows = await saveRows(tx, changes, { side: 'after', reason }, follow);
  const ended = changes.units.filter(({ change }) => change === 'ends').map(({ id }) => id);
  const kept = await unfinishedUnits(tx, ended);
  const people = await savePeople(tx, changes, { date: order.date, side: 'after', kept });
  const audits = [...written.audits, ...people.audits].map((audit) => ({ ...audit, reason }));
  return { done: { changes, versions: { ...written.versions, ...rows } }, audits };
}

/** The entry of the event itself, and those of everything that it changed. */
export async function recordEvent(
  tx: TenantTx,
  { id, action, order, reason }: { id: string; action: string; order: Order; reason?: string },
  audits: readonly AuditRecord[] = [],
): Promise<void> {
  const entry = {
    action,
    entity: 'reorganisation',
    entityId: id,
    after: order,
    ...(reason !== undefined && { reason }),
  };
  await recordAudits(tx, [entry, ...audits]);
}
