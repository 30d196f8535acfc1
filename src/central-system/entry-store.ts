/** All SQL about what was typed into Hệ thống 57, and since when rows differ from it. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../db/database.ts';
import { keptDelegators } from '../shared/delegators.ts';
import { newId } from '../shared/ids.ts';
import type { ComparedLine, KeptEntry } from './compare.ts';
import { FIELDS, type Values } from './fields.ts';

const KeptValues = z.partialRecord(z.enum(FIELDS), z.string());

interface EntryRow {
  id: string;
  thing_id: string;
  kind: KeptEntry['kind'];
  fields: unknown;
  entered_by_name: string;
  entered_at: Date;
}

/** The last that holds of each thing. */
export async function loadEntries(tx: TenantTx): Promise<Map<string, KeptEntry>> {
  const { rows } = await sql<EntryRow>`
    SELECT DISTINCT ON (e.thing_id) e.id, e.thing_id, t.kind, e.fields, e.entered_by_name, e.entered_at
    FROM central_entry e JOIN thing t ON t.commune_code = e.commune_code AND t.id = e.thing_id
    WHERE e.commune_code = ${tx.communeCode} AND e.undone_at IS NULL
    ORDER BY e.thing_id, e.id DESC`.execute(tx.db);
  return new Map(
    rows.map((row) => [
      row.thing_id,
      {
        id: row.id,
        thingId: row.thing_id,
        kind: row.kind,
        values: KeptValues.parse(row.fields),
        by: row.entered_by_name,
        at: row.entered_at,
      },
    ]),
  );
}

/** @param values what the person saw @returns their ids, in this order */
export async function insertEntries(
  tx: TenantTx,
  seen: readonly { line: ComparedLine; values: Values; since: string | undefined }[],
): Promise<string[]> {
  const { actor, at, communeCode } = tx;
  const rows = seen.map(({ line, values, since }) => ({
    commune_code: communeCode,
    id: newId(),
    thing_id: line.thingId,
    fields: JSON.stringify(values),
    digest: line.digest,
    differed_since: since ?? null,
    entered_by: actor.userId,
    entered_by_name: actor.name,
    entered_at: at,
    delegated_by: keptDelegators(actor.delegatedBy),
  }));
  await tx.db.insertInto('central_entry').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Whatever holds no more is held by the entry before it. @returns the things, with since when they differed */
export async function markUndone(
  tx: TenantTx,
  ids: readonly string[],
): Promise<{ thingId: string; since: string | null }[]> {
  return await tx.db
    .updateTable('central_entry')
    .set({ undone_at: tx.at })
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .returning(['thing_id as thingId', 'differed_since as since'])
    .execute();
}

/** By the id of the thing. */
export async function loadDifferences(tx: TenantTx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('central_difference')
    .select(['thing_id', 'since'])
    .where('commune_code', '=', tx.communeCode)
    .execute();
  return new Map(rows.map(({ thing_id, since }) => [thing_id, since]));
}

/** What is noted already stays as it is. */
export async function noteSince(
  tx: TenantTx,
  differences: readonly { thingId: string; since: string }[],
): Promise<void> {
  if (differences.length === 0) return;
  await tx.db
    .insertInto('central_difference')
    .values(
      differences.map(({ thingId, since }) => ({ commune_code: tx.communeCode, thing_id: thingId, since })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetDifferences(tx: TenantTx, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  await tx.db
    .deleteFrom('central_difference')
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', thingIds)
    .execute();
}
