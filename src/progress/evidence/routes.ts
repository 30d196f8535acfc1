/** URLs of evidence. */
import type { Database } from '../../db/database.ts';
import { download, pngPicture } from '../../http/download.ts';
import { formFiles } from '../../http/form-files.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { actingIn, createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import type { PagePictures } from '../../plans/intake/page-pictures.ts';
import { MAX_FILES, MAX_UPLOAD_BYTES } from '../../plans/intake/upload-limits.ts';
import { NotFound } from '../../shared/errors.ts';
import { AddLink, Evidence, EvidenceKind } from '../contract.ts';
import { canAddEvidence } from '../permissions.ts';
import { addFiles, addLink } from './add-evidence.ts';
import { getEvidenceFile, listEvidence } from './get-evidence.ts';

export interface EvidenceServices {
  database: Database;
  plans: { files: FileStore; pictures: Pick<PagePictures, 'picture'> };
}

const tags = ['progress'];
const params = z.object({ id: z.uuid() });
const bytes = (mediaType: string, description: string) => ({
  description,
  content: { [mediaType]: { schema: { type: 'string' as const, format: 'binary' } } },
});

const postFiles = createRoute({
  method: 'post',
  path: '/evidence',
  tags,
  summary: 'Tải lên tệp minh chứng; tệp đã có thì dùng lại',
  description: 'Ảnh được bỏ nơi chụp, giờ chụp, trừ khi ?keepPlace=1. Không tải lên nội dung mật.',
  request: {
    query: z.object({
      kind: EvidenceKind.exclude(['link']).optional(),
      keepPlace: z.enum(['0', '1']).default('0'),
    }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object' as const,
            properties: {
              files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } },
            },
            required: ['files'],
          },
        },
      },
    },
  },
  responses: { ...problems, 201: json(z.array(Evidence), 'Minh chứng, theo thứ tự tệp') },
});
const postLink = createRoute({
  method: 'post',
  path: '/evidence/links',
  tags,
  summary: 'Thêm liên kết làm minh chứng',
  request: { body: json(AddLink, 'Liên kết') },
  responses: { ...problems, 201: json(Evidence, 'Minh chứng') },
});
const getNear = createRoute({
  method: 'get',
  path: '/duties/{id}/evidence',
  tags,
  summary: 'Minh chứng đã đính kèm trong báo cáo này và minh chứng mình tải lên gần đây',
  request: { params },
  responses: { ...problems, 200: json(z.array(Evidence), 'Minh chứng') },
});
const getFile = createRoute({
  method: 'get',
  path: '/evidence/{id}/file',
  tags,
  summary: 'Tải về tệp minh chứng',
  request: { params },
  responses: { ...problems, 200: bytes('application/octet-stream', 'Tệp') },
});
const getPage = createRoute({
  method: 'get',
  path: '/evidence/{id}/pages/{page}',
  tags,
  summary: 'Ảnh một trang của minh chứng PDF',
  request: {
    params: params.extend({
      page: z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number),
    }),
    query: z.object({ width: z.coerce.number().int().min(50).max(4000).default(1200) }),
  },
  responses: { ...problems, 200: bytes('image/png', 'Ảnh PNG') },
});

export function evidenceRoutes({ database, plans }: EvidenceServices): Router {
  return newRouter()
    .openapi(postFiles, async (c) => {
      const { kind, keepPlace } = c.req.valid('query');
      const files = formFiles(c.req.raw, 'files', { bytes: MAX_UPLOAD_BYTES, files: MAX_FILES });
      const wishes = { kind, keepPlace: keepPlace === '1' };
      const parts = { database, files: plans.files };
      const { user, actor } = actingIn(c, (as) => canAddEvidence(as, as.communeCode));
      return c.json(await addFiles(parts, user, actor, files, wishes), 201);
    })
    .openapi(postLink, async (c) => {
      const link = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => addLink(tx, user, link)), 201);
    })
    .openapi(getNear, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => listEvidence(tx, user, id)), 200);
    })
    .openapi(getFile, async (c) => {
      const { id } = c.req.valid('param');
      const row = await inCommune(database, c, (tx, user) => getEvidenceFile(tx, user, id));
      const mediaType = row.media_type ?? 'application/octet-stream';
      return download({ name: row.name, mediaType, ...(await plans.files.read(row.sha256)) });
    })
    .openapi(getPage, async (c) => {
      const { id, page } = c.req.valid('param');
      const row = await inCommune(database, c, (tx, user) => getEvidenceFile(tx, user, id));
      const isPdf = row.media_type === 'application/pdf';
      const picture = isPdf && (await plans.pictures.picture(row.sha256, page, c.req.valid('query').width));
      if (!picture) throw new NotFound('Không có ảnh của trang này.');
      return pngPicture(picture);
    });
}
