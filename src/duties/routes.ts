/** URLs of periods and duties. */
import type { Database, TenantTx } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import type { Session } from '../shared/who-acts.ts';
import { Duty, DutyQuery, OpenPeriod, ReportingPeriod } from './contract.ts';
import { listDuties } from './list-duties.ts';
import { listPeriods } from './list-periods.ts';
import { openAdHoc } from './open-ad-hoc.ts';
import { openPeriod } from './open-period.ts';

interface DutyServices {
  database: Database;
  /** What else happens when a period is opened, in the same transaction. */
  onPeriodOpened: (tx: TenantTx, periodId: string) => Promise<unknown>;
}

const tags = ['duties'];
const getPeriods = createRoute({
  method: 'get',
  path: '/periods',
  tags,
  summary: 'Các kỳ báo cáo, mới nhất trước, kèm tỷ lệ báo cáo',
  responses: { ...problems, 200: json(z.array(ReportingPeriod), 'Các kỳ') },
});
const postPeriod = createRoute({
  method: 'post',
  path: '/periods',
  tags,
  summary: 'Mở kỳ báo cáo, thường lệ hoặc đột xuất: đơn vị bắt đầu nhập được',
  request: { body: json(OpenPeriod, 'Mã kỳ; hoặc tên, ngày của kỳ đột xuất') },
  responses: { ...problems, 200: json(z.array(Duty), 'Nghĩa vụ báo cáo của kỳ') },
});
const getDuties = createRoute({
  method: 'get',
  path: '/duties',
  tags,
  summary: 'Nghĩa vụ báo cáo, theo hạn',
  request: { query: DutyQuery },
  responses: { ...problems, 200: json(z.array(Duty), 'Nghĩa vụ báo cáo') },
});

export function dutyRoutes({ database, onPeriodOpened }: DutyServices): Router {
  return newRouter()
    .openapi(getPeriods, async (c) => c.json(await inCommune(database, c, listPeriods), 200))
    .openapi(postPeriod, async (c) => {
      const order = c.req.valid('json');
      const opened = await inCommune(database, c, async (tx, user) => {
        const id = await openOrdered(tx, user, order);
        await onPeriodOpened(tx, id);
        return await listDuties(tx, user, { period: id });
      });
      return c.json(opened, 200);
    })
    .openapi(getDuties, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => listDuties(tx, user, query)), 200);
    });
}

/** @returns the id of the period that was opened */
async function openOrdered(tx: TenantTx, user: Session, { id, adHoc }: OpenPeriod): Promise<string> {
  if (adHoc) return await openAdHoc(tx, user, adHoc);
  if (id === undefined) throw new Error('the contract lets neither through');
  await openPeriod(tx, user, id);
  return id;
}
