/** Whether the program can work: asked by operators and by the start-up tests. */
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { createRoute, json, newRouter, type Router, z } from './router.ts';

const Health = z.object({ status: z.literal('ok') }).openapi('Health');

const route = createRoute({
  method: 'get',
  path: '/health',
  tags: ['system'],
  summary: 'Tình trạng hoạt động',
  responses: { 200: json(Health, 'Đang hoạt động') },
});

export function healthRoutes({ database }: { database: Database }): Router {
  return newRouter().openapi(route, async (context) => {
    await sql`SELECT 1`.execute(database.db);
    return context.json({ status: 'ok' as const }, 200);
  });
}
