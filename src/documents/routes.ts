/** URLs of the documents of the commune. */
import type { Database } from '../db/database.ts';
import { download } from '../http/download.ts';
import { formFiles } from '../http/form-files.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import {
  actingIn,
  actorOf,
  createRoute,
  getSession,
  json,
  newRouter,
  type Router,
  z,
} from '../http/router.ts';
import type { FileStore } from '../plans/intake/file-store.ts';
import { MAX_UPLOAD_BYTES } from '../plans/intake/upload-limits.ts';
import { Version } from '../shared/fields.ts';
import { DOCX, XLSX } from '../shared/media-types.ts';
import {
  IssueReport,
  MakeReport,
  RecordNumber,
  ReportChanges,
  ReportPage,
  Reports,
  SetReport,
  WriteTexts,
} from './contract.ts';
import { canMakeReports } from './permissions.ts';
import { addSignedFile } from './reports/add-signed-file.ts';
import { createReport } from './reports/create-report.ts';
import { draftErratum } from './reports/draft-erratum.ts';
import { discardReport } from './reports/discard-report.ts';
import { getReport } from './reports/get-report.ts';
import { issueReport } from './reports/issue-report.ts';
import { listReports } from './reports/list-reports.ts';
import { recordNumber } from './reports/record-number.ts';
import { reportChanges } from './reports/report-changes.ts';
import { docxOf, pdfOf, signedFileOf, xlsxOf } from './reports/report-files.ts';
import { setReport } from './reports/set-report.ts';
import { writeTexts } from './reports/write-texts.ts';

interface DocumentServices {
  database: Database;
  plans: { files: FileStore };
}

const tags = ['documents'];
const params = z.object({ id: z.uuid() });
const page = json(ReportPage, 'Báo cáo');
const bytes = (mediaType: string) => ({
  description: 'Tệp',
  content: { [mediaType]: { schema: { type: 'string' as const, format: 'binary' } } },
});

