/** How a task stands for the question of its deadline. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadAskedUnits } from '../../duties/content/task-provider-store.ts';
import { loadLed } from '../../duties/content/updaters.ts';
import { leadUnitOf } from '../../duties/provider.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { NotFound } from '../../shared/errors.ts';
import type { TaskExtensions } from './contract.ts';
import { loadExtensions } from './extension-store.ts';

export interface TaskStanding extends TaskExtensions {
  thingId: string;
  name: string;
}

/** Units that answer for a task: those that are asked, each by itself, else the one that leads. */
async function unitsOf(tx: TenantTx, thingId: string): Promise<string[]> {
  const asked = (await loadAskedUnits(tx, [thingId])).get(thingId);
  if (asked) return [...asked];
  const [led] = await loadLed(tx, [thingId]);
  const lead = led && leadUnitOf(led.owners);
  return lead && 'unitId' in lead ? [lead.unitId] : [];
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
    unitIds: await unitsOf(tx, thingId),
    extensions: await loadExtensions(tx, thingId),
    ...(task.due !== null && { due: task.due }),
    ...(task.extended_due !== null && { extendedDue: task.extended_due }),
  };
}
