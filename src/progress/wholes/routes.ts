/** URLs of what several units answer together. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { RowKind } from '../../register/contract.ts';
import { Whole } from './contract.ts';
import { listWholesOfPeriod, listWholesOfThing } from './list-wholes.ts';

const tags = ['progress'];

const getOfPeriod = createRoute({
  method: 'get',
  path: '/periods/{id}/wholes',
  tags,
  summary: 'Số liệu nhiều đơn vị cùng làm ra trong một kỳ: phần của từng đơn vị, đã đủ chưa',
  request: { params: z.object({ id: z.string().max(40) }) },
  responses: { ...problems, 200: json(z.array(Whole), 'Theo thứ tự của sổ theo dõi') },
});
const getOfThing = createRoute({
  method: 'get',
  path: '/wholes/{kind}/{id}',
  tags,
  summary: 'Một chỉ tiêu, nhiệm vụ hỏi nhiều đơn vị: phần của từng đơn vị qua các kỳ, kỳ mới nhất trước',
  request: { params: z.object({ kind: RowKind, id: z.uuid() }) },
  responses: { ...problems, 200: json(z.array(Whole), 'Rỗng: không hỏi nhiều đơn vị') },
});

export function wholeViewRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getOfPeriod, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => listWholesOfPeriod(tx, user, id)), 200);
    })
    .openapi(getOfThing, async (c) => {
      const { kind, id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => listWholesOfThing(tx, user, kind, id)), 200);
    });
}
