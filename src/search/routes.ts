/** URL of the one search over everything. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { Plan } from '../plans/confirmed/contract.ts';
import { RegisterRow } from '../register/contract.ts';
import { searchAll } from './search-all.ts';

const getSearch = createRoute({
  method: 'get',
  path: '/search',
  tags: ['register'],
  summary: 'Tìm trong mọi kế hoạch, chỉ tiêu, nhiệm vụ (có dấu hoặc không dấu)',
  request: { query: z.object({ q: z.string().max(200) }) },
  responses: {
    ...problems,
    200: json(z.object({ plans: z.array(Plan), rows: z.array(RegisterRow) }), 'Khớp nhất đứng trước'),
  },
});

export function searchRoutes({ database }: { database: Database }): Router {
  return newRouter().openapi(getSearch, async (c) => {
    const { q } = c.req.valid('query');
    return c.json(await inCommune(database, c, (tx, user) => searchAll(tx, user, q)), 200);
  });
}
