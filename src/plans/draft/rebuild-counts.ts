/** How much a draft holds, counted anew where an earlier version counted its passages. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { updateImport } from '../intake/import-store.ts';
import { loadPartTexts } from './draft-state.ts';

/** @returns how many uploads were counted anew */
export async function rebuildCounts(tx: TenantTx, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT i.id FROM plan_import i
    JOIN plan_reading r ON r.commune_code = i.commune_code AND r.import_id = i.id
    WHERE i.commune_code = ${tx.communeCode} AND i.status IN ('draft', 'confirmed')
      AND NOT coalesce(i.counts, '{}') ? 'general'
    LIMIT ${limit} FOR UPDATE OF i`.execute(tx.db);
  for (const { id } of rows) {
    const { counts } = await loadPartTexts(tx, id);
    await updateImport(tx, id, { counts });
  }
  return rows.length;
}
