/** A person leaves: everything goes to a successor in one step, and the account is closed. */
import { recordAudits } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../shared/errors.ts';
import type { Grant, Session } from '../shared/who-acts.ts';
import { canChangeStanding, canManageAccounts } from './permissions.ts';
import { handOverPosts } from './post-store.ts';
import { type AccountRow, endSessions, findUserForUpdate, replaceGrants, updateUser } from './store.ts';

/**
 * Moves what names a person, in the tables of one room, to another person.
 * @returns how many rows
 */
export type HandOver = (tx: TenantTx, from: string, to: string) => Promise<number>;

/** @returns the account that is closed now */
export async function handOver(
  tx: TenantTx,
  user: Session,
  { from, to }: { from: string; to: string },
  handOvers: readonly HandOver[],
): Promise<AccountRow> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được bàn giao tài khoản.');
  if (!canChangeStanding(user, tx.communeCode, { id: from }))
    throw new Conflict('Không thể tự bàn giao tài khoản của mình.', ['Nhờ một quản trị khác']);
  const [leaver, successor] = await lockBoth(tx, from, to);
  const given = unitedGrants(successor.grants, leaver.grants);
  await replaceGrants(tx, to, given);
  await replaceGrants(tx, from, []);
  const posts = await handOverPosts(tx, from, to);
  let rows = 0;
  for (const move of handOvers) rows += await move(tx, from, to);
  const closed = await updateUser(tx, from, { locked: true });
  await endSessions(tx, from);
  const entry = { entity: 'account', before: { grants: leaver.grants } };
  await recordAudits(tx, [
    { ...entry, action: 'account.hand-over', entityId: from, after: { to, grants: [], posts, rows } },
    {
      ...entry,
      action: 'account.take-over',
      entityId: to,
      before: { grants: successor.grants },
      after: { from, grants: given },
    },
  ]);
  return { ...closed, grants: [] };
}

/** In the order of their ids, so that two steps over the same people never wait for each other. */
async function lockBoth(tx: TenantTx, from: string, to: string): Promise<[AccountRow, AccountRow]> {
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

/** The successor's own first; what both hold, once. */
export function unitedGrants(own: readonly Grant[], others: readonly Grant[]): Grant[] {
  const key = ({ role, unitId = '' }: Grant) => `${role} ${unitId}`;
  const held = new Set(own.map(key));
  return [...own, ...others.filter((grant) => !held.has(key(grant)))];
}
