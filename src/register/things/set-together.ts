/** How far the parts go that several units give of one row, as lists show it; written in the transaction of the step. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Together } from '../received/contract.ts';

interface PartsOf {
  thingId: string;
  periodId: string;
  asOf: string;
  /** Null: there is a figure now, which says itself of how many units it is made. */
  together: Together | null;
}

/** What is told late of an earlier period leaves what is shown of a later one. */
export async function setTogether(tx: TenantTx, wholes: readonly PartsOf[]): Promise<void> {
  if (wholes.length === 0) return;
  await sql`
    UPDATE thing t SET together = k.together
    FROM jsonb_to_recordset(${JSON.stringify(wholes)}::jsonb)
      AS k ("thingId" uuid, "periodId" text, "asOf" date, together jsonb)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = k."thingId"
      AND (t.together IS NULL OR t.together->>'periodId' = k."periodId" OR (t.together->>'asOf')::date <= k."asOf")`.execute(
    tx.db,
  );
}
