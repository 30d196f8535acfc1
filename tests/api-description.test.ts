import { expect, test } from 'vitest';
import { describeApi } from '../src/http/openapi.ts';
import { createRoute, json, newRouter, z } from '../src/http/router.ts';
import { answersChecker } from './api-description.ts';

const route = createRoute({
  method: 'get',
  path: '/api/things/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(z.object({ count: z.int() }), 'thing') },
});

test('answers that the description does not promise are noticed', async () => {
  const app = newRouter().openapi(route, (c) => c.json({ count: 1 }, 200));
  describeApi(app);
  const check = await answersChecker(app);
  const answer = (body: unknown, status = 200) =>
    check('GET', '/api/things/7?x=1', Response.json(body, { status }));
  await expect(answer({ count: 1 })).resolves.toBeUndefined();
  await expect(answer({ count: 'one' })).rejects.toThrow('must be integer');
  await expect(answer({ count: 1 }, 201)).rejects.toThrow('not described');
});
