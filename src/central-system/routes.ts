/** URLs of what is typed into Hệ thống 57 by hand. */
import type { Database } from '../db/database.ts';
import { download } from '../http/download.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { XLSX } from '../shared/media-types.ts';
import {
  CentralPage,
  CentralSetting,
  CentralStanding,
  EnterRows,
  EntriesKept,
  UndoEntries,
} from './contract.ts';
import { enterRows } from './enter-rows.ts';
import { exportCentral } from './export-central.ts';
import { centralStanding, listCentral } from './list-central.ts';
import { setCentral } from './set-central.ts';
import { SHEET_TITLE, writeCentralSheet } from './sheet.ts';
import { undoEntries } from './undo-entries.ts';

const tags = ['central-system'];

const getPage = createRoute({
  method: 'get',
  path: '/central-system',
  tags,
  summary: 'Các dòng để nhập tay vào Hệ thống 57; dòng nào đã đổi từ lần nhập trước',
  responses: { ...problems, 200: json(CentralPage, 'Mọi dòng') },
});
const getStanding = createRoute({
  method: 'get',
  path: '/central-system/standing',
  tags,
  summary: 'Còn bao nhiêu dòng cần cập nhật vào Hệ thống 57',
  responses: { ...problems, 200: json(CentralStanding, 'Số dòng, thay đổi cũ nhất, hạn') },
});
const putSetting = createRoute({
  method: 'put',
  path: '/central-system/setting',
  tags,
  summary: 'Xã có cập nhật Hệ thống 57 hay không, hạn ngày nào hằng tháng',
  request: { body: json(CentralSetting, 'Với phiên bản đang hiện') },
  responses: { ...problems, 200: json(CentralSetting, 'Đang áp dụng') },
});
const postEntries = createRoute({
  method: 'post',
  path: '/central-system/entries',
  tags,
  summary: 'Đánh dấu các dòng đã nhập vào Hệ thống 57, với các giá trị như đang hiện',
  request: { body: json(EnterRows, 'Các dòng, mỗi dòng với dấu của các giá trị') },
  responses: { ...problems, 201: json(EntriesKept, 'Để bỏ đánh dấu') },
});
const postUndo = createRoute({
  method: 'post',
  path: '/central-system/entries/undo',
  tags,
  summary: 'Bỏ đánh dấu đã nhập',
  request: { body: json(UndoEntries, 'Các lần đánh dấu') },
  responses: { ...problems, 204: { description: 'Đã bỏ đánh dấu' } },
});
const getXlsx = createRoute({
  method: 'get',
  path: '/central-system/export.xlsx',
  tags,
  summary: 'Phiếu số liệu Hệ thống 57, để nhập tay',
  request: { query: z.object({ rows: z.enum(['waiting', 'all']).default('all') }) },
  responses: {
    ...problems,
    200: {
      description: 'Tệp',
      content: { [XLSX]: { schema: { type: 'string' as const, format: 'binary' } } },
    },
  },
});

export function centralRoutes({ database, clock }: { database: Database; clock: () => Date }): Router {
  return newRouter()
    .openapi(getPage, async (c) => c.json(await inCommune(database, c, listCentral), 200))
    .openapi(getStanding, async (c) => c.json(await inCommune(database, c, centralStanding), 200))
    .openapi(putSetting, async (c) => {
      const setting = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => setCentral(tx, user, setting)), 200);
    })
    .openapi(postEntries, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => enterRows(tx, user, order)), 201);
    })
    .openapi(postUndo, async (c) => {
      const order = c.req.valid('json');
      await inCommune(database, c, (tx, user) => undoEntries(tx, user, order));
      return c.body(null, 204);
    })
    .openapi(getXlsx, async (c) => {
      const waiting = c.req.valid('query').rows === 'waiting';
      const sheet = await inCommune(database, c, (tx, user) => exportCentral(tx, user, waiting));
      const name = `${SHEET_TITLE} ${todayInVietnam(clock())}.xlsx`;
      return download({ name, mediaType: XLSX, bytes: await writeCentralSheet(sheet) });
    });
}
