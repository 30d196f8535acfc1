/** How a task stands for the question of its deadline. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadAnswering } from '../../duties/content/answering-units.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { NotFound } from '../../shared/errors.ts';
import type { TaskExtensions } from './contract.ts';
import { loadExtensions } from './extension-store.ts';

export interface TaskStanding extends TaskExtensions {
  thingId: string;
  name: string;
}

/** States in which nothing is left to be done by a day. */
export const OVER = ['done', 'cancelled', 'transferred'] as const;

/**
 * @param id of the task, or of one that was joined into it
 * @param lock it until the transaction ends
 * @throws NotFound
 */
export async function readTask(tx: TenantTx, id: string, lock: boolean): Promise<TaskStanding> {
  const thingId = await resolveThing(tx, 'task', id);
  const { rows } = await sql<{
    name: string;
    due: string | null;
    extended_due: string | null;
    running: boolean;
  }>`SELECT name, due, extended_due, tracked AND state <> ALL (${[...OVER]}) AS running FROM thing
    WHERE commune_code = ${tx.communeCode} AND id = ${thingId}::uuid
    ${lock ? sql`FOR UPDATE` : sql``}`.execute(tx.db);
  const [task] = rows;
  if (!task) throw new NotFound('Không tìm thấy nhiệm vụ này trong sổ theo dõi.');
  return {
    thingId,
    name: task.name,
    running: task.running,
    unitIds: (await loadAnswering(tx, [thingId])).get(thingId)?.unitIds ?? [],
    extensions: await loadExtensions(tx, thingId),
    ...(task.due !== null && { due: task.due }),
    ...(task.extended_due !== null && { extendedDue: task.extended_due }),
  };
}
