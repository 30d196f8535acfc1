/** URLs of what is done with several things at once: all of them in one change, or none. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router } from '../../http/router.ts';
import {
  ContentsChanged,
  DateThings,
  LeadThings,
  PutBackThings,
  RetireThings,
  ThingsRetired,
} from './contract.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import { dateThings } from './date-things.ts';
import { leadThings } from './lead-things.ts';
import { putBackThings } from './put-back-things.ts';
import { retireThings } from './retire-things.ts';

interface ManyServices {
  database: Database;
  followChange: FollowChange;
}

const tags = ['register'];
const changedContents = {
  ...problems,
  200: json(ContentsChanged, 'Đã đổi những nội dung nào, trước đó ra sao'),
};
const changedRetired = { ...problems, 200: json(ThingsRetired, 'Các nội dung sau khi đổi') };

const postLead = createRoute({
  method: 'post',
  path: '/register/many/lead',
  tags,
  summary: 'Đặt một đơn vị chủ trì cho nhiều nội dung',
  request: { body: json(LeadThings, 'Các nội dung, đơn vị và lý do') },
  responses: changedContents,
});
const postDeadline = createRoute({
  method: 'post',
  path: '/register/many/deadline',
  tags,
  summary: 'Đặt một hạn hoàn thành cho nhiều nhiệm vụ',
  request: { body: json(DateThings, 'Các nhiệm vụ, thời hạn và lý do') },
  responses: changedContents,
});
const postPutBack = createRoute({
  method: 'post',
  path: '/register/many/put-back',
  tags,
  summary: 'Hoàn tác việc đặt đơn vị chủ trì, hạn hoàn thành cho nhiều nội dung',
  request: { body: json(PutBackThings, 'Các nội dung như trước đó và lý do') },
  responses: changedContents,
});
const postRetire = createRoute({
  method: 'post',
  path: '/register/many/retire',
  tags,
  summary: 'Ngừng theo dõi nhiều nội dung, một lý do; không xóa',
  request: { body: json(RetireThings, 'Các nội dung và lý do') },
  responses: changedRetired,
});
const postRestore = createRoute({
  method: 'post',
  path: '/register/many/restore',
  tags,
  summary: 'Theo dõi lại nhiều nội dung, một lý do',
  request: { body: json(RetireThings, 'Các nội dung và lý do') },
  responses: changedRetired,
});

export function manyRoutes({ database, followChange }: ManyServices): Router {
  return newRouter()
    .openapi(postLead, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => leadThings(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(postDeadline, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => dateThings(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(postPutBack, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => putBackThings(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(postRetire, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => retireThings(tx, user, order, true, followChange)),
        200,
      );
    })
    .openapi(postRestore, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => retireThings(tx, user, order, false, followChange)),
        200,
      );
    });
}
