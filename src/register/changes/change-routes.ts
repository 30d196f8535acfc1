/** URLs of whatever changes a thing; each names the version that was shown, and a reason. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { RegisterDetail, RowKind } from '../contract.ts';
import {
  CountThings,
  EditRow,
  JoinThings,
  LeadMention,
  RetireRow,
  SplitResult,
  SplitThing,
  TakeSide,
} from './contract.ts';
import { countThings } from './count-things.ts';
import { editRow, retireRow } from './edit-row.ts';
import { joinThings } from './join-things.ts';
import { leadMention } from './lead-mention.ts';
import { manyRoutes } from './many-routes.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import { splitThing } from './split-thing.ts';
import { takeSide } from './take-side.ts';

interface ChangeServices {
  database: Database;
  followChange: FollowChange;
}

const tags = ['register'];
const params = z.object({ kind: RowKind, id: z.uuid() });

const patchOne = createRoute({
  method: 'patch',
  path: '/register/{kind}/{id}',
  tags,
  summary: 'Sửa, có lý do',
  request: { params, body: json(EditRow, 'Nội dung mới và lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Sau khi sửa') },
});
const postRetire = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/retire',
  tags,
  summary: 'Ngừng theo dõi, có lý do; không xóa',
  request: { params, body: json(RetireRow, 'Lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Đã ngừng theo dõi') },
});
const postJoin = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/join',
  tags,
  summary: 'Gộp với một chỉ tiêu, nhiệm vụ khác: hai nội dung là một',
  request: { params, body: json(JoinThings, 'Nội dung kia và lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Sau khi gộp') },
});
const postSplit = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/split',
  tags,
  summary: 'Tách một số nơi nêu thành chỉ tiêu, nhiệm vụ riêng',
  request: { params, body: json(SplitThing, 'Các nơi nêu tách ra và lý do') },
  responses: { ...problems, 200: json(SplitResult, 'Phần còn lại, và phần đã tách ra') },
});
const postLead = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/lead',
  tags,
  summary: 'Chọn nơi nêu chính',
  request: { params, body: json(LeadMention, 'Nơi nêu và lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Sau khi chọn') },
});
const postCounted = createRoute({
  method: 'post',
  path: '/register/counted',
  tags,
  summary: 'Tính hoặc không tính là chỉ tiêu, nhiệm vụ; nhiều nội dung một lần',
  request: { body: json(CountThings, 'Các nội dung và lý do') },
  responses: { ...problems, 200: json(z.object({ changed: z.int() }), 'Số nội dung đã đổi') },
});
const postRestore = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/restore',
  tags,
  summary: 'Theo dõi lại, có lý do',
  request: { params, body: json(RetireRow, 'Lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Đang theo dõi') },
});
const postTake = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/take',
  tags,
  summary: 'Lấy theo phụ lục hoặc theo nội dung kế hoạch khi hai nơi ghi khác nhau',
  request: { params, body: json(TakeSide, 'Lấy theo bên nào và lý do') },
  responses: { ...problems, 200: json(RegisterDetail, 'Sau khi lấy') },
});

export function changeRoutes(services: ChangeServices): Router {
  return newRouter()
    .route('/', contentRoutes(services))
    .route('/', thingRoutes(services))
    .route('/', manyRoutes(services));
}

function contentRoutes({ database, followChange }: ChangeServices): Router {
  return newRouter()
    .openapi(patchOne, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => editRow(tx, user, kind, id, order, followChange)),
        200,
      );
    })
    .openapi(postRetire, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => retireRow(tx, user, kind, id, order, true, followChange)),
        200,
      );
    })
    .openapi(postRestore, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => retireRow(tx, user, kind, id, order, false, followChange)),
        200,
      );
    });
}

function thingRoutes({ database, followChange }: ChangeServices): Router {
  return newRouter()
    .openapi(postCounted, async (c) => {
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => countThings(tx, user, order, followChange)),
        200,
      );
    })
    .openapi(postJoin, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => joinThings(tx, user, kind, id, order, followChange)),
        200,
      );
    })
    .openapi(postSplit, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => splitThing(tx, user, kind, id, order, followChange)),
        200,
      );
    })
    .openapi(postLead, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => leadMention(tx, user, kind, id, order, followChange)),
        200,
      );
    })
    .openapi(postTake, async (c) => {
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await inCommune(database, c, (tx, user) => takeSide(tx, user, kind, id, order, followChange)),
        200,
      );
    });
}
