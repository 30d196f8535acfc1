/**
 * A desk goes from one person to another in one step: grants and posts as chosen, rows the person updates, and what waits
 * with them. A person who leaves for good hands over everything, and the account is closed.
 */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import { type Grant, grantKey, type Session, unitsOf } from '../../shared/who-acts.ts';
import { endDelegations } from '../delegations/end-delegations.ts';
import { canChangeStanding, canManageAccounts } from '../permissions.ts';
import { insertHolder, listHeldTimes, lockPosts, setLastDay } from '../posts/post-store.ts';
import { holdsOn, type Post } from '../posts/post-times.ts';
import { isAdmin } from '../standing.ts';
import { type AccountRow, endSessions, findUserForUpdate, replaceGrants, updateUser } from '../store.ts';
import type { HandOverTo } from './contract.ts';
import type { DeskPart } from './desk-part.ts';

/**
 * @returns the account whose desk it was
 * @throws Forbidden, NotFound, Invalid, Conflict
 */
export async function handOver(
  tx: TenantTx,
  user: Session,
  from: string,
  order: HandOverTo,
  parts: readonly DeskPart[],
): Promise<AccountRow> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được bàn giao tài khoản.');
  const [leaver, successor] = await lockBoth(tx, from, order.to);
  const { account = 'lock', grants = leaver.grants, rows = true } = order;
  const gone = account === 'lock' || (isAdmin(leaver.grants) && isAdmin(grants));
  if (gone && !canChangeStanding(user, tx.communeCode, { id: from }))
    throw new Conflict('Không thể tự bàn giao tài khoản hoặc quyền quản trị của mình.', [
      'Nhờ một quản trị khác',
      'Giữ tài khoản, chỉ bàn giao các vai trò khác',
    ]);
  requireHeld(leaver, grants);
  return await moveDesk(tx, { leaver, successor, grants, posts: order.posts, rows, account }, parts);
}

/** Everything about a hand-over that was decided. */
export interface DeskMove {
  leaver: AccountRow;
  successor: AccountRow;
  grants: readonly Grant[];
  /** All that the leaver holds, when absent. */
  posts?: readonly Post[] | undefined;
  rows: boolean;
  /** Only what belongs to these. */
  units?: readonly string[];
  account: 'lock' | 'keep';
}

/** The writing part, shared with a new head. @returns the account of the leaver as it is now */
export async function moveDesk(
  tx: TenantTx,
  move: DeskMove,
  parts: readonly DeskPart[],
): Promise<AccountRow> {
  const { leaver, successor, grants, account } = move;
  const [from, to] = [leaver.id, successor.id];
  const given = unitedGrants(successor.grants, grants);
  const kept = account === 'lock' ? [] : withoutGrants(leaver.grants, grants);
  await replaceGrants(tx, to, given);
  await replaceGrants(tx, from, kept);
  const posts = await movePosts(tx, move);
  const rows = await moveParts(tx, { ...move, successor: { ...successor, grants: given } }, parts);
  const delegations = await endDelegations(tx, from, account === 'lock' ? 'all' : grants);
  const left = account === 'lock' ? await closeAccount(tx, from) : leaver;
  const entry = { entity: 'account', before: { grants: leaver.grants } };
  await recordAudits(tx, [
    {
      ...entry,
      action: 'account.hand-over',
      entityId: from,
      after: { to, grants: kept, posts, ...rows, account, ...(delegations > 0 && { delegations }) },
    },
    {
      ...entry,
      action: 'account.take-over',
      entityId: to,
      before: { grants: successor.grants },
      after: { from, grants: given },
    },
  ]);
  return { ...left, grants: kept };
}

async function closeAccount(tx: TenantTx, id: string) {
  const closed = await updateUser(tx, id, { locked: true });
  await endSessions(tx, id);
  return closed;
}

/** In the order of their ids, so that two steps over the same people never wait for each other. */
export async function lockBoth(tx: TenantTx, from: string, to: string): Promise<[AccountRow, AccountRow]> {
  if (from === to) throw new Conflict('Người nhận bàn giao phải là người khác.', ['Chọn người khác']);
  const found = new Map<string, AccountRow | undefined>();
  for (const id of [from, to].sort()) found.set(id, await findUserForUpdate(tx, id));
  const leaver = found.get(from);
  const successor = found.get(to);
  if (!leaver || !successor) throw new NotFound('Không có tài khoản này.');
  if (successor.locked)
    throw new Conflict('Tài khoản của người nhận đang bị khóa.', ['Mở khóa tài khoản đó', 'Chọn người khác']);
  return [leaver, successor];
}

function requireHeld(leaver: AccountRow, grants: readonly Grant[]): void {
  const held = new Set(leaver.grants.map(grantKey));
  const errors = grants.flatMap((grant, at) =>
    held.has(grantKey(grant))
      ? []
      : [
          {
            field: `grants.${at}.role`,
            text: `${leaver.name} không còn giữ vai trò này. Tải lại trang rồi chọn lại.`,
          },
        ],
  );
  if (errors.length > 0) throw new Invalid(errors);
}

/** Posts that are chosen go today; what a leaver does not hand over ends. @returns those that went */
async function movePosts(tx: TenantTx, { leaver, successor, posts, account }: DeskMove): Promise<Post[]> {
  await lockPosts(tx);
  const today = todayInVietnam(tx.at);
  const now = (await listHeldTimes(tx)).filter((time) => holdsOn(time, today));
  const is = (a: Post, b: Post) => a.post === b.post && a.unitId === b.unitId;
  const gone: Post[] = [];
  for (const time of now.filter(({ userId }) => userId === leaver.id)) {
    const goes = posts === undefined || posts.some((post) => is(post, time));
    if (!goes && account === 'keep') continue;
    await setLastDay(tx, time.id, addDays(today, -1));
    if (!goes) continue;
    const { post, unitId } = time;
    gone.push({ post, ...(unitId !== undefined && { unitId }) });
    if (now.some((other) => other.userId === successor.id && is(other, time))) continue;
    await insertHolder(tx, { post, unitId, userId: successor.id, from: today, to: time.to });
  }
  return gone;
}

/**
 * Everything of a person who leaves; else what the successor can do, who works for the unit by now.
 * @returns how much, by the name of the part
 */
async function moveParts(
  tx: TenantTx,
  { leaver, successor, rows, units: only, account }: DeskMove,
  parts: readonly DeskPart[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  if (!rows && account === 'keep') return counts;
  const units = new Set(unitsOf(successor));
  for (const { name, list, move } of parts) {
    if (!move) continue;
    const items = await list(tx, leaver);
    const going = items.filter(({ unitId }) =>
      only
        ? unitId !== undefined && only.includes(unitId)
        : account === 'lock' || !unitId || units.has(unitId),
    );
    if (going.length > 0)
      await move(
        tx,
        leaver.id,
        successor.id,
        going.map(({ id }) => id),
      );
    counts[name] = going.length;
  }
  return counts;
}

/** The successor's own first; what both hold, once. */
export function unitedGrants(own: readonly Grant[], others: readonly Grant[]): Grant[] {
  return [...own, ...withoutGrants(others, own)];
}

function withoutGrants(grants: readonly Grant[], those: readonly Grant[]): Grant[] {
  const keys = new Set(those.map(grantKey));
  return grants.filter((grant) => !keys.has(grantKey(grant)));
}
