/** URLs of the log of changes. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router } from '../http/router.ts';
import { checkLog } from './check-log.ts';
import { ChangeLogPage, ChangeLogQuery, LogCheck } from './contract.ts';
import { listLog } from './list-log.ts';

const tags = ['audit'];

const getLog = createRoute({
  method: 'get',
  path: '/change-log',
  tags,
  summary: 'Nhật ký thay đổi: ai, lúc nào, đổi gì, vì sao; mới nhất trước',
  request: { query: ChangeLogQuery },
  responses: { ...problems, 200: json(ChangeLogPage, 'Một trang của nhật ký') },
});
const getCheck = createRoute({
  method: 'get',
  path: '/change-log/check',
  tags,
  summary: 'Kiểm tra nhật ký có còn nguyên như khi ghi',
  responses: { ...problems, 200: json(LogCheck, 'Số dòng, và dòng đầu tiên không khớp nếu có') },
});

export function changeLogRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getLog, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listLog(tx, user, query)), 200);
    })
    .openapi(getCheck, async (c) => c.json(await inCommune(database, c, checkLog), 200));
}
