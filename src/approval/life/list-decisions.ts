/** Decisions about tasks as they are seen: the life of one, and what went to or from a unit not long ago. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import { type Session, unitsOf } from '../../shared/who-acts.ts';
import type { RecentTransfer, TaskLife } from './contract.ts';
import { DECISION_FIELDS, type DecisionRow, decisionOf, loadDecisions } from './decision-store.ts';
import { loadStandings } from './load-standings.ts';
import { canViewDecisions } from './permissions.ts';

/** @param id of the task, or of one that was joined into it. @throws Forbidden, NotFound */
export async function taskLife(tx: TenantTx, user: Session, id: string): Promise<TaskLife> {
  if (!canViewDecisions(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thingId = await resolveThing(tx, 'task', id);
  const standing = (await loadStandings(tx, [thingId])).get(thingId);
  if (!standing) throw new NotFound('Không tìm thấy nhiệm vụ này trong sổ theo dõi.');
  const { state, tracked, repeats, several, openParts } = standing;
  return { state, tracked, repeats, several, openParts, decisions: await loadDecisions(tx, thingId) };
}

/** Both units are told for so many days. */
const TOLD_DAYS = 30;

/** Those that concern a unit of the person, the newest first. */
export async function recentTransfers(tx: TenantTx, user: Session): Promise<RecentTransfer[]> {
  if (!canViewDecisions(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const units = unitsOf(user);
  const since = addDays(todayInVietnam(tx.at), -TOLD_DAYS);
  const { rows } = await sql<DecisionRow & { task_name: string }>`
    SELECT ${DECISION_FIELDS}, t.name AS task_name FROM task_decision d
    JOIN thing t ON t.commune_code = d.commune_code AND t.id = d.thing_id
    WHERE d.commune_code = ${tx.communeCode} AND d.action = 'transfer' AND t.tracked
      AND (d.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= ${since}::date
      AND (d.to_unit_id = ANY (${units}::uuid[]) OR d.from_unit_ids && ${units}::uuid[])
    ORDER BY d.decided_at DESC, d.id DESC`.execute(tx.db);
  return rows.map((row) => ({ ...decisionOf(row), thingId: row.thing_id, taskName: row.task_name }));
}