const getAll = createRoute({
  method: 'get',
  path: '/reports',
  tags,
  summary: 'Báo cáo, văn bản của xã, mới nhất trước; các kỳ lập được báo cáo',
  responses: { ...problems, 200: json(Reports, 'Bản thảo và báo cáo đã phát hành') },
});
const post = createRoute({
  method: 'post',
  path: '/reports',
  tags,
  summary: 'Lập bản thảo báo cáo của một kỳ',
  request: { body: json(MakeReport, 'Loại, kỳ, thể thức') },
  responses: { ...problems, 201: json(z.object({ id: z.uuid() }), 'Bản thảo') },
});
const getOne = createRoute({
  method: 'get',
  path: '/reports/{id}',
  tags,
  summary: 'Một báo cáo: bản thảo theo số liệu hiện nay, hoặc như lúc phát hành',
  request: { params },
  responses: { ...problems, 200: page },
});
const put = createRoute({
  method: 'put',
  path: '/reports/{id}',
  tags,
  summary: 'Nơi nhận, người ký, căn cứ …; cách ghi số liệu',
  request: { params, body: json(SetReport, 'Nội dung thay') },
  responses: { ...problems, 200: page },
});
const putTexts = createRoute({
  method: 'put',
  path: '/reports/{id}/texts',
  tags,
  summary: 'Sửa lời văn của bản thảo; tự lưu',
  request: { params, body: json(WriteTexts, 'Các đoạn') },
  responses: { ...problems, 200: page },
});
const postIssue = createRoute({
  method: 'post',
  path: '/reports/{id}/issue',
  tags,
  summary: 'Phát hành: giữ nguyên số liệu, lời văn, tệp như lúc này',
  request: { params, body: json(IssueReport, 'Phiên bản đang xem') },
  responses: { ...problems, 200: page },
});
const postErratum = createRoute({
  method: 'post',
  path: '/reports/{id}/erratum',
  tags,
  summary: 'Lập bản thảo công văn đính chính một báo cáo đã phát hành',
  request: { params },
  responses: { ...problems, 201: json(z.object({ id: z.uuid() }), 'Bản thảo') },
});
const putNumber = createRoute({
  method: 'put',
  path: '/reports/{id}/number',
  tags,
  summary: 'Ghi số, ký hiệu và ngày văn thư đã cấp',
  request: { params, body: json(RecordNumber, 'Số, ngày') },
  responses: { ...problems, 200: page },
});
const postSigned = createRoute({
  method: 'post',
  path: '/reports/{id}/signed',
  tags,
  summary: 'Tải lên tệp đã ký',
  request: {
    params,
    query: z.object({ version: z.coerce.number().pipe(Version) }),
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
  responses: { ...problems, 200: page },
});
const getChanges = createRoute({
  method: 'get',
  path: '/reports/{id}/changes',
  tags,
  summary: 'Số liệu khác nhau giữa hai báo cáo',
  request: {
    params,
    query: z.object({
      with: z
        .union([z.uuid(), z.literal('now')])
        .optional()
        .describe('Không có: báo cáo phát hành liền trước; now: số liệu hiện nay'),
    }),
  },
  responses: { ...problems, 200: json(ReportChanges, 'Theo thứ tự trong báo cáo') },
});
const remove = createRoute({
  method: 'delete',
  path: '/reports/{id}',
  tags,
  summary: 'Bỏ bản thảo',
  request: { params, query: z.object({ version: z.coerce.number().pipe(Version) }) },
  responses: { ...problems, 204: { description: 'Đã bỏ' } },
});
const getDocx = createRoute({
  method: 'get',
  path: '/reports/{id}/docx',
  tags,
  summary: 'Tải về tệp Word',
  request: { params },
  responses: { ...problems, 200: bytes(DOCX) },
});
const getXlsx = createRoute({
  method: 'get',
  path: '/reports/{id}/xlsx',
  tags,
  summary: 'Tải về các phụ lục dạng Excel',
  request: { params },
  responses: { ...problems, 200: bytes(XLSX) },
});
const getPdf = createRoute({
  method: 'get',
  path: '/reports/{id}/pdf',
  tags,
  summary: 'Tải về tệp PDF, khi máy chủ có LibreOffice',
  request: { params },
  responses: { ...problems, 200: bytes('application/pdf') },
});
const getSigned = createRoute({
  method: 'get',
  path: '/reports/{id}/signed',
  tags,
  summary: 'Tải về tệp đã ký',
  request: { params },
  responses: { ...problems, 200: bytes('application/octet-stream') },
});

/** A signed report is one file. */
const ONE_FILE = { bytes: MAX_UPLOAD_BYTES, files: 1 };

export function documentRoutes({ database, plans }: DocumentServices): Router {
  const files = { database, files: plans.files };
  return newRouter()
    .openapi(getAll, async (c) => c.json(await inCommune(database, c, listReports), 200))
    .openapi(post, async (c) => {
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => createReport(tx, user, order)), 201);
    })
    .openapi(getOne, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getReport(tx, user, id)), 200);
    })
    .openapi(put, async (c) => {
      const [{ id }, change] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => setReport(tx, user, id, change)), 200);
    })
    .openapi(putTexts, async (c) => {
      const [{ id }, change] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => writeTexts(tx, user, id, change)), 200);
    })
    .openapi(postIssue, async (c) => {
      const { user, actor } = actingIn(c, (as) => canMakeReports(as, as.communeCode));
      return c.json(await issueReport(files, user, actor, c.req.valid('param').id, c.req.valid('json')), 200);
    })
    .openapi(postErratum, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => draftErratum(tx, user, id)), 201);
    })
    .openapi(putNumber, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => recordNumber(tx, user, id, order)), 200);
    })
    .openapi(postSigned, async (c) => {
      const { user, actor } = actingIn(c, (as) => canMakeReports(as, as.communeCode));
      const shown = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(
        await addSignedFile(files, user, actor, shown, formFiles(c.req.raw, 'files', ONE_FILE)),
        200,
      );
    })
    .openapi(getChanges, async (c) => {
      const [{ id }, { with: other }] = [c.req.valid('param'), c.req.valid('query')];
      return c.json(await inCommune(database, c, (tx, user) => reportChanges(tx, user, id, other)), 200);
    })
    .openapi(remove, async (c) => {
      const [{ id }, { version }] = [c.req.valid('param'), c.req.valid('query')];
      await inCommune(database, c, (tx, user) => discardReport(tx, user, id, version));
      return c.body(null, 204);
    })
    .openapi(getDocx, async (c) =>
      download(await docxOf(files, getSession(c), actorOf(c), c.req.valid('param').id)),
    )
    .openapi(getXlsx, async (c) =>
      download(await xlsxOf(files, getSession(c), actorOf(c), c.req.valid('param').id)),
    )
    .openapi(getPdf, async (c) =>
      download(await pdfOf(files, getSession(c), actorOf(c), c.req.valid('param').id)),
    )
    .openapi(getSigned, async (c) =>
      download(await signedFileOf(files, getSession(c), actorOf(c), c.req.valid('param').id)),
    );
}
