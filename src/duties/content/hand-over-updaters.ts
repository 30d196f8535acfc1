/** Rows that a person updates go to the successor when the person leaves. */
import type { TenantTx } from '../../db/database.ts';

/** @returns how many rows */
export async function handOverUpdaters(tx: TenantTx, from: string, to: string): Promise<number> {
  const moved = await tx.db
    .updateTable('updater')
    .set({ user_id: to })
    .where('commune_code', '=', tx.communeCode)
    .where('user_id', '=', from)
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
