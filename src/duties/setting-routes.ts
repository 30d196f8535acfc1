/** URLs of how a commune has its units report, and of its days off. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { AnnouncedDays, YearDays } from './contract.ts';
import { getSettings, setSettings } from './set-settings.ts';
import { VersionedSettings } from './settings.ts';
import { getYear, setYear } from './year-calendar.ts';

const tags = ['duties'];
const year = z.object({ year: z.coerce.number().int().min(2000).max(2199) });

const getReporting = createRoute({
  method: 'get',
  path: '/reporting-settings',
  tags,
  summary: 'Cách báo cáo của xã: lồng ghép, cơ quan thường trực, ngày chốt số liệu',
  responses: { ...problems, 200: json(VersionedSettings, 'Đang áp dụng; phiên bản 0: mặc định') },
});
const putReporting = createRoute({
  method: 'put',
  path: '/reporting-settings',
  tags,
  summary: 'Đặt cách báo cáo của xã; nghĩa vụ sắp tới được lập lại theo',
  request: { body: json(VersionedSettings, 'Cả bộ, với phiên bản đang hiện') },
  responses: { ...problems, 200: json(VersionedSettings, 'Đang áp dụng') },
});
const getDays = createRoute({
  method: 'get',
  path: '/year-calendar/{year}',
  tags,
  summary: 'Ngày nghỉ của một năm: theo luật, và theo thông báo',
  request: { params: year },
  responses: { ...problems, 200: json(YearDays, 'Ngày nghỉ, ngày làm bù') },
});
const putDays = createRoute({
  method: 'put',
  path: '/year-calendar/{year}',
  tags,
  summary: 'Ghi ngày nghỉ, ngày làm bù như thông báo; xác nhận cả năm',
  request: { params: year, body: json(AnnouncedDays, 'Ngày được thông báo') },
  responses: { ...problems, 200: json(YearDays, 'Ngày nghỉ, ngày làm bù') },
});

export function settingRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getReporting, async (c) => c.json(await inCommune(database, c, getSettings), 200))
    .openapi(putReporting, async (c) => {
      const wanted = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => setSettings(tx, user, wanted)), 200);
    })
    .openapi(getDays, async (c) => {
      const { year: wanted } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getYear(tx, user, wanted)), 200);
    })
    .openapi(putDays, async (c) => {
      const [{ year: wanted }, days] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => setYear(tx, user, wanted, days)), 200);
    });
}
