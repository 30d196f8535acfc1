/** Communes that this one succeeds, as they are kept. */
import type { TenantTx } from '../db/database.ts';
import type { FormerCommune } from './contract.ts';

/** The earliest first. */
export async function listFormerCommunes(tx: TenantTx): Promise<FormerCommune[]> {
  const rows = await tx.db
    .selectFrom('former_commune')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('removed_at', 'is', null)
    .orderBy('merged_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mergedOn: row.merged_on,
    document: row.document,
    addedBy: row.added_by_name,
    addedAt: row.added_at.toISOString(),
  }));
}
