/** URLs of desks that go from one person to another, and of new heads. */
import type { TenantTx } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { AccountServices } from '../account-services.ts';
import { Account } from '../contract.ts';
import { shownAccount } from '../list-accounts.ts';
import { listPostsOverTime } from '../posts/list-posts-over-time.ts';
import { PostsOverTime } from '../posts/contract.ts';
import type { AccountRow } from '../store.ts';
import { cancelHead } from './cancel-head.ts';
import { Desk, HandOverTo, NewHead, NewHeadOrdered } from './contract.ts';
import { getDesk } from './get-desk.ts';
import { handOver } from './hand-over.ts';
import { orderHead } from './order-head.ts';

const tags = ['accounts'];
const params = z.object({ id: z.uuid() });

const getDeskOf = createRoute({
  method: 'get',
  path: '/accounts/{id}/desk',
  tags,
  summary: 'Những gì một người đang giữ: xem trước khi bàn giao',
  request: { params },
  responses: { ...problems, 200: json(Desk, 'Vai trò, chức danh, nội dung, việc đang chờ') },
});
const postHandOver = createRoute({
  method: 'post',
  path: '/accounts/{id}/hand-over',
  tags,
  summary: 'Bàn giao bàn làm việc cho người khác; khóa hoặc giữ tài khoản',
  request: { params, body: json(HandOverTo, 'Người nhận, những gì chuyển đi') },
  responses: { ...problems, 200: json(Account, 'Tài khoản đã bàn giao') },
});
const postHead = createRoute({
  method: 'post',
  path: '/units/{id}/head',
  tags,
  summary: 'Người đứng đầu mới của đơn vị, từ một ngày',
  request: { params, body: json(NewHead, 'Ai, từ ngày nào') },
  responses: { ...problems, 200: json(NewHeadOrdered, 'Chức danh') },
});
const postCancel = createRoute({
  method: 'post',
  path: '/heads/{id}/cancel',
  tags,
  summary: 'Hủy lần đặt người đứng đầu chưa đến ngày',
  request: { params },
  responses: { ...problems, 200: json(PostsOverTime, 'Chức danh') },
});

export function deskRoutes({ database, accounts, desk }: AccountServices): Router {
  const { asleep, hashPassword } = accounts;
  const shown = (tx: TenantTx, user: AccountRow) => shownAccount(tx, user, asleep);
  return newRouter()
    .openapi(getDeskOf, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getDesk(tx, user, id, desk)), 200);
    })
    .openapi(postHandOver, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      const account = await inCommune(database, c, async (tx, user) =>
        shown(tx, await handOver(tx, user, id, order, desk)),
      );
      return c.json(account, 200);
    })
    .openapi(postHead, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      c.set('confidential', true);
      const ordered = await inCommune(database, c, async (tx, user) => {
        const made = await orderHead(tx, user, id, order, { desk, hashPassword });
        return { ...(await listPostsOverTime(tx, user)), ...made };
      });
      return c.json(ordered, 200);
    })
    .openapi(postCancel, async (c) => {
      const { id } = c.req.valid('param');
      const posts = await inCommune(database, c, async (tx, user) => {
        await cancelHead(tx, user, id);
        return await listPostsOverTime(tx, user);
      });
      return c.json(posts, 200);
    });
}
