/** URLs of the register: list, facets, one row, corrections, exports, search. */
import { download } from '../http/download.ts';
import { problems } from '../http/problem.ts';
import { actorOf, createRoute, getSession, json, newRouter, type Router, z } from '../http/router.ts';
import type { Database } from '../db/database.ts';
import {
  CountThings,
  EditRow,
  ExportQuery,
  JoinThings,
  LeadMention,
  RegisterDetail,
  RegisterFacets,
  RegisterPage,
  RegisterQuery,
  RetireRow,
  RowKind,
  SplitResult,
  SplitThing,
} from './contract.ts';
import { countThings } from './count-things.ts';
import { editRow, retireRow } from './edit-row.ts';
import { joinThings, leadMention, splitThing } from './join-things.ts';
import { exportRows } from './export-rows.ts';
import { toCsv, toXlsx } from './export-sheet.ts';
import { listFacets } from './facets.ts';
import { getRow } from './get-row.ts';
import { listRows } from './list-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';

interface RegisterServices {
  database: Database;
  clock: () => Date;
}

const tags = ['register'];
const params = z.object({ kind: RowKind, id: z.uuid() });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
const file = (mediaType: string) => ({
  description: 'Tệp, đúng các dòng đang lọc',
  content: { [mediaType]: { schema: { type: 'string' as const, format: 'binary' } } },
});

const getList = createRoute({
  method: 'get',
  path: '/register',
  tags,
  summary: 'Sổ theo dõi: chỉ tiêu và nhiệm vụ của mọi kế hoạch, lọc và tìm',
  request: { query: RegisterQuery },
  responses: { ...problems, 200: json(RegisterPage, 'Một trang của danh sách') },
});
const getFacets = createRoute({
  method: 'get',
  path: '/register/facets',
  tags,
  summary: 'Lọc được theo gì, mỗi lựa chọn có bao nhiêu dòng',
  request: { query: RegisterQuery },
  responses: { ...problems, 200: json(RegisterFacets, 'Các lựa chọn') },
});
const getXlsx = createRoute({
  method: 'get',
  path: '/register/export.xlsx',
  tags,
  summary: 'Xuất Excel đúng như đang lọc',
  request: { query: ExportQuery },
  responses: { ...problems, 200: file(XLSX) },
});
const getCsv = createRoute({
  method: 'get',
  path: '/register/export.csv',
  tags,
  summary: 'Xuất CSV đúng như đang lọc',
  request: { query: ExportQuery },
  responses: { ...problems, 200: file('text/csv') },
});
const getOne = createRoute({
  method: 'get',
  path: '/register/{kind}/{id}',
  tags,
  summary: 'Một chỉ tiêu hoặc nhiệm vụ: nguyên văn, liên kết, điểm cần xem, lịch sử',
  request: { params },
  responses: { ...problems, 200: json(RegisterDetail, 'Dòng của sổ') },
});
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
  summary: 'Tính, hoặc thôi tính, là chỉ tiêu, nhiệm vụ; nhiều nội dung một lần',
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
export function registerRoutes(services: RegisterServices): Router {
  return newRouter()
    .route('/', listRoutes(services))
    .route('/', rowRoutes(services))
    .route('/', thingRoutes(services));
}

/** Before the routes of one row: "facets" is no kind of row. */
function listRoutes({ database, clock }: RegisterServices): Router {
  const fileName = (extension: string) => `So theo doi ${todayInVietnam(clock())}.${extension}`;
  return newRouter()
    .openapi(getList, async (c) => {
      const user = getSession(c);
      const query = c.req.valid('query');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) => listRows(tx, user, query)),
        200,
      );
    })
    .openapi(getFacets, async (c) => {
      const user = getSession(c);
      const query = c.req.valid('query');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) => listFacets(tx, user, query)),
        200,
      );
    })
    .openapi(getXlsx, async (c) => {
      const user = getSession(c);
      const query = c.req.valid('query');
      const sheet = await database.withTenant(user.communeCode, actorOf(c), (tx) =>
        exportRows(tx, user, query),
      );
      return download({ name: fileName('xlsx'), mediaType: XLSX, bytes: await toXlsx(sheet) });
    })
    .openapi(getCsv, async (c) => {
      const user = getSession(c);
      const query = c.req.valid('query');
      const sheet = await database.withTenant(user.communeCode, actorOf(c), (tx) =>
        exportRows(tx, user, query),
      );
      return download({ name: fileName('csv'), mediaType: CSV, bytes: toCsv(sheet) });
    });
}

function rowRoutes({ database }: RegisterServices): Router {
  return newRouter()
    .openapi(getOne, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) => getRow(tx, user, kind, id)),
        200,
      );
    })
    .openapi(patchOne, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const edit = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) => editRow(tx, user, kind, id, edit)),
        200,
      );
    })
    .openapi(postRetire, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) =>
          retireRow(tx, user, kind, id, order, true),
        ),
        200,
      );
    })
    .openapi(postRestore, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) =>
          retireRow(tx, user, kind, id, order, false),
        ),
        200,
      );
    });
}

function thingRoutes({ database }: RegisterServices): Router {
  return newRouter()
    .openapi(postCounted, async (c) => {
      const user = getSession(c);
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) => countThings(tx, user, order)),
        200,
      );
    })
    .openapi(postJoin, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) =>
          joinThings(tx, user, kind, id, order),
        ),
        200,
      );
    })
    .openapi(postSplit, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) =>
          splitThing(tx, user, kind, id, order),
        ),
        200,
      );
    })
    .openapi(postLead, async (c) => {
      const user = getSession(c);
      const { kind, id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(
        await database.withTenant(user.communeCode, actorOf(c), (tx) =>
          leadMention(tx, user, kind, id, order),
        ),
        200,
      );
    });
}
