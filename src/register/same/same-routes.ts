/** URLs of what several plans state alike. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import { DecidedPair, DecideSame, ReopenSame, SamePage, SameQuery } from './contract.ts';
import { decideSame, reopenSame } from './decide-same.ts';
import { listSame } from './list-same.ts';

const tags = ['register'];
const getSame = createRoute({
  method: 'get',
  path: '/register/same',
  tags,
  summary: 'Nội dung có thể trùng giữa các kế hoạch, và kết luận đã có',
  request: { query: SameQuery },
  responses: { ...problems, 200: json(SamePage, 'Các cặp nội dung') },
});
const postDecide = createRoute({
  method: 'post',
  path: '/register/same/decide',
  tags,
  summary: 'Kết luận là cùng một nội dung (gộp), hoặc là hai nội dung khác nhau',
  request: { body: json(DecideSame, 'Các cặp nội dung') },
  responses: { ...problems, 200: json(z.array(DecidedPair), 'Các kết luận') },
});
const postReopen = createRoute({
  method: 'post',
  path: '/register/same/reopen',
  tags,
  summary: 'Bỏ kết luận: nội dung đã gộp được tách ra như trước',
  request: { body: json(ReopenSame, 'Các cặp nội dung') },
  responses: { ...problems, 204: { description: 'Đã bỏ kết luận' } },
});

interface SameServices {
  database: Database;
  followChange: FollowChange;
}

export function sameRoutes({ database, followChange }: SameServices): Router {
  return newRouter()
    .openapi(getSame, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listSame(tx, user, query)), 200);
    })
    .openapi(postDecide, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => decideSame(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(postReopen, async (c) => {
      const order = c.req.valid('json');
      await inCommune(database, c, (tx, user) => reopenSame(tx, user, order, followChange));
      return c.body(null, 204);
    });
}
