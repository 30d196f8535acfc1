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
