/** Where short texts stand: notes that are the whole answer of their duties. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { DutyRow } from '../../duties/standing-duty.ts';
import { Behalf, type NoteStanding, PeriodNote } from '../contract.ts';

interface StepRow {
  duty_id: string;
  to_state: string;
  reason: string | null;
  sends: boolean;
  behalf: unknown;
  taken_by_name: string;
  taken_at: Date;
}

/** By the id of the duty; duties whose note only accompanies rows are left out. */
export async function loadNoteStandings(
  tx: TenantTx,
  duties: readonly DutyRow[],
): Promise<Map<string, NoteStanding>> {
  const texts = duties.filter(({ note_state }) => note_state !== null);
  if (texts.length === 0) return new Map();
  const { rows } = await sql<StepRow>`
    SELECT DISTINCT ON (duty_id, note IS NOT NULL) duty_id, to_state, reason, note IS NOT NULL AS sends, behalf,
      taken_by_name, taken_at
    FROM report_step WHERE commune_code = ${tx.communeCode} AND thing_id IS NULL
      AND duty_id = ANY (${texts.map(({ id }) => id)}::uuid[])
    ORDER BY duty_id, note IS NOT NULL, id DESC`.execute(tx.db);
  const steps = Map.groupBy(rows, ({ duty_id }) => duty_id);
  return new Map(texts.map((duty) => [duty.id, standingOf(duty, steps.get(duty.id) ?? [])]));
}

const takenBy = ({ taken_by_name, taken_at }: StepRow) => ({ by: taken_by_name, at: taken_at.toISOString() });

/** @param steps the last one that sent the text, and the last one that did not */
function standingOf({ note_state, note_received }: DutyRow, steps: readonly StepRow[]): NoteStanding {
  const state = note_state ?? 'open';
  const sent = steps.find(({ sends }) => sends);
  const back = steps.find(({ sends }) => !sends);
  return {
    state,
    ...(note_received !== null && { received: PeriodNote.parse(note_received) }),
    ...(sent && {
      sent: { ...takenBy(sent), ...(sent.behalf !== null && { behalf: Behalf.parse(sent.behalf) }) },
    }),
    ...(state === 'returned' && back && { returned: { ...takenBy(back), reason: back.reason ?? '' } }),
  };
}
