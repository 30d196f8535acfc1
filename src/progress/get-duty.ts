/** The form of one unit in one period: what is asked, what was typed, where it stands. */
import type { TenantTx } from '../db/database.ts';
import type { Duty } from '../duties/contract.ts';
import { findDuty } from '../duties/list-duties.ts';
import { readDuties, type StandingDuty } from '../duties/standing-duty.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { DutyForm, DutyItem } from './contract.ts';
import { loadNoteStandings } from './note/note-standing.ts';
import { noteOf } from './note/note.ts';
import { loadOwnRows } from './note/own-rows.ts';
import { noteSections } from './note/sections.ts';
import { isOver } from './estimates.ts';
import { loadItemsOf } from './load-items.ts';
import { requireView } from './whose-duty.ts';

/** @throws Forbidden, NotFound */
export async function getDuty(tx: TenantTx, user: Session, id: string): Promise<DutyForm> {
  const duty = await findDuty(tx, id);
  if (!duty) throw new NotFound('Không tìm thấy báo cáo của kỳ này.');
  requireView(tx, user, duty.unitId);
  return { ...(await loadForm(tx, duty)), ...noteSections(await loadOwnRows(tx, duty.unitId)) };
}

/** For whoever may see it. */
async function loadForm(tx: TenantTx, duty: Duty): Promise<DutyForm> {
  const [form] = await loadForms(tx, [duty]);
  if (!form) throw new Error('a duty that was just found');
  return form;
}

/** Several forms for whoever may see them, in the order given, by as many statements as one. */
export async function loadForms(tx: TenantTx, duties: readonly Duty[]): Promise<DutyForm[]> {
  const standings = await readDuties(
    tx,
    duties.map(({ id }) => id),
  );
  const items = await loadItemsOf(tx, standings);
  const texts = await loadNoteStandings(
    tx,
    standings.map(({ duty }) => duty),
  );
  const today = todayInVietnam(tx.at);
  const byId = new Map(standings.map((standing) => [standing.duty.id, standing]));
  return duties.flatMap((duty) => {
    const standing = byId.get(duty.id);
    if (!standing) return [];
    const shortText = texts.get(duty.id);
    const form = formOf(duty, standing, items.get(duty.id) ?? [], today);
    return shortText ? { ...form, shortText } : form;
  });
}

function formOf(duty: Duty, standing: StandingDuty, items: DutyItem[], today: string): DutyForm {
  return {
    duty,
    open: standing.open,
    closed: standing.closed,
    headFirst: standing.headFirst,
    asksEstimate: asksEstimate(duty, standing.periodEnd, today),
    ...noteOf(standing.duty),
    items,
  };
}

/** Where figures are taken before the period ends; once it is over nothing is left to estimate. */
const asksEstimate = ({ windowEnd }: Duty, periodEnd: string | undefined, today: string): boolean =>
  periodEnd !== undefined && windowEnd < periodEnd && !isOver(periodEnd, today);
