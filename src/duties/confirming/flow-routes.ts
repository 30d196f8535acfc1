/** URLs of the confirming of flows. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router } from '../../http/router.ts';
import { AheadCounts, FlowTables, PlanOfFlows, SaveFlows } from './contract.ts';
import { getFlows } from './get-flows.ts';
import { countFlows, saveFlows, unconfirmFlows } from './save-flows.ts';

const tags = ['duties'];
const body = json(SaveFlows, 'Cả bảng của một kế hoạch');
const counts = json(AheadCounts, 'Lịch 12 tháng tới');

const getTables = createRoute({
  method: 'get',
  path: '/flows',
  tags,
  summary: 'Chế độ báo cáo của từng kế hoạch: đang giữ, hoặc đề xuất từ văn bản',
  responses: { ...problems, 200: json(FlowTables, 'Theo kế hoạch, mới nhất trước') },
});
const putTable = createRoute({
  method: 'put',
  path: '/flows',
  tags,
  summary: 'Xác nhận chế độ báo cáo của một kế hoạch; nghĩa vụ sắp tới được lập lại theo',
  request: { body },
  responses: { ...problems, 200: counts },
});
const postCount = createRoute({
  method: 'post',
  path: '/flows/count',
  tags,
  summary: 'Nếu xác nhận bảng này thì lịch 12 tháng tới có gì; không thay đổi gì',
  request: { body },
  responses: { ...problems, 200: counts },
});
const postUnconfirm = createRoute({
  method: 'post',
  path: '/flows/unconfirm',
  tags,
  summary: 'Bỏ xác nhận chế độ báo cáo của một kế hoạch, khi chưa mở kỳ nào theo đó',
  request: { body: json(PlanOfFlows, 'Kế hoạch') },
  responses: { ...problems, 200: counts },
});

export function flowRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getTables, async (c) => c.json(await inCommune(database, c, getFlows), 200))
    .openapi(putTable, async (c) => {
      const wanted = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => saveFlows(tx, user, wanted)), 200);
    })
    .openapi(postCount, async (c) => {
      const wanted = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => countFlows(tx, user, wanted)), 200);
    })
    .openapi(postUnconfirm, async (c) => {
      const { planId } = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => unconfirmFlows(tx, user, planId)), 200);
    });
}
