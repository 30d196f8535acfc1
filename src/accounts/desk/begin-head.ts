/** A unit gets its new head: the post, the grant, and what the former one had on the desk for the unit. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { addDays } from '../../shared/dates.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import type { Grant } from '../../shared/who-acts.ts';
import {
  type HeldTime,
  insertHolder,
  listHeldTimes,
  lockPosts,
  setFirstDay,
  setLastDay,
} from '../posts/post-store.ts';
import { holdsOn, isHeadPost, overlap } from '../posts/post-times.ts';
import { type AccountRow, findUserForUpdate, listHeads, replaceGrants } from '../store.ts';
import type { DeskPart } from './desk-part.ts';
import { moveDesk, unitedGrants } from './hand-over.ts';
import type { HeadChange } from './head-change.ts';
import { laterHead } from './head-store.ts';
import { laterText } from './head-waits.ts';

export type Beginning = Pick<HeadChange, 'unitId' | 'userId' | 'from' | 'post' | 'rows' | 'lockFormer'>;

/**
 * Grants and rows go now, the post from its day, which may be past.
 * @throws Conflict when another head of the unit is kept for a day after it
 */
export async function beginHead(
  tx: TenantTx,
  change: Beginning,
  parts: readonly DeskPart[],
  orderedBy?: string,
): Promise<void> {
  const { unitId, userId, from } = change;
  const formers = [...new Set((await formerHeads(tx, change)).map(({ id }) => id))];
  const people = new Map<string, AccountRow>();
  for (const id of [userId, ...formers].sort()) {
    const person = await findUserForUpdate(tx, id);
    if (person) people.set(id, person);
  }
  const head = people.get(userId);
  if (!head) throw new NotFound('Không có tài khoản này.');
  const post = await beginPost(tx, change);
  const grant: Grant = { role: 'unit-head', unitId };
  let successor: AccountRow = { ...head, grants: unitedGrants(head.grants, [grant]) };
  await replaceGrants(tx, userId, successor.grants);
  for (const id of formers) {
    const leaver = people.get(id);
    if (!leaver) continue;
    if (!change.rows && !change.lockFormer && !holdsHead(leaver, unitId)) continue;
    successor = await takeDesk(tx, leaver, successor, change, parts);
  }
  await recordAudit(tx, {
    action: 'head.begin',
    entity: 'head',
    entityId: unitId,
    before: { heads: formers },
    after: {
      head: userId,
      headName: head.name,
      unitId,
      from,
      ...(post !== undefined && { post }),
      ...(orderedBy !== undefined && { orderedBy }),
    },
  });
}

/** Whoever heads the unit by the account, or held its first post until the day, but for the new head. */
async function formerHeads(tx: TenantTx, { unitId, userId, from }: Beginning): Promise<{ id: string }[]> {
  const byAccount = (await listHeads(tx)).filter((head) => head.unitId === unitId);
  const byPost = (await headTimes(tx, unitId)).filter((time) => holdsOn(time, addDays(from, -1)));
  return [...byAccount, ...byPost]
    .filter((each) => each.userId !== userId)
    .map((each) => ({ id: each.userId }));
}

const holdsHead = ({ grants }: AccountRow, unitId: string): boolean =>
  grants.some((grant) => grant.role === 'unit-head' && grant.unitId === unitId);

async function takeDesk(
  tx: TenantTx,
  leaver: AccountRow,
  successor: AccountRow,
  { unitId, rows, lockFormer }: Beginning,
  parts: readonly DeskPart[],
): Promise<AccountRow> {
  const ofUnit = leaver.grants.filter((grant) => grant.unitId === unitId);
  const heads = ofUnit.filter(({ role }) => role === 'unit-head');
  const grants = lockFormer ? ofUnit : heads;
  const account = lockFormer ? 'lock' : 'keep';
  await moveDesk(tx, { leaver, successor, grants, posts: [], rows, units: [unitId], account }, parts);
  return { ...successor, grants: unitedGrants(successor.grants, grants) };
}

const headTimes = async (tx: TenantTx, unitId: string): Promise<HeldTime[]> =>
  (await listHeldTimes(tx)).filter((time) => time.unitId === unitId && isHeadPost(time));

/** Whoever held it ends the day before. @returns the post; undefined where none was named and none is kept */
async function beginPost(tx: TenantTx, change: Beginning): Promise<string | undefined> {
  const { unitId, userId, from, post } = change;
  await lockPosts(tx);
  requireBefore(await listHeldTimes(tx), change);
  const times = (await headTimes(tx, unitId)).filter((time) => overlap(time, { from }));
  const named = post ?? times.at(-1)?.post;
  if (named === undefined) return undefined;
  const own = times.find((time) => time.userId === userId && time.post === named);
  for (const time of times) if (time !== own) await setLastDay(tx, time.id, addDays(from, -1));
  // Kept for a later day until now: it begins earlier.
  if (own) await setFirstDay(tx, own.id, own.from < from ? own.from : from);
  else await insertHolder(tx, { unitId, userId, post: named, from });
  return named;
}

/** @throws Conflict when somebody else is kept as its head from a later day */
export function requireBefore(times: readonly HeldTime[], change: Beginning): void {
  const later = laterHead(times, change);
  if (later)
    throw new Conflict(`${laterText(later)}, nên người mới chỉ bắt đầu được sau ngày đó. Chưa thay đổi gì.`, [
      'Chọn ngày muộn hơn',
      'Sửa người giữ chức danh trước',
    ]);
}
