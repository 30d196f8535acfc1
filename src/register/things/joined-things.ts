/** Things together with those that were joined into it, for statements about all that is kept under their ids. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';

/** A table `same (id)`, to stand after WITH RECURSIVE: the thing itself, and those joined into it, directly or not. */
export const sameThings = ({ communeCode }: TenantTx, thingId: string): RawBuilder<unknown> =>
  sql`same (id) AS (VALUES (${thingId}::uuid)
    UNION SELECT t.id FROM thing t JOIN same ON t.joined_into = same.id WHERE t.commune_code = ${communeCode})`;

/** The same for many at once: a table `same (root, id)`, with the thing that each of them is now. */
export const sameAsEach = ({ communeCode }: TenantTx, thingIds: readonly string[]): RawBuilder<unknown> =>
  sql`same (root, id) AS (SELECT k, k FROM unnest(${thingIds}::uuid[]) AS k
    UNION SELECT same.root, t.id FROM thing t JOIN same ON t.joined_into = same.id WHERE t.commune_code = ${communeCode})`;

/** What each of them is now, by its id: itself, or what it was joined into at last. Ids of nothing are left out. */
export async function thingsNow(tx: TenantTx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; now: string }>`
    WITH RECURSIVE now (id, at, next) AS (
      SELECT t.id, t.id, t.joined_into FROM thing t
        WHERE t.commune_code = ${tx.communeCode} AND t.id = ANY (${ids}::uuid[])
      UNION SELECT now.id, t.id, t.joined_into FROM now JOIN thing t ON t.id = now.next
        WHERE t.commune_code = ${tx.communeCode})
    SELECT id, at AS now FROM now WHERE next IS NULL`.execute(tx.db);
  return new Map(rows.map(({ id, now }) => [id, now]));
}
