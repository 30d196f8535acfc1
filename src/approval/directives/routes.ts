/** URLs of directives: giving one, and those about a row. */
import type { Database, TenantTx } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { RowKind } from '../../register/contract.ts';
import { GiveDirective, GivenDirective, OwnDirective, RowDirectives } from './contract.ts';
import { giveDirective } from './give-directive.ts';
import { ownDirectives, rowDirectives } from './list-directives.ts';

const tags = ['approval'];

const postDirective = createRoute({
  method: 'post',
  path: '/directives',
  tags,
  summary: 'Ghi ý kiến chỉ đạo về một nội dung, một số liệu, hoặc giao cho đơn vị; theo dõi như mọi nhiệm vụ',
  request: { body: json(GiveDirective, 'Ý kiến chỉ đạo') },
  responses: { ...problems, 201: json(GivenDirective, 'Nhiệm vụ để theo dõi ý kiến chỉ đạo') },
});
const getDirectives = createRoute({
  method: 'get',
  path: '/register/{kind}/{id}/directives',
  tags,
  summary: 'Các ý kiến chỉ đạo về một nội dung, và nội dung mà ý kiến chỉ đạo này nói đến',
  request: { params: z.object({ kind: RowKind, id: z.uuid() }) },
  responses: { ...problems, 200: json(RowDirectives, 'Mới nhất trước; không kể ý kiến đã hoàn tác') },
});
const getOwn = createRoute({
  method: 'get',
  path: '/directives/own',
  tags,
  summary: 'Ý kiến chỉ đạo mà đơn vị mình còn phải trả lời',
  responses: { ...problems, 200: json(z.array(OwnDirective), 'Theo ngày trả lời') },
});

interface DirectiveServices {
  database: Database;
  /** What units owe follows from the tasks that there are. */
  renewDuties: (tx: TenantTx) => Promise<unknown>;
}

export function directiveRoutes({ database, renewDuties }: DirectiveServices): Router {
  return newRouter()
    .openapi(postDirective, async (c) => {
      const order = c.req.valid('json');
      const given = await inCommune(database, c, async (tx, user) => {
        const directive = await giveDirective(tx, user, order);
        await renewDuties(tx);
        return directive;
      });
      return c.json(given, 201);
    })
    .openapi(getDirectives, async (c) => {
      const { kind, id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => rowDirectives(tx, user, kind, id)), 200);
    })
    .openapi(getOwn, async (c) => c.json(await inCommune(database, c, ownDirectives), 200));
}
