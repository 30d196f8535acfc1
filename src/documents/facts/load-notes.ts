/** What units of a period reported: who did, and what their notes say as they were sent. */
import type { TenantTx } from '../../db/database.ts';
import { listDuties } from '../../duties/list-duties.ts';
import { PeriodNote } from '../../progress/contract.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { NoteFact, UnitReported } from './contract.ts';

/** Only units that report to the commune; in the order of their due days. */
export async function loadReported(
  tx: TenantTx,
  user: Session,
  periodId: string,
): Promise<{ units: UnitReported[]; notes: NoteFact[] }> {
  const duties = (await listDuties(tx, user, { period: periodId })).filter(
    ({ direction }) => direction === 'in',
  );
  const sent = await loadSentNotes(tx, periodId);
  return {
    units: duties.map(({ id, unitId, unitName, firstSubmittedAt, onTime, due }) => ({
      dutyId: id,
      unitId,
      name: unitName,
      ...stated({
        submittedOn: firstSubmittedAt && todayInVietnam(new Date(firstSubmittedAt)),
        onTime,
        due,
      }),
    })),
    notes: duties.flatMap(({ id, unitId, unitName }) => {
      const note = sent.get(id);
      return note ? [{ dutyId: id, unitId, unitName, note }] : [];
    }),
  };
}

/** Of a short text the received one, of a note beside rows the sent one. */
async function loadSentNotes(tx: TenantTx, periodId: string): Promise<Map<string, PeriodNote>> {
  const rows = await tx.db
    .selectFrom('duty')
    .select(['id', 'note_state', 'note_sent', 'note_received'])
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', '=', periodId)
    .execute();
  return new Map(
    rows.flatMap(({ id, note_state, note_sent, note_received }) => {
      const note = note_state === null ? note_sent : note_received;
      return note === null ? [] : [[id, PeriodNote.parse(note)] as const];
    }),
  );
}
