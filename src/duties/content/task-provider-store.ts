/** The units that are asked about a task instead of its lead. */
import type { TenantTx } from '../../db/database.ts';
import type { TaskProviders } from './contract.ts';

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

/** From now on these units are asked about each task; none: its lead is. */
export async function saveAskedUnits(tx: TenantTx, changes: readonly TaskProviders[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.db
    .deleteFrom('task_provider')
    .where('commune_code', '=', tx.communeCode)
    .where(
      'thing_id',
      'in',
      changes.map(({ thingId }) => thingId),
    )
    .execute();
  const rows = changes.flatMap(({ thingId, unitIds }) =>
    unitIds.map((unitId) => ({ commune_code: tx.communeCode, thing_id: thingId, unit_id: unitId })),
  );
  if (rows.length > 0) await tx.db.insertInto('task_provider').values(rows).execute();
}
