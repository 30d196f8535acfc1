/** A person holds a post from a day on, past or to come; whoever held it until then ends the day before. */
import { recordAudits, type AuditRecord } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { findUnitForUpdate } from '../../organisation/store.ts';
import { addDays, writtenDay } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canManageAccounts } from '../permissions.ts';
import { findUserForUpdate } from '../store.ts';
import type { BeginHolder } from './contract.ts';
import { type HeldTime, insertHolder, listHeldTimes, lockPosts, setLastDay } from './post-store.ts';
import { type Days, isSamePost, overlap, type Post } from './post-times.ts';

/** @throws Forbidden, NotFound, Invalid, Conflict when somebody else holds it on one of the days */
export async function beginHolder(tx: TenantTx, user: Session, order: BeginHolder): Promise<void> {
  permitPosts(tx, user);
  const { unitId, post, userId, from, to, ends, shared = false } = order;
  if (to !== undefined && to < from)
    throw new Invalid([{ field: 'to', text: 'Ngày cuối phải từ ngày bắt đầu trở đi.' }]);
  const person = await findUserForUpdate(tx, userId);
  if (!person) throw new NotFound('Không có tài khoản này.');
  if (unitId !== undefined && !(await findUnitForUpdate(tx, unitId)))
    throw new Invalid([{ field: 'unitId', text: 'Không có đơn vị này.' }]);
  await lockPosts(tx);
  const ended = ends === undefined ? undefined : await endBefore(tx, ends, from);
  requireFree(await listHeldTimes(tx), { ...order, userId }, shared);
  const id = await insertHolder(tx, { unitId, post, userId, from, to });
  const begun = { holder: userId, holderName: person.name, post, unitId, from, to };
  await recordAudits(tx, [
    ...(ended ? [ended] : []),
    { action: 'post.begin', entity: 'post', entityId: id, after: begun },
  ]);
}

/** @throws Forbidden unless an administrator of this commune acts */
export function permitPosts(tx: TenantTx, user: Session): void {
  if (!canManageAccounts(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị ghi được ai giữ chức danh.');
}

/** @returns the entry of the log */
async function endBefore(tx: TenantTx, id: string, from: string): Promise<AuditRecord> {
  const held = await requireTime(tx, id);
  const lastDay = addDays(from, -1);
  if (lastDay < held.from)
    throw new Conflict(
      `${held.name} giữ chức danh này từ ${writtenDay(held.from)}, nên người sau chỉ bắt đầu được sau ngày đó.`,
      ['Chọn ngày muộn hơn'],
    );
  await setLastDay(tx, id, lastDay);
  return endEntry(held, lastDay);
}

export async function requireTime(tx: TenantTx, id: string): Promise<HeldTime> {
  const held = (await listHeldTimes(tx)).find((time) => time.id === id);
  if (!held) throw new NotFound('Không có người giữ chức danh này.');
  return held;
}

/** Nothing is left of it but the log. */
export const mistakenEntry = (held: HeldTime): AuditRecord => {
  const { id, userId, name, post, unitId, from, to } = held;
  return {
    action: 'post.mistaken',
    entity: 'post',
    entityId: id,
    before: { holder: userId, holderName: name, post, unitId, from, to },
  };
};

export const endEntry = (held: HeldTime, lastDay: string | undefined): AuditRecord => {
  const { id, userId, name, post, unitId, from, to } = held;
  const kept = { holder: userId, holderName: name, post, unitId, from };
  return {
    action: 'post.end',
    entity: 'post',
    entityId: id,
    before: { ...kept, to },
    after: { ...kept, to: lastDay },
  };
};

/**
 * @param own the time itself, where it is kept already
 * @param shared several people hold it together
 */
export function requireFree(
  times: readonly HeldTime[],
  wanted: Post & Days & { userId: string },
  shared: boolean,
  own?: string,
): void {
  const taken = times.find(
    (time) =>
      time.id !== own &&
      (time.userId === wanted.userId || !shared) &&
      isSamePost(time, wanted) &&
      overlap(time, wanted),
  );
  if (!taken) return;
  const until = taken.to === undefined ? 'trở đi' : `đến hết ${writtenDay(taken.to)}`;
  throw new Conflict(
    `Từ ${writtenDay(taken.from)} ${until}, ${taken.name} giữ chức danh “${taken.post}” này. Chưa ghi gì.`,
    taken.userId === wanted.userId
      ? ['Chọn ngày khác']
      : [
          'Cho người đó thôi giữ trước ngày này',
          'Chọn ngày khác',
          'Chọn “Nhiều người cùng giữ chức danh này”',
        ],
  );
}
