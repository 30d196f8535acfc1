/** Evidence by its ids, as it is named beside an answer. */
import type { TenantTx } from '../../db/database.ts';
import type { NamedEvidence } from '../contract.ts';

/** @returns by id; what is not there is left out */
export async function loadNamedEvidence(
  tx: TenantTx,
  ids: readonly string[],
): Promise<Map<string, NamedEvidence>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('evidence')
    .select(['id', 'kind', 'name', 'url'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, kind, name, url }) => [id, { id, kind, name, ...(url !== null && { url }) }]),
  );
}

/** Those of one answer, in the order in which they were given. */
export const namedOf = (ids: readonly string[], named: ReadonlyMap<string, NamedEvidence>): NamedEvidence[] =>
  ids.flatMap((id) => named.get(id) ?? []);
