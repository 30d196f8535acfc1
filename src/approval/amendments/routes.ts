/** URLs of amendments. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { Amendment, AmendRow, RowAddress } from './contract.ts';
import { amendRow } from './amend-row.ts';
import { listAmendments } from './list-amendments.ts';
import { undoAmendment } from './undo-amendment.ts';

const tags = ['approval'];
const Undo = z.object({ reason: z.string().trim().min(3).max(1000) });

const getOfRow = createRoute({
  method: 'get',
  path: '/register/{kind}/{id}/amendments',
  tags,
  summary: 'Các lần điều chỉnh theo văn bản của một nội dung, cũ nhất trước',
  request: { params: RowAddress },
  responses: { ...problems, 200: json(z.array(Amendment), 'Các lần điều chỉnh') },
});
const postAmend = createRoute({
  method: 'post',
  path: '/register/{kind}/{id}/amendments',
  tags,
  summary: 'Điều chỉnh mức, thời hạn, hoặc bỏ nhiệm vụ theo văn bản: phiên bản mới của kế hoạch',
  request: { params: RowAddress, body: json(AmendRow, 'Điều chỉnh') },
  responses: { ...problems, 204: { description: 'Đã điều chỉnh' } },
});
const postUndo = createRoute({
  method: 'post',
  path: '/amendments/{id}/undo',
  tags,
  summary: 'Bỏ một lần điều chỉnh khi chưa có gì dựa vào nó',
  request: { params: z.object({ id: z.uuid() }), body: json(Undo, 'Lý do') },
  responses: { ...problems, 204: { description: 'Đã bỏ' } },
});

interface AmendmentServices {
  database: Database;
  followChange: FollowChange;
}

export function amendmentRoutes({ database, followChange }: AmendmentServices): Router {
  return newRouter()
    .openapi(getOfRow, async (c) => {
      const { kind, id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => listAmendments(tx, user, kind, id)), 200);
    })
    .openapi(postAmend, async (c) => {
      const [{ kind, id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => amendRow(tx, user, kind, id, order, followChange));
      return c.body(null, 204);
    })
    .openapi(postUndo, async (c) => {
      const [{ id }, { reason }] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => undoAmendment(tx, user, id, reason, followChange));
      return c.body(null, 204);
    });
}
