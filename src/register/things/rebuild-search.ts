/** What rows of the register are found by, made anew where an older rule made it. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { SEARCH_RULE } from '../../shared/search-text.ts';
import { saveSearchEntries } from './save-things.ts';

interface Searched {
  id: string;
  ordinal: string | null;
  section: string | null;
  name: string;
  unit: string | null;
  deliverable: string | null;
  deadline_text: string | null;
  owners: string[];
  names: string[];
}

/**
 * The entries are locked before the rows are read: who corrects a row meanwhile writes its entry afterwards, and an
 * entry that is being written is left to whoever writes it.
 */
export async function rebuildThingSearch(tx: TenantTx, limit: number): Promise<number> {
  const { rows: stale } = await sql<{ thing_id: string }>`
    SELECT thing_id FROM thing_search WHERE commune_code = ${tx.communeCode} AND rule < ${SEARCH_RULE}
    LIMIT ${limit} FOR UPDATE SKIP LOCKED`.execute(tx.db);
  if (stale.length === 0) return 0;
  const { rows } = await sql<Searched>`
    SELECT r.id, r.ordinal, r.section, r.name, r.unit, r.deliverable, r.deadline_text,
      ARRAY(SELECT o.text FROM thing_owner o WHERE o.commune_code = r.commune_code AND o.thing_id = r.id
        ORDER BY o.position) AS owners,
      ARRAY(SELECT m.name FROM mention m WHERE m.commune_code = r.commune_code AND m.thing_id = r.id
        ORDER BY m.plan_id, m.position) AS names
    FROM thing r
    WHERE r.commune_code = ${tx.communeCode} AND r.id = ANY (${stale.map((row) => row.thing_id)}::uuid[])`.execute(
    tx.db,
  );
  await saveSearchEntries(
    tx,
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      ordinal: row.ordinal ?? undefined,
      section: row.section ?? undefined,
      unit: row.unit ?? undefined,
      deliverable: row.deliverable ?? undefined,
      deadline: { text: row.deadline_text ?? undefined },
      owners: row.owners.map((text) => ({ text })),
      names: row.names,
    })),
  );
  return stale.length;
}
