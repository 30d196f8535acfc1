/** The form of one unit in one period: what is asked, what was typed, where it stands. */
import type { TenantTx } from '../db/database.ts';
import type { Duty } from '../duties/contract.ts';
import { findDuty } from '../duties/list-duties.ts';
import { readDuty } from '../duties/standing-duty.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { DutyForm } from './contract.ts';
import { noteOf } from './note/note.ts';
import { loadNoteStandings } from './note/note-standing.ts';
import { loadOwnRows } from './note/own-rows.ts';
import { noteSections } from './note/sections.ts';
import { loadItems } from './load-items.ts';
import { isOver } from './estimates.ts';
import { requireView } from './whose-duty.ts';

/** @throws Forbidden, NotFound */
export async function getDuty(tx: TenantTx, user: Session, id: string): Promise<DutyForm> {
  const duty = await findDuty(tx, id);
  if (!duty) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  requireView(tx, user, duty.unitId);
  return { ...(await loadForm(tx, duty)), ...noteSections(await loadOwnRows(tx, duty.unitId)) };
}

/** For whoever may see it. */
export async function loadForm(tx: TenantTx, duty: Duty): Promise<DutyForm> {
  const standing = await readDuty(tx, duty.id);
  const shortText = (await loadNoteStandings(tx, [standing.duty])).get(duty.id);
  return {
    duty,
    open: standing.open,
    closed: standing.closed,
    headFirst: standing.headFirst,
    asksEstimate: asksEstimate(duty, standing.periodEnd, todayInVietnam(tx.at)),
    ...noteOf(standing.duty),
    ...(shortText && { shortText }),
    items: await loadItems(tx, standing),
  };
}

/** Where figures are taken before the period ends; once it is over nothing is left to estimate. */
const asksEstimate = ({ windowEnd }: Duty, periodEnd: string | undefined, today: string): boolean =>
  periodEnd !== undefined && windowEnd < periodEnd && !isOver(periodEnd, today);
