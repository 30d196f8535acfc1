/** What plans are found by, made anew where an older rule made it. */
import type { TenantTx } from '../../db/database.ts';
import { PlanHeader } from '../../reading/contract.ts';
import { SEARCH_RULE } from '../../shared/search-text.ts';
import { searchColumns } from './plan-store.ts';

export async function rebuildPlanSearch(tx: TenantTx, limit: number): Promise<number> {
  const stale = await tx.db
    .selectFrom('plan')
    .select(['id', 'header'])
    .where('commune_code', '=', tx.communeCode)
    .where('search_rule', '<', SEARCH_RULE)
    .limit(limit)
    .forUpdate()
    .execute();
  for (const { id, header } of stale) {
    await tx.db
      .updateTable('plan')
      .set(searchColumns(PlanHeader.parse(header)))
      .where('commune_code', '=', tx.communeCode)
      .where('id', '=', id)
      .execute();
  }
  return stale.length;
}
