/** URLs of tasks from outside the plans. */
import type { TenantTx } from '../db/database.ts';
import { formFiles } from '../http/form-files.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { actorOf, createRoute, getSession, json, newRouter, type Router, z } from '../http/router.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { Plan } from './confirmed/contract.ts';
import { MAX_FILES, MAX_UPLOAD_BYTES } from './intake/upload-limits.ts';
import type { PlanRouteServices } from './plan-services.ts';
import { addTask } from './outside/add-task.ts';
import { attachFiles } from './outside/attach-file.ts';
import { AddedTask, AddTask, TakeBackTask } from './outside/contract.ts';
import { takeBackTask } from './outside/take-back-task.ts';

type OutsideServices = PlanRouteServices & {
  followChange: FollowChange;
  /** Told where else the task is spoken of, in the same transaction. */
  onTaskTakenBack: (tx: TenantTx, taskId: string) => Promise<void>;
};

const tags = ['plans'];
const params = z.object({ id: z.uuid() });

const postTask = createRoute({
  method: 'post',
  path: '/outside-tasks',
  tags,
  summary: 'Thêm việc ngoài kế hoạch: vào sổ theo dõi ngay, dưới văn bản giao việc',
  request: { body: json(AddTask, 'Việc') },
  responses: { ...problems, 201: json(AddedTask, 'Đã thêm') },
});
const postTakeBack = createRoute({
  method: 'post',
  path: '/outside-tasks/{id}/take-back',
  tags,
  summary: 'Hoàn tác việc vừa thêm: ngừng theo dõi, không xóa',
  request: { params, body: json(TakeBackTask, 'Phiên bản đang hiện') },
  responses: { ...problems, 204: { description: 'Đã ngừng theo dõi' } },
});
const postFiles = createRoute({
  method: 'post',
  path: '/plans/{id}/attachments',
  tags,
  summary: 'Đính kèm tệp vào văn bản có việc được nhập tay; tệp không được đọc',
  request: {
    params,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object' as const,
            properties: {
              files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } },
            },
            required: ['files'],
          },
        },
      },
    },
  },
  responses: { ...problems, 201: json(Plan, 'Văn bản cùng các tệp') },
});

export function outsideRoutes(services: OutsideServices): Router {
  const { database, plans, renewDuties, followChange, onTaskTakenBack } = services;
  return newRouter()
    .openapi(postTask, async (c) => {
      const order = c.req.valid('json');
      const added = await inCommune(database, c, async (tx, user) => {
        const task = await addTask(tx, user, order);
        await renewDuties(tx);
        return task;
      });
      return c.json(added, 201);
    })
    .openapi(postTakeBack, async (c) => {
      const { id } = c.req.valid('param');
      const { version } = c.req.valid('json');
      await inCommune(database, c, async (tx, user) => {
        await takeBackTask(tx, user, id, version, followChange);
        await onTaskTakenBack(tx, id);
      });
      return c.body(null, 204);
    })
    .openapi(postFiles, async (c) => {
      const { id } = c.req.valid('param');
      const files = formFiles(c.req.raw, 'files', { bytes: MAX_UPLOAD_BYTES, files: MAX_FILES });
      const parts = { database, files: plans.files };
      return c.json(await attachFiles(parts, getSession(c), actorOf(c), id, files), 201);
    });
}
