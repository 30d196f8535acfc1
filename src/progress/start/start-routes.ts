/** URLs of "Tình hình đến nay". */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router } from '../../http/router.ts';
import { SavedStart, SaveStart, Start, StartCount, StartQuery } from './contract.ts';
import { getStart, getStartCount } from './get-start.ts';
import { saveStart } from './save-start.ts';

interface StartServices {
  database: Database;
}

const tags = ['progress'];

const getRows = createRoute({
  method: 'get',
  path: '/start',
  tags,
  summary: 'Tình hình đến nay: từng chỉ tiêu, nhiệm vụ với nội dung đã nhập',
  request: { query: StartQuery },
  responses: { ...problems, 200: json(Start, 'Các nội dung') },
});
const getCount = createRoute({
  method: 'get',
  path: '/start/count',
  tags,
  summary: 'Bao nhiêu nội dung đã rà soát',
  request: { query: StartQuery },
  responses: { ...problems, 200: json(StartCount, 'Số nội dung đã rà soát, trên tổng số') },
});
const putRows = createRoute({
  method: 'put',
  path: '/start',
  tags,
  summary: 'Ghi tình hình đến nay của nhiều nội dung; tính là đã tiếp nhận, ngoài mọi tỷ lệ báo cáo',
  request: { body: json(SaveStart, 'Các nội dung') },
  responses: { ...problems, 200: json(SavedStart, 'Các nội dung sau khi ghi') },
});

export function startRoutes({ database }: StartServices): Router {
  return newRouter()
    .openapi(getRows, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => getStart(tx, user, query)), 200);
    })
    .openapi(getCount, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => getStartCount(tx, user, query)), 200);
    })
    .openapi(putRows, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => saveStart(tx, user, order)), 200);
    });
}
