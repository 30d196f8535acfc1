/**
 * Which unit of the commune a post belongs to, as the commune has its units now. Whoever leads the commune itself holds
 * no unit's post.
 */
import type { TenantTx } from '../db/database.ts';
import { leadsCommune } from './body-class.ts';
import { postUnitMatcher } from './match-unit.ts';
import { findCommune, listUnits } from './store.ts';

export async function loadPostUnits(tx: TenantTx): Promise<(text: string) => string | undefined> {
  const commune = await findCommune(tx.db, tx.communeCode);
  const units = (await listUnits(tx)).filter(({ name }) => !leadsCommune(name));
  return postUnitMatcher(units, commune?.name);
}
