/** The program as one Hono application: the order of the steps of every request, and the domains' routes. */
import { randomUUID } from 'node:crypto';
import { translateErrors } from './http/errors.ts';
import { newRouter, type Router } from './http/router.ts';
import { healthRoutes } from './http/health.ts';
import type { Services } from './services.ts';
import { NotFound } from './shared/errors.ts';

export function createApp(services: Services): Router {
  const app = newRouter();
  app.onError(translateErrors(services.logger));
  app.use(async (context, next) => {
    context.set('requestId', randomUUID());
    context.set('address', '127.0.0.1');
    const session = await services.findSession(context.req.raw);
    if (session) context.set('session', session);
    await next();
  });
  app.route('/api', healthRoutes(services));
  app.all('/api/*', () => {
    throw new NotFound('Không có địa chỉ này.');
  });
  return app;
}
