/** URLs of delegations. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { BeginDelegation, Delegations } from './contract.ts';
import { delegate } from './delegate.ts';
import { listDelegations } from './list-delegations.ts';
import { revokeDelegation } from './revoke-delegation.ts';

const tags = ['accounts'];

const getAll = createRoute({
  method: 'get',
  path: '/delegations',
  tags,
  summary: 'Các ủy quyền của mình; của cả xã với quản trị',
  responses: { ...problems, 200: json(Delegations, 'Mới nhất trước') },
});
const postOne = createRoute({
  method: 'post',
  path: '/delegations',
  tags,
  summary: 'Ủy quyền khi vắng mặt',
  request: { body: json(BeginDelegation, 'Cho ai, vai trò nào, từ ngày nào đến ngày nào') },
  responses: { ...problems, 200: json(Delegations, 'Các ủy quyền') },
});
const postRevoke = createRoute({
  method: 'post',
  path: '/delegations/{id}/revoke',
  tags,
  summary: 'Thu hồi ủy quyền, có hiệu lực ngay',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { ...problems, 200: json(Delegations, 'Các ủy quyền') },
});

export function delegationRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getAll, async (c) => c.json(await inCommune(database, c, listDelegations), 200))
    .openapi(postOne, async (c) => {
      const order = c.req.valid('json');
      const now = await inCommune(database, c, async (tx, user) => {
        await delegate(tx, user, order);
        return await listDelegations(tx, user);
      });
      return c.json(now, 200);
    })
    .openapi(postRevoke, async (c) => {
      const { id } = c.req.valid('param');
      const now = await inCommune(database, c, async (tx, user) => {
        await revokeDelegation(tx, user, id);
        return await listDelegations(tx, user);
      });
      return c.json(now, 200);
    });
}
