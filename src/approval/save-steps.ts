/** Steps are appended: each with who took it, from which state to which. */
import type { TenantTx } from '../db/database.ts';
import type { ItemState } from '../duties/contract.ts';
import type { Behalf, PeriodNote } from '../progress/contract.ts';
import { keptDelegators } from '../shared/delegators.ts';
import { newId } from '../shared/ids.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Available } from './transitions.ts';

/** A row, or the note that is the whole answer, on its way. */
export interface Walk {
  /** Null: the note. */
  thingId: string | null;
  from: ItemState;
  steps: readonly Available[];
  answerId: string | null;
  /** What a note said when the first of these steps sent it, and how it came to the office. */
  note?: PeriodNote | undefined;
  behalf?: Behalf | undefined;
}

/** @param reason goes with the first step of each */
export async function saveSteps(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  walks: readonly Walk[],
  reason: string | undefined,
): Promise<void> {
  const rows = walks.flatMap(({ thingId, from, steps, answerId, note, behalf }) =>
    steps.map((step, at) => ({
      commune_code: tx.communeCode,
      id: newId(),
      duty_id: dutyId,
      thing_id: thingId,
      answer_id: answerId,
      action: step.action,
      from_state: steps[at - 1]?.to ?? from,
      to_state: step.to,
      reason: at === 0 ? (reason ?? null) : null,
      note: at === 0 && note ? JSON.stringify(note) : null,
      behalf: at === 0 && behalf ? JSON.stringify(behalf) : null,
      own: at > 0,
      taken_by: user.userId,
      taken_by_name: user.name,
      taken_at: tx.at,
      delegated_by: keptDelegators(tx.actor.delegatedBy),
    })),
  );
  await tx.db.insertInto('report_step').values(rows).execute();
}
