/** What the office returned last, for whoever wants to take that back. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';

/** When the rows of a duty were returned by the office, by the id of the thing (null: the short text); others are left out. */
export async function officeReturns(tx: TenantTx, dutyId: string): Promise<Map<string | null, Date>> {
  const { rows } = await sql<{ thing_id: string | null; action: string; taken_at: Date }>`
    SELECT DISTINCT ON (thing_id) thing_id, action, taken_at FROM report_step
    WHERE commune_code = ${tx.communeCode} AND duty_id = ${dutyId}::uuid
    ORDER BY thing_id, id DESC`.execute(tx.db);
  return new Map(
    rows.filter(({ action }) => action === 'return').map(({ thing_id, taken_at }) => [thing_id, taken_at]),
  );
}
