/** Which unit of the commune a post belongs to, as the commune has its units now. */
import type { TenantTx } from '../db/database.ts';
import { postUnitMatcher } from './match-unit.ts';
import { findCommune, listUnits } from './store.ts';

export async function loadPostUnits(tx: TenantTx): Promise<(text: string) => string | undefined> {
  const commune = await findCommune(tx.db, tx.communeCode);
  return postUnitMatcher(await listUnits(tx), commune?.name);
}
