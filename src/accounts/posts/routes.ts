/** URLs of posts over time. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import { beginHolder } from './begin-holder.ts';
import { BeginHolder, EndHolder, HoldersOn, HoldersQuery, PostsOverTime } from './contract.ts';
import { endHolder } from './end-holder.ts';
import { holdersOn, listPostsOverTime } from './list-posts-over-time.ts';

const tags = ['accounts'];

const getAll = createRoute({
  method: 'get',
  path: '/posts',
  tags,
  summary: 'Chức danh của xã và từng đơn vị, ai giữ từ ngày nào đến ngày nào',
  responses: { ...problems, 200: json(PostsOverTime, 'Lãnh đạo xã trước, rồi từng đơn vị') },
});
const getHolders = createRoute({
  method: 'get',
  path: '/posts/holders',
  tags,
  summary: 'Ai giữ chức danh vào một ngày',
  request: { query: HoldersQuery },
  responses: { ...problems, 200: json(HoldersOn, 'Tên; trống: không có ai được ghi') },
});
const postHolder = createRoute({
  method: 'post',
  path: '/posts/holders',
  tags,
  summary: 'Ghi người giữ chức danh từ một ngày, đã qua hoặc sắp tới',
  request: { body: json(BeginHolder, 'Ai, chức danh nào, từ ngày nào') },
  responses: { ...problems, 200: json(PostsOverTime, 'Chức danh') },
});
const patchHolder = createRoute({
  method: 'patch',
  path: '/posts/holders/{id}',
  tags,
  summary: 'Đặt ngày cuối còn giữ chức danh',
  request: { params: z.object({ id: z.uuid() }), body: json(EndHolder, 'Ngày cuối') },
  responses: { ...problems, 200: json(PostsOverTime, 'Chức danh') },
});

export function postRoutes({ database }: { database: Database }): Router {
  return newRouter()
    .openapi(getAll, async (c) => c.json(await inCommune(database, c, listPostsOverTime), 200))
    .openapi(getHolders, async (c) => {
      const query = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => holdersOn(tx, user, query)), 200);
    })
    .openapi(postHolder, async (c) => {
      const order = c.req.valid('json');
      const posts = await inCommune(database, c, async (tx, user) => {
        await beginHolder(tx, user, order);
        return await listPostsOverTime(tx, user);
      });
      return c.json(posts, 200);
    })
    .openapi(patchHolder, async (c) => {
      const { id } = c.req.valid('param');
      const order = c.req.valid('json');
      const posts = await inCommune(database, c, async (tx, user) => {
        await endHolder(tx, user, id, order);
        return await listPostsOverTime(tx, user);
      });
      return c.json(posts, 200);
    });
}
