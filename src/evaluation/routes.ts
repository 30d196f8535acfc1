/** URLs of how indicators stand. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { GlanceQuery } from '../register/list/contract.ts';
import { IndicatorMilestones, IndicatorStandings, StandingWithCourse } from './indicators/contract.ts';
import { getStanding, getStandings } from './indicators/get-standings.ts';
import { listMilestones } from './indicators/list-milestones.ts';

interface EvaluationServices {
  database: Database;
}

const tags = ['evaluation'];

const all = createRoute({
  method: 'get',
  path: '/indicators/standings',
  tags,
  summary: 'Các chỉ tiêu đang theo dõi: đúng lộ trình hay không, tính thế nào',
  responses: { ...problems, 200: json(IndicatorStandings, 'Theo thứ tự của sổ theo dõi') },
});
const milestones = createRoute({
  method: 'get',
  path: '/indicators/milestones',
  tags,
  summary: 'Chỉ tiêu theo mốc: từng năm đạt, không đạt, đang ở đâu so với lộ trình; cảnh báo sớm',
  request: { query: GlanceQuery },
  responses: { ...problems, 200: json(IndicatorMilestones, 'Theo thứ tự của sổ theo dõi') },
});
const one = createRoute({
  method: 'get',
  path: '/indicators/{id}/standing',
  tags,
  summary: 'Một chỉ tiêu: đúng lộ trình hay không, tính thế nào',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { ...problems, 200: json(StandingWithCourse, 'Trạng thái, cách tính, lộ trình và số liệu') },
});

export function evaluationRoutes({ database }: EvaluationServices): Router {
  return newRouter()
    .openapi(all, async (c) => c.json(await inCommune(database, c, getStandings), 200))
    .openapi(milestones, async (c) => {
      const glance = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listMilestones(tx, user, glance)), 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getStanding(tx, user, id)), 200);
    });
}
