/** What is on a person's desk: the preview of a hand-over. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canManageAccounts } from '../permissions.ts';
import { listPosts } from '../posts/post-store.ts';
import { listUsers } from '../store.ts';
import type { Desk } from './contract.ts';
import type { DeskPart } from './desk-part.ts';

/** @throws Forbidden, NotFound */
export async function getDesk(
  tx: TenantTx,
  user: Session,
  userId: string,
  parts: readonly DeskPart[],
): Promise<Desk> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được bàn giao tài khoản.');
  const person = (await listUsers(tx)).find(({ id }) => id === userId);
  if (!person) throw new NotFound('Không có tài khoản này.');
  const posts = (await listPosts(tx, todayInVietnam(tx.at))).filter((post) => post.userId === userId);
  const desk: Desk = {
    grants: [...person.grants],
    posts: posts.map(({ post, unitId }) => ({ post, ...(unitId !== undefined && { unitId }) })),
    rows: [],
    drafts: [],
    waiting: [],
  };
  for (const { name, list } of parts) desk[name].push(...(await list(tx, person)));
  return desk;
}
