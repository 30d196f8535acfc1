/** "Việc của tôi": what the units of a person owe now, each form with its rows, by due day. */
import type { TenantTx } from '../db/database.ts';
import { isMoving } from '../duties/duty-state.ts';
import { listCurrentDuties } from '../duties/list-duties.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { type Session, unitsOf } from '../shared/who-acts.ts';
import type { MyWork } from './contract.ts';
import { loadForms } from './get-duty.ts';

/** Days in which duties that are not open yet are announced. */
const AHEAD_DAYS = 30;

export async function myWork(tx: TenantTx, user: Session): Promise<MyWork> {
  const today = todayInVietnam(tx.at);
  const duties = await listCurrentDuties(tx, unitsOf(user), addDays(today, AHEAD_DAYS));
  const forms = await loadForms(tx, duties.filter(isMoving));
  return { today, forms, ahead: duties.filter(({ state }) => state === 'ahead').length };
}
