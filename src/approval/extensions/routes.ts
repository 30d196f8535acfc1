/** URLs of the extensions of tasks. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { beginExtension } from './begin-extension.ts';
import { BeginExtension, DecideExtension, TaskExtensions, WaitingExtension } from './contract.ts';
import { decideExtension } from './decide-extension.ts';
import { taskExtensions, waitingExtensions } from './list-extensions.ts';

const tags = ['approval'];
const byId = z.object({ id: z.uuid() });

const getOfTask = createRoute({
  method: 'get',
  path: '/tasks/{id}/extensions',
  tags,
  summary: 'Các lần gia hạn của một nhiệm vụ; hạn ban đầu giữ nguyên',
  request: { params: byId },
  responses: { ...problems, 200: json(TaskExtensions, 'Các lần gia hạn, cũ nhất trước') },
});
const postBegin = createRoute({
  method: 'post',
  path: '/tasks/{id}/extensions',
  tags,
  summary: 'Đề nghị gia hạn; gia hạn không qua đề nghị',
  request: { params: byId, body: json(BeginExtension, 'Hạn mới và lý do') },
  responses: { ...problems, 201: json(z.object({ id: z.uuid() }), 'Lần gia hạn') },
});
const getWaiting = createRoute({
  method: 'get',
  path: '/extensions',
  tags,
  summary: 'Đề nghị gia hạn chờ quyết định, cũ nhất trước',
  responses: { ...problems, 200: json(z.array(WaitingExtension), 'Các đề nghị') },
});
const postStep = createRoute({
  method: 'post',
  path: '/extensions/{id}/steps',
  tags,
  summary: 'Đồng ý, không đồng ý, rút đề nghị, hủy gia hạn',
  request: { params: byId, body: json(DecideExtension, 'Việc làm') },
  responses: { ...problems, 204: { description: 'Đã thực hiện' } },
});

interface ExtensionServices {
  database: Database;
}

export function extensionRoutes({ database }: ExtensionServices): Router {
  return newRouter()
    .openapi(getOfTask, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => taskExtensions(tx, user, id)), 200);
    })
    .openapi(postBegin, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(
        { id: await inCommune(database, c, (tx, user) => beginExtension(tx, user, id, order)) },
        201,
      );
    })
    .openapi(getWaiting, async (c) => c.json(await inCommune(database, c, waitingExtensions), 200))
    .openapi(postStep, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => decideExtension(tx, user, id, order));
      return c.body(null, 204);
    });
}
