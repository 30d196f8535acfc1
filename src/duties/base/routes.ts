/** URLs of base figures. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router } from '../../http/router.ts';
import { BaseFigures, SetBaseFigure } from './contract.ts';
import { getBaseFigures } from './get-base-figures.ts';
import { setBaseFigure } from './set-base-figure.ts';

const tags = ['duties'];

const getFigures = createRoute({
  method: 'get',
  path: '/base-figures',
  tags,
  summary: 'Số liệu nền: dân số, số hộ, doanh nghiệp … từng năm, kèm các lần ghi trước',
  responses: { ...problems, 200: json(BaseFigures, 'Số liệu nền') },
});
const putFigure = createRoute({
  method: 'put',
  path: '/base-figures',
  tags,
  summary: 'Ghi số liệu nền của một năm; null: bỏ số đã ghi',
  request: { body: json(SetBaseFigure, 'Loại, năm, số, nguồn') },
  responses: { ...problems, 204: { description: 'Đã ghi' } },
});

export function baseRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getFigures, async (c) => c.json(await inCommune(database, c, getBaseFigures), 200))
    .openapi(putFigure, async (c) => {
      const order = c.req.valid('json');
      await inCommune(database, c, (tx, user) => setBaseFigure(tx, user, order));
      return c.body(null, 204);
    });
}
