/** The rows of a change, locked until the transaction ends. */
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../../register/contract.ts';
import { NotFound } from '../../shared/errors.ts';

/**
 * Locked in one order, so that two changes of many never wait for each other.
 * @returns their ids, each once
 * @throws NotFound when one of them is not in the register, or not followed any more
 */
export async function lockThings(tx: TenantTx, wanted: readonly string[], kind?: RowKind): Promise<string[]> {
  const ids = [...new Set(wanted)];
  let query = tx.db
    .selectFrom('thing')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .where('tracked', '=', true);
  if (kind) query = query.where('kind', '=', kind);
  const found = await query.orderBy('id').forUpdate().execute();
  if (found.length < ids.length)
    throw new NotFound('Có nội dung không còn trong sổ theo dõi. Chưa thay đổi gì.');
  return ids;
}
