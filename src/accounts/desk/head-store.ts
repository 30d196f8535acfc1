/** All SQL about changes of the heads of units. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import type { PlannedHead } from '../posts/contract.ts';
import { type HeldTime, listHeldTimes } from '../posts/post-store.ts';
import { isHeadPost } from '../posts/post-times.ts';
import type { HeadChange } from './head-change.ts';
import { headWaits } from './head-waits.ts';

interface HeadRow {
  id: string;
  unitId: string;
  userId: string;
  name: string;
  post: string | null;
  from: string;
  rows: boolean;
  lockFormer: boolean;
  orderedBy: string;
  locked: boolean;
  unitEnds: string | null;
}

/** Those that wait for their day, the earliest first. */
export async function listPlannedChanges(tx: TenantTx): Promise<HeadChange[]> {
  const { rows } = await sql<HeadRow>`
    SELECT c.id, c.unit_id AS "unitId", c.user_id AS "userId", u.name, c.post, c.from_day AS "from", c.rows,
      c.lock_former AS "lockFormer", c.ordered_by_name AS "orderedBy", u.locked, n.valid_to AS "unitEnds"
    FROM head_change c JOIN auth."user" u ON u.id = c.user_id
    JOIN unit n ON n.commune_code = c.commune_code AND n.id = c.unit_id
    WHERE c.commune_code = ${tx.communeCode} AND c.state = 'planned' ORDER BY c.from_day, c.id`.execute(
    tx.db,
  );
  if (rows.length === 0) return [];
  const times = await listHeldTimes(tx);
  return rows.map(({ post, unitEnds, ...row }) => {
    const later = laterHead(times, row);
    return {
      ...row,
      ...(post !== null && { post }),
      ...(unitEnds !== null && { unitEnds }),
      ...(later && { later }),
    };
  });
}

/** Whoever else is kept in the first post of the unit from a later day; who began on the very day is followed at once. */
export const laterHead = (
  times: readonly HeldTime[],
  { unitId, userId, from }: Pick<HeadChange, 'unitId' | 'userId' | 'from'>,
): HeldTime | undefined =>
  times.find(
    (time) => time.unitId === unitId && isHeadPost(time) && time.userId !== userId && time.from > from,
  );

/** As the page of posts tells them. */
export async function listPlannedHeads(tx: TenantTx): Promise<(PlannedHead & { unitId: string })[]> {
  const today = todayInVietnam(tx.at);
  return (await listPlannedChanges(tx)).map((change) => {
    const waits = headWaits(change, today);
    const { id, unitId, name, from, orderedBy } = change;
    return { id, unitId, name, from, orderedBy, ...(waits !== undefined && { waits }) };
  });
}

/** @returns its id */
export async function insertHeadChange(
  tx: TenantTx,
  change: Pick<HeadChange, 'unitId' | 'userId' | 'from' | 'post' | 'rows' | 'lockFormer'>,
  state: 'planned' | 'done',
): Promise<string> {
  const id = newId();
  await tx.db
    .insertInto('head_change')
    .values({
      commune_code: tx.communeCode,
      id,
      unit_id: change.unitId,
      user_id: change.userId,
      post: change.post ?? null,
      from_day: change.from,
      rows: change.rows,
      lock_former: change.lockFormer,
      state,
      ordered_by: tx.actor.userId,
      ordered_by_name: tx.actor.name,
      ordered_at: tx.at,
      settled_at: state === 'done' ? tx.at : null,
    })
    .execute();
  return id;
}

export async function settleHeadChange(tx: TenantTx, id: string, state: 'done' | 'cancelled'): Promise<void> {
  await tx.db
    .updateTable('head_change')
    .set({ state, settled_at: tx.at })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
}
