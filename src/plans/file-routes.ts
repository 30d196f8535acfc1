/** URLs of what is behind a draft or a plan: document, pictures of pages, original files. */
import { download, pngPicture } from '../http/download.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import type { SourceBlock } from '../reading/block.ts';
import type { PlanRouteServices } from './plan-services.ts';
import { NotFound } from '../shared/errors.ts';
import { PlanDocument } from './intake/contract.ts';
import { type FileOwner, getDocument, getStoredFile } from './get-file.ts';

type Of = FileOwner['of'];

const tags = ['plans'];
const params = z.object({ id: z.uuid() });
/** Digits, not "coerce": a path always has its parts. */
const fileNumber = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);
const pageNumber = z
  .string()
  .regex(/^\d{1,4}(\.png)?$/)
  .transform((text) => Number.parseInt(text, 10));
/** Blocks are described in `src/reading/block.ts`; they are sent as they were stored. */
const DocumentAnswer = PlanDocument.extend({
  blocks: z.array(z.custom<SourceBlock>().openapi({ type: 'object' })),
});
const WORDS = {
  imports: 'đã tải lên',
  plans: 'của kế hoạch đã xác nhận',
} satisfies Record<Of, string>;

const bytes = (mediaType: string, description: string) => ({
  description,
  content: { [mediaType]: { schema: { type: 'string' as const, format: 'binary' } } },
});

const documentRoute = (of: Of) =>
  createRoute({
    method: 'get',
    path: `/${of}/{id}/document`,
    tags,
    summary: `Văn bản ${WORDS[of]} như máy đã đọc: các khối, trang`,
    request: { params },
    responses: { ...problems, 200: json(DocumentAnswer, 'Văn bản') },
  });
const pictureRoute = (of: Of) =>
  createRoute({
    method: 'get',
    path: `/${of}/{id}/pages/{file}/{page}`,
    tags,
    summary: `Ảnh một trang PDF ${WORDS[of]} (“3” hoặc “3.png”)`,
    request: {
      params: params.extend({ file: fileNumber, page: pageNumber }),
      query: z.object({ width: z.coerce.number().int().min(50).max(4000).default(1200) }),
    },
    responses: { ...problems, 200: bytes('image/png', 'Ảnh PNG') },
  });
const fileRoute = (of: Of) =>
  createRoute({
    method: 'get',
    path: `/${of}/{id}/files/{index}`,
    tags,
    summary: `Tải về tệp gốc ${WORDS[of]}`,
    request: { params: params.extend({ index: fileNumber }) },
    responses: { ...problems, 200: bytes('application/octet-stream', 'Tệp gốc') },
  });

export function planFileRoutes(services: PlanRouteServices): Router {
  return newRouter().route('/', routesOf('imports', services)).route('/', routesOf('plans', services));
}

function routesOf(of: Of, { database, plans }: PlanRouteServices): Router {
  const findFile = (c: Parameters<typeof inCommune>[1], id: string, index: number) => {
    return inCommune(database, c, (tx, user) => getStoredFile(tx, user, { of, id }, index));
  };
  return newRouter()
    .openapi(documentRoute(of), async (c) => {
      const { id } = c.req.valid('param');
      const document = await inCommune(database, c, (tx, user) => getDocument(tx, user, { of, id }));
      return c.json(document, 200);
    })
    .openapi(pictureRoute(of), async (c) => {
      const { id, file, page } = c.req.valid('param');
      const { sha256, mediaType } = await findFile(c, id, file);
      const isPdf = mediaType === 'application/pdf';
      const picture = isPdf && (await plans.pictures.picture(sha256, page, c.req.valid('query').width));
      if (!picture) throw new NotFound('Không có ảnh của trang này.');
      return pngPicture(picture);
    })
    .openapi(fileRoute(of), async (c) => {
      const { id, index } = c.req.valid('param');
      const { sha256, name, mediaType } = await findFile(c, id, index);
      return download({ name, mediaType, ...(await plans.files.read(sha256)) });
    });
}
