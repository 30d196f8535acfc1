/**
 * Whether the unit was on time: by its first submission to the standing office, which a return does not undo. A unit
 * that takes everything back itself has submitted nothing.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import type { TakeStep } from './contract.ts';
import { isOnTime } from './on-time.ts';
import type { Moving } from './moving.ts';

/** What was entered on behalf counts by the time at which the unit answered. */
export async function markSubmission(
  tx: TenantTx,
  { duty }: StandingDuty,
  moving: readonly Pick<Moving, 'steps'>[],
  { action, behalf }: Pick<TakeStep, 'action' | 'behalf'>,
): Promise<void> {
  if (action === 'recall') return await forgetRecalled(tx, duty.id);
  const arrives = moving.some(({ steps }) =>
    steps.some(({ to }) => to === 'with-office' || to === 'received'),
  );
  if (!arrives || duty.first_submitted_at !== null) return;
  const at = behalf ? new Date(behalf.saidAt) : tx.at;
  await tx.db
    .updateTable('duty')
    .set({
      first_submitted_at: at,
      on_time: isOnTime(at, duty.due, duty.due_time),
      version: duty.version + 1,
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', duty.id)
    .execute();
}

/** Where nothing of the duty is with the office any more, nor was received or returned. */
async function forgetRecalled(tx: TenantTx, dutyId: string): Promise<void> {
  const sent = sql`('with-office', 'received', 'returned')`;
  await sql`
    UPDATE duty d SET first_submitted_at = NULL, on_time = NULL, version = d.version + 1
    WHERE d.commune_code = ${tx.communeCode} AND d.id = ${dutyId}::uuid AND d.first_submitted_at IS NOT NULL
      AND coalesce(d.note_state, 'open') NOT IN ${sent}
      AND NOT EXISTS (SELECT 1 FROM duty_item i
        WHERE i.commune_code = d.commune_code AND i.duty_id = d.id AND i.state IN ${sent})`.execute(tx.db);
}
