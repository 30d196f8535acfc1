/** What follows from the mentions of things, and from what people set, made anew. */
import type { TenantTx } from '../db/database.ts';
import { loadStates } from './load-states.ts';
import { markFindings } from './mark-findings.ts';
import { saveThings } from './save-things.ts';
import { COMPOSE_RULE } from './thing-content.ts';

/** To be called for every thing that a change touched, within the change. */
export async function refreshThings(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await saveThings(tx, await loadStates(tx, ids));
  await markFindings(tx, ids);
}

/** Things that an older rule put together. @returns how many were made anew */
export async function rebuildThings(tx: TenantTx, limit: number): Promise<number> {
  const stale = await tx.db
    .selectFrom('thing')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('composed', '<', COMPOSE_RULE)
    .limit(limit)
    .execute();
  await refreshThings(
    tx,
    stale.map(({ id }) => id),
  );
  return stale.length;
}
