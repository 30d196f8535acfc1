/** URLs of the life of tasks: what was decided about them, and deciding. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { DecideTasks, RecentTransfer, TaskLife } from './contract.ts';
import { decideTasks } from './decide-tasks.ts';
import { recentTransfers, taskLife } from './list-decisions.ts';

const tags = ['approval'];

const getLife = createRoute({
  method: 'get',
  path: '/tasks/{id}/life',
  tags,
  summary: 'Trạng thái của một nhiệm vụ và các quyết định về nó',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { ...problems, 200: json(TaskLife, 'Các quyết định, cũ nhất trước') },
});
const postDecision = createRoute({
  method: 'post',
  path: '/tasks/decisions',
  tags,
  summary: 'Tạm dừng, tiếp tục, hoàn thành theo văn bản, dừng, chuyển … một hay nhiều nhiệm vụ',
  request: { body: json(DecideTasks, 'Quyết định') },
  responses: { ...problems, 200: json(z.object({ decided: z.int() }), 'Số nhiệm vụ') },
});
const getTransfers = createRoute({
  method: 'get',
  path: '/tasks/transfers',
  tags,
  summary: 'Nhiệm vụ vừa chuyển đến hoặc chuyển đi của đơn vị mình trong 30 ngày',
  responses: { ...problems, 200: json(z.array(RecentTransfer), 'Mới nhất trước') },
});

interface LifeServices {
  database: Database;
  followChange: FollowChange;
}

export function lifeRoutes({ database, followChange }: LifeServices): Router {
  return newRouter()
    .openapi(getLife, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => taskLife(tx, user, id)), 200);
    })
    .openapi(postDecision, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => decideTasks(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(getTransfers, async (c) => c.json(await inCommune(database, c, recentTransfers), 200));
}
