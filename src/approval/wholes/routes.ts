/** URLs of what is decided of figures that several units make together. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { wholeViewRoutes } from '../../progress/wholes/routes.ts';
import { DecideWhole } from './contract.ts';
import { decideWhole } from './decide-whole.ts';

const postDecision = createRoute({
  method: 'post',
  path: '/periods/{id}/wholes/decisions',
  tags: ['approval'],
  summary: 'Lấy số của xã trên các đơn vị đã có, ghi số của xã, hoặc bỏ quyết định đó; kèm lý do',
  request: {
    params: z.object({ id: z.string().max(40) }),
    body: json(DecideWhole, 'Chỉ tiêu, việc làm, lý do'),
  },
  responses: { ...problems, 204: { description: 'Đã ghi' } },
});

export function wholeRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .route('/', wholeViewRoutes({ database }))
    .openapi(postDecision, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => decideWhole(tx, user, id, order));
      return c.body(null, 204);
    });
}
