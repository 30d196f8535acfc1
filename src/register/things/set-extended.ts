/** What the register shows of the extensions of tasks; written in the transaction of whatever changes them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';

/**
 * Anew from the extensions of each task and of those joined into it: until when the last one in force goes, how many
 * are in force, whether one waits.
 */
export async function refreshExtended(tx: TenantTx, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  await sql`
    WITH RECURSIVE same (root, id) AS (
      SELECT id, id FROM thing WHERE commune_code = ${tx.communeCode} AND id = ANY (${thingIds}::uuid[])
      UNION SELECT same.root, t.id FROM thing t JOIN same ON t.joined_into = same.id
        WHERE t.commune_code = ${tx.communeCode}
    ), own AS (
      SELECT same.root, e.state, e.granted_due, e.decided_at, e.id FROM same
      JOIN extension e ON e.commune_code = ${tx.communeCode} AND e.thing_id = same.id
    )
    UPDATE thing t SET
      extended_due = (SELECT granted_due FROM own WHERE root = t.id AND state = 'granted'
        ORDER BY decided_at DESC, id DESC LIMIT 1),
      extensions = (SELECT count(*)::int FROM own WHERE root = t.id AND state = 'granted'),
      extension_asked = EXISTS (SELECT 1 FROM own WHERE root = t.id AND state = 'asked')
    WHERE t.commune_code = ${tx.communeCode} AND t.id = ANY (${thingIds}::uuid[])`.execute(tx.db);
}
