/** What units still owe in one period, and how each of them answered last: all that entering for units needs. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { isWithUnit } from '../duties/duty-state.ts';
import { listDuties } from '../duties/list-duties.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { Behalf, type Contact, type DutyForm, type Owed } from './contract.ts';
import { loadForms } from './get-duty.ts';
import { canEnterForUnits } from './permissions.ts';

/** @throws Forbidden, NotFound when nobody is asked anything in the period */
export async function getOwed(tx: TenantTx, user: Session, periodId: string): Promise<Owed> {
  if (!canEnterForUnits(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực nhập thay đơn vị.');
  const duties = await listDuties(tx, user, { period: periodId });
  const asked = duties.filter(({ direction, state }) => direction === 'in' && state !== 'ahead');
  if (asked.length === 0) throw new NotFound('Kỳ này chưa mở, hoặc không hỏi đơn vị nào.');
  const owing = asked.filter(({ rows, answered, state }) => answered < rows && state !== 'received');
  const forms = (await loadForms(tx, owing)).filter(isOwing);
  const units = forms.map(({ duty }) => duty.unitId);
  return { periodId, units: asked.length, forms, contacts: await loadContacts(tx, units) };
}

/** Something can be entered, and some row, or a short text, is the unit's to answer. */
const isOwing = ({ open, items, shortText }: DutyForm): boolean =>
  open && [...items, ...(shortText ? [shortText] : [])].some(isWithUnit);

interface ContactRow {
  unit_id: string;
  behalf: unknown;
  sent_by_name: string;
}

/** The last answer of each unit that came to the office by another way than this program. */
async function loadContacts(tx: TenantTx, unitIds: readonly string[]): Promise<Contact[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<ContactRow>`
    SELECT DISTINCT ON (a.unit_id) a.unit_id, a.behalf, a.sent_by_name
    FROM (SELECT unit_id, behalf, sent_by_name, sent_at FROM observation
        WHERE commune_code = ${tx.communeCode} AND unit_id = ANY (${unitIds}::uuid[]) AND behalf IS NOT NULL
      UNION ALL
      SELECT unit_id, behalf, sent_by_name, sent_at FROM task_update
        WHERE commune_code = ${tx.communeCode} AND unit_id = ANY (${unitIds}::uuid[]) AND behalf IS NOT NULL
      UNION ALL
      SELECT d.unit_id, s.behalf, s.taken_by_name, s.taken_at FROM duty d
        JOIN report_step s ON s.commune_code = d.commune_code AND s.duty_id = d.id AND s.thing_id IS NULL
        WHERE d.commune_code = ${tx.communeCode} AND d.unit_id = ANY (${unitIds}::uuid[])
          AND s.behalf IS NOT NULL) AS a
    ORDER BY a.unit_id, (a.behalf->>'saidAt')::timestamptz DESC, a.sent_at DESC`.execute(tx.db);
  return rows.map(({ unit_id, behalf, sent_by_name }) => ({
    ...Behalf.parse(behalf),
    unitId: unit_id,
    enteredBy: sent_by_name,
  }));
}
