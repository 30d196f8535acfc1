/** The units that are asked about a task instead of its lead. */
import type { TenantTx } from '../../db/database.ts';

/** By the id of the task; tasks that their lead answers are not in it. @param ids absent: of all tasks */
export async function loadAskedUnits(
  tx: TenantTx,
  ids?: readonly string[],
): Promise<Map<string, readonly string[]>> {
  let query = tx.db
    .selectFrom('task_provider')
    .select(['thing_id', 'unit_id'])
    .where('commune_code', '=', tx.communeCode);
  if (ids) query = query.where('thing_id', 'in', ids);
  const asked = new Map<string, readonly string[]>();
  for (const { thing_id, unit_id } of await query.orderBy('unit_id').execute())
    asked.set(thing_id, [...(asked.get(thing_id) ?? []), unit_id]);
  return asked;
}
