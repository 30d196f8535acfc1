/** Extensions as they are seen: those of a task, and those that wait for a decision. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { TaskExtensions, WaitingExtension } from './contract.ts';
import { extensionOf, type ExtensionRow } from './extension-store.ts';
import { canDecideExtensions, canViewExtensions } from './permissions.ts';
import { OVER, readTask } from './task-standing.ts';

/** @throws Forbidden, NotFound */
export async function taskExtensions(tx: TenantTx, user: Session, id: string): Promise<TaskExtensions> {
  if (!canViewExtensions(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const { thingId: _, name: __, ...task } = await readTask(tx, id, false);
  return task;
}

/** Of tasks that run: what was asked about others needs no decision any more. */
const RUNNING = sql`t.tracked AND t.due IS NOT NULL AND t.state <> ALL (${[...OVER]})`;

/** The oldest first. @throws Forbidden for whoever does not decide them */
export async function waitingExtensions(tx: TenantTx, user: Session): Promise<WaitingExtension[]> {
  if (!canDecideExtensions(user, tx.communeCode))
    throw new Forbidden('Chỉ lãnh đạo và cơ quan thường trực quyết định được gia hạn.');
  const { rows } = await sql<ExtensionRow & { task_id: string; task_name: string; due: string }>`
    SELECT e.*, u.name AS unit_name, t.id AS task_id, t.name AS task_name, t.due FROM extension e
    JOIN thing t ON t.commune_code = e.commune_code AND t.id = e.thing_id
    LEFT JOIN unit u ON u.commune_code = e.commune_code AND u.id = e.unit_id
    WHERE e.commune_code = ${tx.communeCode} AND e.state = 'asked' AND ${RUNNING}
    ORDER BY e.asked_at, e.id`.execute(tx.db);
  return rows.map((row) => ({
    ...extensionOf(row),
    thingId: row.task_id,
    taskName: row.task_name,
    due: row.due,
  }));
}

/** How many wait for the decision of this person; 0 for whoever decides none. */
export async function countWaitingExtensions(tx: TenantTx, user: Session): Promise<number> {
  if (!canDecideExtensions(user, tx.communeCode)) return 0;
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM thing t
    WHERE t.commune_code = ${tx.communeCode} AND t.extension_asked AND ${RUNNING}`.execute(tx.db);
  return rows[0]?.count ?? 0;
}
