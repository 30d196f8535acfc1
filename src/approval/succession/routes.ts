/** URLs of what becomes of the rows of a plan when the next one goes on from it. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { DecideSuccession, Succession, UndoCarry } from './contract.ts';
import { decideSuccession } from './decide-succession.ts';
import { getSuccession } from './get-succession.ts';
import { takeBackCarry } from './undo-carry.ts';

const tags = ['approval'];
const params = z.object({ id: z.uuid() });

const getOne = createRoute({
  method: 'get',
  path: '/plans/{id}/succession',
  tags,
  summary: 'Nội dung của kế hoạch trước và quyết định về từng nội dung',
  request: { params },
  responses: { ...problems, 200: json(Succession, 'Các nội dung, chưa quyết định trước') },
});
const postDecide = createRoute({
  method: 'post',
  path: '/plans/{id}/succession',
  tags,
  summary: 'Hoàn thành, chuyển tiếp, kết thúc các nội dung của kế hoạch trước',
  request: { params, body: json(DecideSuccession, 'Các nội dung và quyết định') },
  responses: { ...problems, 200: json(z.object({ decided: z.int() }), 'Số nội dung') },
});
const postUndo = createRoute({
  method: 'post',
  path: '/plans/{id}/succession/undo',
  tags,
  summary: 'Bỏ chuyển tiếp',
  request: { params, body: json(UndoCarry, 'Các nội dung') },
  responses: { ...problems, 204: { description: 'Đã bỏ chuyển tiếp' } },
});

interface SuccessionServices {
  database: Database;
  followChange: FollowChange;
}

export function successionRoutes({ database, followChange }: SuccessionServices): Router {
  return newRouter()
    .openapi(getOne, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getSuccession(tx, user, id)), 200);
    })
    .openapi(postDecide, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(
        await inCommune(database, c, (tx, user) => decideSuccession(tx, user, id, order, followChange)),
        200,
      );
    })
    .openapi(postUndo, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => takeBackCarry(tx, user, id, order, followChange));
      return c.body(null, 204);
    });
}
