/** URLs of "Tình hình đến nay". */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { formFiles } from '../../http/form-files.ts';
import { problems } from '../../http/problem.ts';
import { actingIn, createRoute, json, newRouter, type Router } from '../../http/router.ts';
import { MAX_FILES, MAX_UPLOAD_BYTES } from '../../plans/intake/upload-limits.ts';
import type { PlanServices } from '../../plans/plan-services.ts';
import { canEnterStart } from '../permissions.ts';
import { SavedStart, SaveStart, Start, StartCount, StartQuery, StartReport } from './contract.ts';
import { getStart, getStartCount } from './get-start.ts';
import { readReport } from './report/read-report.ts';
import { saveStart } from './save-start.ts';

interface StartServices {
  database: Database;
  plans: Pick<PlanServices, 'files'>;
}

const tags = ['progress'];

const getRows = createRoute({
  method: 'get',
  path: '/start',
  tags,
  summary: 'Tình hình đến nay: từng chỉ tiêu, nhiệm vụ với nội dung đã nhập',
  request: { query: StartQuery },
  responses: { ...problems, 200: json(Start, 'Các nội dung') },
});
const getCount = createRoute({
  method: 'get',
  path: '/start/count',
  tags,
  summary: 'Bao nhiêu nội dung đã rà soát',
  request: { query: StartQuery },
  responses: { ...problems, 200: json(StartCount, 'Số nội dung đã rà soát, trên tổng số') },
});
const putRows = createRoute({
  method: 'put',
  path: '/start',
  tags,
  summary: 'Ghi tình hình đến nay của nhiều nội dung; tính là đã tiếp nhận, ngoài mọi tỷ lệ báo cáo',
  request: { body: json(SaveStart, 'Các nội dung') },
  responses: { ...problems, 200: json(SavedStart, 'Các nội dung sau khi ghi') },
});

const postReport = createRoute({
  method: 'post',
  path: '/start/report',
  tags,
  summary: 'Đọc một báo cáo đã có: nội dung nào nói về chỉ tiêu, nhiệm vụ nào; chưa ghi gì',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { files: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
  responses: { ...problems, 200: json(StartReport, 'Đề xuất cho từng nội dung') },
});

/** One more than allowed is let through, to be told. */
const UPLOAD_LIMITS = { bytes: MAX_UPLOAD_BYTES, files: MAX_FILES + 1 };

export function startRoutes({ database, plans }: StartServices): Router {
  return newRouter()
    .openapi(getRows, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => getStart(tx, user, query)), 200);
    })
    .openapi(getCount, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => getStartCount(tx, user, query)), 200);
    })
    .openapi(putRows, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => saveStart(tx, user, order)), 200);
    })
    .openapi(postReport, async (c) => {
      const files = formFiles(c.req.raw, 'files', UPLOAD_LIMITS);
      const { user, actor } = actingIn(c, (as) => canEnterStart(as, as.communeCode));
      return c.json(await readReport({ database, files: plans.files }, user, actor, files), 200);
    });
}
