/** Reorganisations as they are seen: planned, carried out, undone. */
import type { TenantTx } from '../db/database.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { listUnits } from '../organisation/store.ts';
import type { Unit } from '../organisation/contract.ts';
import type { Reorganisation, ReorganisationDetail } from './contract.ts';
import { hangingOn } from './hanging.ts';
import { loadFacts } from './load-facts.ts';
import { loadSince } from './load-since.ts';
import { canViewReorganisations } from './permissions.ts';
import { type KeptReorganisation, listReorganisations } from './reorganisation-store.ts';

/** The latest day first. @throws Forbidden */
export async function listEvents(tx: TenantTx, user: Session): Promise<Reorganisation[]> {
  permit(tx, user);
  const units = await listUnits(tx);
  return (await listReorganisations(tx)).map((event) => shownEvent(event, units));
}

/** @throws Forbidden, NotFound */
export async function getEvent(tx: TenantTx, user: Session, id: string): Promise<ReorganisationDetail> {
  permit(tx, user);
  const event = (await listReorganisations(tx)).find((each) => each.id === id);
  if (!event) throw new NotFound('Không tìm thấy lần sắp xếp đơn vị này.');
  const facts = await loadFacts(tx, id);
  const carried = event.state === 'carried-out' ? event.done : undefined;
  const hanging = carried ? hangingOn(facts, carried, await loadSince(tx, event)) : [];
  return { ...shownEvent(event, facts.units), hanging };
}

function permit(tx: TenantTx, user: Session): void {
  if (!canViewReorganisations(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem đơn vị.');
}

/** Units are called as they were when it was carried out. */
function shownEvent({ done, ...event }: KeptReorganisation, units: readonly Unit[]): Reorganisation {
  const changed = done?.changes.units ?? [];
  const names = [...units, ...changed].map(({ id, name }) => [id, name] as const);
  return { ...event, names: Object.fromEntries(names), ...(done && { changes: done.changes }) };
}
