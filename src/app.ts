/** The program as one Hono application: the order of the steps of every request, and the domains' routes. */
import { extensionRoutes } from './approval/extensions/routes.ts';
import { directiveRoutes } from './approval/directives/routes.ts';
import { lifeRoutes } from './approval/life/routes.ts';
import { amendmentRoutes } from './approval/amendments/routes.ts';
import { successionRoutes } from './approval/succession/routes.ts';
import { approvalRoutes } from './approval/routes.ts';
import { baseRoutes } from './duties/base/routes.ts';
import { wholeRoutes } from './approval/wholes/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { taskSheetRoutes } from './documents/provincial/routes.ts';
import { templateRoutes } from './documents/templates/template-routes.ts';
import { centralRoutes } from './central-system/routes.ts';
import { dutyRoutes } from './duties/routes.ts';
import { evaluationRoutes } from './evaluation/routes.ts';
import { progressRoutes } from './progress/routes.ts';
import { startRoutes } from './progress/start/start-routes.ts';
import { peopleImportRoutes } from './accounts/import/routes.ts';
import { delegationRoutes } from './accounts/delegations/routes.ts';
import { deskRoutes } from './accounts/desk/routes.ts';
import { postRoutes } from './accounts/posts/routes.ts';
import { accountRoutes } from './accounts/routes.ts';
import { signInRoutes } from './accounts/sign-in-routes.ts';
import { bodies } from './http/bodies.ts';
import { flowRoutes } from './duties/confirming/flow-routes.ts';
import { settingRoutes } from './duties/setting-routes.ts';
import { changeLogRoutes } from './change-log/routes.ts';
import { contentRoutes } from './duties/content/content-routes.ts';
import { closeUnread } from './http/close-unread.ts';
import { commands } from './http/commands.ts';
import { translateErrors } from './http/errors.ts';
import { healthRoutes } from './http/health.ts';
import { cleanInput, decodablePath } from './http/input-rule.ts';
import { describeApi } from './http/openapi.ts';
import { requestContext } from './http/request-context.ts';
import { roomToWrite } from './http/room-to-write.ts';
import { newRouter, type Router } from './http/router.ts';
import { sameOrigin } from './http/same-origin.ts';
import { samePerson } from './http/same-person.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import { webRoutes } from './http/web.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { planFileRoutes } from './plans/file-routes.ts';
import { outsideRoutes } from './plans/outside-routes.ts';
import { planRoutes } from './plans/routes.ts';
import { reorganisationRoutes } from './reorganisation/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { searchRoutes } from './search/routes.ts';
import type { Services } from './services.ts';
import { systemRoutes } from './system/routes.ts';
import { NotFound } from './shared/errors.ts';

/** Nobody is signed in yet where one signs in and where an installation is set up. */
const OPEN = ['/api/auth/', '/api/setup'];
/** Uploads have limits of their own where they are received. */
const STREAMED =
  /^\/api\/(?:imports|evidence|accounts\/import\/check|start\/report)$|^\/api\/(imports|plans)\/[^/]+\/files$|^\/api\/plans\/[^/]+\/attachments$|^\/api\/reports\/[^/]+\/signed$|^\/api\/report-templates$/;

/** @param webFolder of the built screens; without it only the API is served */
export function createApp(services: Services, webFolder?: string): Router {
  const { config, logger, database, disk } = services;
  const app = newRouter();
  app.onError(translateErrors(logger));
  app.use(closeUnread());
  app.use(requestContext({ logger, ipHeader: config.accounts.ipHeader }));
  app.use(securityHeaders(config.publicUrl?.startsWith('https://') ?? false));
  app.use(decodablePath);
  app.use('/api/*', sameOrigin(config.publicUrl));
  app.use('/api/*', sessions(services));
  app.use('/api/*', samePerson());
  app.use('/api/*', bodies({ open: OPEN, streamed: STREAMED }));
  app.use('/api/*', commands(database, logger));
  app.use('/api/*', cleanInput);

  app.route('/api', healthRoutes(services));
  app.route('/api', signInRoutes(services));
  // Signing in writes little and opens what may still be read, so it goes before.
  app.use('/api/*', roomToWrite(disk));
  app.route('/api', accountRoutes(services));
  app.route('/api', delegationRoutes(services));
  app.route('/api', postRoutes(services));
  app.route('/api', deskRoutes(services));
  app.route('/api', peopleImportRoutes(services));
  app.route('/api', organisationRoutes(services));
  app.route('/api', planRoutes(services));
  app.route('/api', planFileRoutes(services));
  app.route('/api', outsideRoutes(services));
  app.route('/api', registerRoutes(services));
  app.route('/api', dutyRoutes(services));
  app.route('/api', progressRoutes(services));
  app.route('/api', startRoutes(services));
  app.route('/api', approvalRoutes(services));
  app.route('/api', extensionRoutes(services));
  app.route('/api', lifeRoutes(services));
  app.route('/api', directiveRoutes(services));
  app.route('/api', evaluationRoutes(services));
  app.route('/api', documentRoutes(services));
  app.route('/api', templateRoutes(services));
  app.route('/api', taskSheetRoutes(services));
  app.route('/api', centralRoutes(services));
  app.route('/api', reorganisationRoutes(services));
  app.route('/api', amendmentRoutes(services));
  app.route('/api', successionRoutes(services));
  app.route('/api', contentRoutes(services));
  app.route('/api', baseRoutes(services));
  app.route('/api', wholeRoutes(services));
  app.route('/api', flowRoutes(services));
  app.route('/api', settingRoutes(services));
  app.route('/api', changeLogRoutes(services));
  app.route('/api', searchRoutes(services));
  app.route('/api', systemRoutes(services));

  describeApi(app);
  app.all('/api/*', () => {
    throw new NotFound('Không có địa chỉ này.');
  });
  if (webFolder) app.route('/', webRoutes(webFolder));
  return app;
}
