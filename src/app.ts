/** The program as one Hono application: the order of the steps of every request, and the domains' routes. */
import { bodyLimit } from 'hono/body-limit';
import { accountRoutes } from './accounts/routes.ts';
import { signInRoutes } from './accounts/sign-in-routes.ts';
import { commands } from './http/commands.ts';
import { translateErrors } from './http/errors.ts';
import { healthRoutes } from './http/health.ts';
import { describeApi } from './http/openapi.ts';
import { requestContext } from './http/request-context.ts';
import { newRouter, type Router } from './http/router.ts';
import { sameOrigin } from './http/same-origin.ts';
import { samePerson } from './http/same-person.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import { webRoutes } from './http/web.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { planFileRoutes } from './plans/file-routes.ts';
import { planRoutes } from './plans/routes.ts';
import { registerRoutes } from './register/routes.ts';
import type { Services } from './services.ts';
import { NotFound } from './shared/errors.ts';

const MOST_JSON = 2 * 1024 * 1024;

/** @param webFolder of the built screens; without it only the API is served */
export function createApp(services: Services, webFolder?: string): Router {
  const { config, logger, database } = services;
  const app = newRouter();
  app.onError(translateErrors(logger));
  app.use(requestContext({ logger, ipHeader: config.accounts.ipHeader }));
  app.use(securityHeaders(config.publicUrl?.startsWith('https://') ?? false));
  app.use('/api/*', sameOrigin(config.publicUrl));
  app.use('/api/*', jsonLimit());
  app.use('/api/*', sessions(services));
  app.use('/api/*', samePerson());
  app.use('/api/*', commands(database));

  app.route('/api', healthRoutes(services));
  app.route('/api', signInRoutes(services));
  app.route('/api', accountRoutes(services));
  app.route('/api', organisationRoutes(services));
  app.route('/api', planRoutes(services));
  app.route('/api', planFileRoutes(services));
  app.route('/api', registerRoutes(services));

  describeApi(app);
  app.all('/api/*', () => {
    throw new NotFound('Không có địa chỉ này.');
  });
  if (webFolder) app.route('/', webRoutes(webFolder));
  return app;
}

/** Uploads (forms) have a limit of their own where they are received. */
function jsonLimit() {
  const limit = bodyLimit({ maxSize: MOST_JSON });
  return (async (context, next) =>
    context.req.header('content-type')?.startsWith('multipart/')
      ? await next()
      : await limit(context, next)) satisfies typeof limit;
}
