/** URLs of what is taken over from signed and foreign reports. */
import type { Database } from '../../db/database.ts';
import { formFiles } from '../../http/form-files.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import {
  actingIn,
  actorOf,
  createRoute,
  getSession,
  json,
  newRouter,
  type Router,
  z,
} from '../../http/router.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import { MAX_UPLOAD_BYTES } from '../../plans/intake/upload-limits.ts';
import { Version } from '../../shared/fields.ts';
import { canMakeReports } from '../permissions.ts';
import { MapTemplate, ReportTemplates, SignedDifferences, TakeFile } from './contract.ts';
import { getTemplates } from './get-templates.ts';
import { mapTemplate } from './map-template.ts';
import { retireTemplate } from './retire-template.ts';
import { signedDifferences } from './signed-differences.ts';
import { takeFile } from './take-file.ts';
import { takeSigned } from './take-signed.ts';

interface TemplateServices {
  database: Database;
  plans: { files: FileStore };
}

const tags = ['documents'];
const params = z.object({ id: z.uuid() });
const shown = z.object({ version: z.coerce.number().pipe(Version) });
const all = json(ReportTemplates, 'Mẫu báo cáo đang giữ');
const taken = json(z.object({ id: z.uuid() }), 'Mẫu báo cáo');

const getDifferences = createRoute({
  method: 'get',
  path: '/reports/{id}/signed/differences',
  tags,
  summary: 'Tệp đã ký khác gì bản đã phát hành; chưa lấy gì làm mẫu',
  request: { params },
  responses: { ...problems, 200: json(SignedDifferences, 'Theo thứ tự trong tệp đã ký') },
});
const postTaken = createRoute({
  method: 'post',
  path: '/reports/{id}/template',
  tags,
  summary: 'Dùng tệp đã ký làm mẫu cho các kỳ sau',
  request: { params },
  responses: { ...problems, 201: taken },
});
const getAll = createRoute({
  method: 'get',
  path: '/report-templates',
  tags,
  summary: 'Mẫu báo cáo, hiệu lực muộn nhất trước',
  responses: { ...problems, 200: all },
});
const post = createRoute({
  method: 'post',
  path: '/report-templates',
  tags,
  summary: 'Lấy mẫu từ một tệp .docx, .xlsx bất kỳ',
  request: {
    query: TakeFile,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object' as const,
            properties: { files: { type: 'string' as const, format: 'binary' } },
            required: ['files'],
          },
        },
      },
    },
  },
  responses: { ...problems, 201: taken },
});
const put = createRoute({
  method: 'put',
  path: '/report-templates/{id}',
  tags,
  summary: 'Ghép đề mục, cột của mẫu với của phần mềm',
  request: { params, body: json(MapTemplate, 'Các đề mục, cột được ghép') },
  responses: { ...problems, 200: all },
});
const remove = createRoute({
  method: 'delete',
  path: '/report-templates/{id}',
  tags,
  summary: 'Bỏ mẫu; hoàn tác được',
  request: { params, query: shown },
  responses: { ...problems, 200: all },
});
const postBack = createRoute({
  method: 'post',
  path: '/report-templates/{id}/restore',
  tags,
  summary: 'Dùng lại mẫu đã bỏ',
  request: { params, query: shown },
  responses: { ...problems, 200: all },
});

const ONE_FILE = { bytes: MAX_UPLOAD_BYTES, files: 1 };

export function templateRoutes({ database, plans }: TemplateServices): Router {
  const parts = { database, files: plans.files };
  return newRouter()
    .openapi(getDifferences, async (c) =>
      c.json(await signedDifferences(parts, getSession(c), actorOf(c), c.req.valid('param').id), 200),
    )
    .openapi(postTaken, async (c) => {
      const { user, actor } = actingIn(c, (as) => canMakeReports(as, as.communeCode));
      return c.json(await takeSigned(parts, user, actor, c.req.valid('param').id), 201);
    })
    .openapi(getAll, async (c) => c.json(await inCommune(database, c, getTemplates), 200))
    .openapi(post, async (c) => {
      const { user, actor } = actingIn(c, (as) => canMakeReports(as, as.communeCode));
      const uploaded = formFiles(c.req.raw, 'files', ONE_FILE);
      return c.json(await takeFile(parts, user, actor, c.req.valid('query'), uploaded), 201);
    })
    .openapi(put, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => mapTemplate(tx, user, id, order)), 200);
    })
    .openapi(remove, async (c) => {
      const [{ id }, { version }] = [c.req.valid('param'), c.req.valid('query')];
      const order = { version, retired: true };
      return c.json(await inCommune(database, c, (tx, user) => retireTemplate(tx, user, id, order)), 200);
    })
    .openapi(postBack, async (c) => {
      const [{ id }, { version }] = [c.req.valid('param'), c.req.valid('query')];
      const order = { version, retired: false };
      return c.json(await inCommune(database, c, (tx, user) => retireTemplate(tx, user, id, order)), 200);
    });
}
