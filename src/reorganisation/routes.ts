/** URLs of reorganisations of units. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { ConfirmOrder, Order, Preview, Reorganisation, ReorganisationDetail, TakeStep } from './contract.ts';
import { getEvent, listEvents } from './list-events.ts';
import { orderReorganisation, previewOrder } from './order-reorganisation.ts';
import { takeReorganisationStep } from './take-step.ts';

const tags = ['reorganisation'];
const byId = z.object({ id: z.uuid() });

const getAll = createRoute({
  method: 'get',
  path: '/reorganisations',
  tags,
  summary: 'Các lần sắp xếp đơn vị, ngày có hiệu lực muộn nhất trước',
  responses: { ...problems, 200: json(z.array(Reorganisation), 'Các lần sắp xếp') },
});
const getOne = createRoute({
  method: 'get',
  path: '/reorganisations/{id}',
  tags,
  summary: 'Một lần sắp xếp, và vì sao không hoàn tác được',
  request: { params: byId },
  responses: { ...problems, 200: json(ReorganisationDetail, 'Lần sắp xếp') },
});
const postPreview = createRoute({
  method: 'post',
  path: '/reorganisations/preview',
  tags,
  summary: 'Xem trước những gì sẽ thay đổi; không thay đổi gì',
  request: { body: json(Order, 'Sắp xếp thế nào') },
  responses: { ...problems, 200: json(Preview, 'Những gì sẽ thay đổi') },
});
const postOrder = createRoute({
  method: 'post',
  path: '/reorganisations',
  tags,
  summary: 'Sắp xếp đơn vị: thực hiện ngay, hoặc vào ngày có hiệu lực',
  request: { body: json(ConfirmOrder, 'Sắp xếp thế nào, và mã của bản xem trước') },
  responses: { ...problems, 201: json(z.object({ id: z.uuid() }), 'Lần sắp xếp') },
});
const postStep = createRoute({
  method: 'post',
  path: '/reorganisations/{id}/steps',
  tags,
  summary: 'Thực hiện, hủy, hoàn tác',
  request: { params: byId, body: json(TakeStep, 'Việc làm') },
  responses: { ...problems, 204: { description: 'Đã thực hiện' } },
});

interface ReorganisationServices {
  database: Database;
  followChange: FollowChange;
}

export function reorganisationRoutes({ database, followChange }: ReorganisationServices): Router {
  return newRouter()
    .openapi(getAll, async (c) => c.json(await inCommune(database, c, listEvents), 200))
    .openapi(postPreview, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => previewOrder(tx, user, order)), 200);
    })
    .openapi(postOrder, async (c) => {
      const order = c.req.valid('json');
      const id = await inCommune(database, c, (tx, user) =>
        orderReorganisation(tx, user, order, followChange),
      );
      return c.json({ id }, 201);
    })
    .openapi(getOne, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getEvent(tx, user, id)), 200);
    })
    .openapi(postStep, async (c) => {
      const [{ id }, step] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => takeReorganisationStep(tx, user, id, step, followChange));
      return c.body(null, 204);
    });
}
