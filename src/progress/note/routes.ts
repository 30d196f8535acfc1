/** The URL of the note that ends a form. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { SavedNote, SaveNote } from '../contract.ts';
import { saveNote } from './note.ts';

const putNote = createRoute({
  method: 'put',
  path: '/duties/{id}/note',
  tags: ['progress'],
  summary: 'Tự lưu phiếu kỳ đang nhập; gửi cùng lần trình, nộp sau đó',
  request: { params: z.object({ id: z.uuid() }), body: json(SaveNote, 'Phiếu kỳ') },
  responses: { ...problems, 200: json(SavedNote, 'Đã lưu') },
});

export function noteRoutes({ database }: { database: Database }): Router {
  return newRouter().openapi(putNote, async (c) => {
    const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await inCommune(database, c, (tx, user) => saveNote(tx, user, id, order)), 200);
  });
}
