/** "Việc của tôi": what the units of a person owe now, each form with its rows, by due day. */
import type { TenantTx } from '../db/database.ts';
import type { Duty } from '../duties/contract.ts';
import { listDuties } from '../duties/list-duties.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { type Session, unitsOf } from '../shared/who-acts.ts';
import type { MyWork } from './contract.ts';
import { getDuty } from './get-duty.ts';

/** Days in which duties that are not open yet are announced. */
const AHEAD_DAYS = 30;

const isOwed = ({ state, direction }: Duty): boolean =>
  direction === 'in' &&
  (state === 'open' || state === 'draft' || state === 'returned' || state === 'submitted');

export async function myWork(tx: TenantTx, user: Session): Promise<MyWork> {
  const today = todayInVietnam(tx.at);
  const duties: Duty[] = [];
  for (const unit of unitsOf(user)) duties.push(...(await listDuties(tx, user, { unit })));
  const forms = [];
  for (const { id } of duties.filter(isOwed)) forms.push(await getDuty(tx, user, id));
  const soon = addDays(today, AHEAD_DAYS);
  const ahead = duties.filter(({ state, due }) => state === 'ahead' && due !== undefined && due <= soon);
  return { today, forms, ahead: ahead.length };
}
