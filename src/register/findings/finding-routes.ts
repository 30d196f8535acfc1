/** URLs of what is not clear about the plans in force. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { RegisterFinding } from '../contract.ts';
import { FindingQuery, WaiveFindings } from './contract.ts';
import { listFindings } from './list-findings.ts';
import { waiveFindings } from './waive-findings.ts';

const tags = ['register'];
const getFindings = createRoute({
  method: 'get',
  path: '/register/findings',
  tags,
  summary: 'Điểm cần làm rõ của các kế hoạch còn theo dõi',
  request: { query: FindingQuery },
  responses: { ...problems, 200: json(z.array(RegisterFinding), 'Điểm quan trọng đứng trước') },
});
const postWaive = createRoute({
  method: 'post',
  path: '/register/findings/waive',
  tags,
  summary: 'Không cần làm rõ, hoặc cần làm rõ lại; nhiều điểm một lần',
  request: { body: json(WaiveFindings, 'Các điểm và lý do') },
  responses: { ...problems, 200: json(z.object({ changed: z.int() }), 'Số điểm đã đổi') },
});

export function findingRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getFindings, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listFindings(tx, user, query)), 200);
    })
    .openapi(postWaive, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => waiveFindings(tx, user, order)), 200);
    });
}
