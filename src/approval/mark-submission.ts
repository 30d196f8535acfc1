/** Whether the unit was on time: by its first submission to the standing office, which a return does not undo. */
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
  { behalf }: Pick<TakeStep, 'behalf'>,
): Promise<void> {
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
