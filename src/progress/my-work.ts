/** "Việc của tôi": what the units of a person owe now, each form with its rows, by due day. */
import type { TenantTx } from '../db/database.ts';
import type { Duty } from '../duties/contract.ts';
import { isMoving } from '../duties/duty-state.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { type Session, unitsOf } from '../shared/who-acts.ts';
import type { DutyForm, MyWork } from './contract.ts';
import { loadForms } from './get-duty.ts';
import { listSettling } from './estimates.ts';
import { findDuties, listCurrentDuties } from '../duties/list-duties.ts';

/** Days in which duties that are not open yet are announced. */
const AHEAD_DAYS = 30;

export async function myWork(tx: TenantTx, user: Session): Promise<MyWork> {
  const today = todayInVietnam(tx.at);
  const duties = await listCurrentDuties(tx, unitsOf(user), addDays(today, AHEAD_DAYS));
  const forms = await loadForms(tx, duties.filter(isShown));
  return {
    today,
    forms,
    settling: await settlingForms(tx, user, forms),
    ahead: duties.filter(({ state }) => state === 'ahead').length,
  };
}

/** What was unlocked for the unit shows though all of it is received: it was unlocked to be corrected. */
const isShown = (duty: Duty): boolean => isMoving(duty) || duty.unlockedUntil !== undefined;

/** Forms that ask nothing else any more, with only the rows whose real figure is owed or on its way. */
async function settlingForms(tx: TenantTx, user: Session, current: readonly DutyForm[]): Promise<DutyForm[]> {
  const units = unitsOf(user);
  const shown = new Set(current.map(({ duty }) => duty.id));
  const settling = (await listSettling(tx)).filter(
    ({ unitId, dutyId }) => units.includes(unitId) && !shown.has(dutyId),
  );
  const ids = [...new Set(settling.map(({ dutyId }) => dutyId))];
  const found = new Map((await findDuties(tx, ids)).map((duty) => [duty.id, duty]));
  const forms = await loadForms(
    tx,
    ids.flatMap((id) => found.get(id) ?? []),
  );
  return forms.map((form) => ({ ...form, items: form.items.filter(({ settles }) => settles) }));
}
