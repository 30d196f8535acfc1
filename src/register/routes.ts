/** URLs of the register: the list, what it can be filtered by, exports, one thing. */
import { download } from '../http/download.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import type { Database } from '../db/database.ts';
import { changeRoutes } from './changes/change-routes.ts';
import {
  RegisterColumns,
  RegisterDetail,
  RegisterFacets,
  RegisterPage,
  RegisterQuery,
  RowKind,
  WholeList,
} from './contract.ts';
import { ExportQuery, GlanceQuery, RegisterOverview, RowPlace } from './list/contract.ts';
import { exportRows } from './list/export-rows.ts';
import { toCsv, toXlsx } from './list/export-sheet.ts';
import { listFacets } from './list/facets.ts';
import { findingRoutes } from './findings/finding-routes.ts';
import { listColumns } from './list/list-columns.ts';
import { getRow } from './page/get-row.ts';
import { listRows } from './list/list-rows.ts';
import { overview } from './list/overview.ts';
import { placeRow } from './list/place-row.ts';
import { sameRoutes } from './same/same-routes.ts';
import type { WorkedOut } from './list/worked-out.ts';
import type { FollowChange } from './things/refresh-things.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { XLSX } from '../shared/media-types.ts';

interface RegisterServices {
  database: Database;
  clock: () => Date;
  followChange: FollowChange;
  workedOut: WorkedOut;
}

const tags = ['register'];
const params = z.object({ kind: RowKind, id: z.uuid() });
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
const getOverview = createRoute({
  method: 'get',
  path: '/register/overview',
  tags,
  summary: 'Toàn cảnh: nhiệm vụ theo đơn vị, theo mục và trạng thái, vướng mắc theo số ngày',
  request: { query: GlanceQuery },
  responses: { ...problems, 200: json(RegisterOverview, 'Toàn cảnh') },
});
const getColumns = createRoute({
  method: 'get',
  path: '/register/columns',
  tags,
  summary: 'Cột nào của danh sách đang lọc có nội dung',
  request: { query: WholeList },
  responses: { ...problems, 200: json(RegisterColumns, 'Các cột') },
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
  summary: 'Một chỉ tiêu hoặc nhiệm vụ: các nơi nêu, điểm cần làm rõ, lịch sử',
  request: { params },
  responses: { ...problems, 200: json(RegisterDetail, 'Dòng của sổ') },
});
const getPlace = createRoute({
  method: 'get',
  path: '/register/{kind}/{id}/place',
  tags,
  summary: 'Đứng thứ mấy trong danh sách đang lọc; nội dung trước và sau',
  request: { params, query: WholeList },
  responses: { ...problems, 200: json(RowPlace, 'Vị trí trong danh sách') },
});

/** Before the routes of one thing: "facets", "overview", "columns", "findings" are no kinds of things. */
export function registerRoutes(services: RegisterServices): Router {
  return newRouter()
    .route('/', listRoutes(services))
    .route('/', findingRoutes(services))
    .route('/', sameRoutes(services))
    .route('/', oneRoutes(services))
    .route('/', changeRoutes(services));
}

function listRoutes({ database, clock, workedOut }: RegisterServices): Router {
  const fileName = (extension: string) => `So theo doi ${todayInVietnam(clock())}.${extension}`;
  return newRouter()
    .openapi(getList, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listRows(tx, user, query, workedOut)), 200);
    })
    .openapi(getFacets, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listFacets(tx, user, query, workedOut)), 200);
    })
    .openapi(getOverview, async (c) => {
      const glance = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => overview(tx, user, glance, workedOut)), 200);
    })
    .openapi(getColumns, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listColumns(tx, user, query, workedOut)), 200);
    })
    .openapi(getXlsx, async (c) => {
      const query = c.req.valid('query');
      const sheet = await inCommune(database, c, (tx, user) => exportRows(tx, user, query, workedOut));
      return download({ name: fileName('xlsx'), mediaType: XLSX, bytes: await toXlsx(sheet) });
    })
    .openapi(getCsv, async (c) => {
      const query = c.req.valid('query');
      const sheet = await inCommune(database, c, (tx, user) => exportRows(tx, user, query, workedOut));
      return download({ name: fileName('csv'), mediaType: CSV, bytes: toCsv(sheet) });
    });
}

function oneRoutes({ database, workedOut }: RegisterServices): Router {
  return newRouter()
    .openapi(getOne, async (c) => {
      const { kind, id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getRow(tx, user, kind, id)), 200);
    })
    .openapi(getPlace, async (c) => {
      const { kind, id } = c.req.valid('param');
      const query = c.req.valid('query');
      return c.json(
        await inCommune(database, c, (tx, user) => placeRow(tx, user, kind, id, query, workedOut)),
        200,
      );
    });
}
