/** What the register shows of a decision about tasks; written in the transaction of the decision. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { TaskState } from '../received/contract.ts';

/** Where a decision leads: `in-progress` is open to what units report from now on, the others hold over it. */
export interface DecidedState {
  thingId: string;
  state: Exclude<TaskState, 'not-started'>;
  /** "YYYY-MM-DD" of the document that completes it; null: not complete. */
  completedOn: string | null;
}

/** Whoever looks at the former version of a task is told; somebody has looked at it today. @param today "YYYY-MM-DD" */
export async function setDecided(
  tx: TenantTx,
  decided: readonly DecidedState[],
  today: string,
): Promise<void> {
  await sql`
    UPDATE thing t SET decided_state = k.state, decided_at = ${tx.at}, state = k.state, completed_on = k."completedOn",
      reported = false, reviewed_on = greatest(t.reviewed_on, ${today}::date), version = t.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(decided)}::jsonb)
      AS k ("thingId" uuid, state text, "completedOn" date)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = k."thingId"`.execute(tx.db);
}
