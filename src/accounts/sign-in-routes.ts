/**
 * URLs of signing in. Only these of better-auth's are open. Each is described in our own document, guarded,
 * handed on, and its refusals are put into Vietnamese.
 */
import type { Context } from 'hono';
import { createRoute, getPerson, type HttpEnv, json, newRouter, type Router, z } from '../http/router.ts';
import { problems } from '../http/problem.ts';
import { rateLimit } from '../http/rate-limit.ts';
import type { Services } from '../services.ts';
import { Invalid } from '../shared/errors.ts';
import { ADDRESS_HEADER, OIDC_PROVIDER } from './auth.ts';
import { SignInOptions } from './contract.ts';
import { isLongPassword, passwordProblem } from './password-rule.ts';
import { recordFailure, recordSignIn } from './record-sign-in.ts';
import { refusalOf } from './refusals.ts';
import { claimAttempt, forgetAttempts } from './sign-in-guard.ts';
import { changeOwnUser } from './store.ts';

const password = z.string().min(1).max(256);
const code = z.string().trim().min(6).max(20);
const Done = z.looseObject({});
const SignedIn = z.looseObject({ twoFactorRedirect: z.boolean().optional() });
const Enrolment = z.looseObject({ totpURI: z.string(), backupCodes: z.array(z.string()) });

function post<B extends z.ZodType, R extends z.ZodType>(path: string, summary: string, body: B, answer: R) {
  return createRoute({
    method: 'post',
    path: `/auth${path}`,
    tags: ['accounts'],
    summary,
    request: { body: json(body, summary) },
    responses: { ...problems, 200: json(answer, 'Đã thực hiện') },
  });
}

const routes = {
  options: createRoute({
    method: 'get',
    path: '/sign-in-options',
    tags: ['accounts'],
    summary: 'Các cách đăng nhập',
    responses: { 200: json(SignInOptions, 'Các cách đăng nhập') },
  }),
  signIn: post(
    '/sign-in/username',
    'Đăng nhập bằng tên và mật khẩu',
    z.object({ username: z.string().trim().min(1).max(100), password }),
    SignedIn,
  ),
  singleSignOn: post(
    '/sign-in/social',
    'Đăng nhập một lần',
    z.object({ provider: z.literal(OIDC_PROVIDER), callbackURL: z.literal('/').default('/') }),
    z.looseObject({ url: z.string() }),
  ),
  verifyTotp: post('/two-factor/verify-totp', 'Nhập mã dùng một lần', z.object({ code }), Done),
  verifyBackup: post('/two-factor/verify-backup-code', 'Nhập mã dự phòng', z.object({ code }), Done),
  enableTotp: post('/two-factor/enable', 'Bật mã dùng một lần', z.object({ password }), Enrolment),
  disableTotp: post('/two-factor/disable', 'Tắt mã dùng một lần', z.object({ password }), Done),
  changePassword: post(
    '/change-password',
    'Đổi mật khẩu',
    z.object({
      currentPassword: password,
      newPassword: password,
      revokeOtherSessions: z.boolean().default(true),
    }),
    Done,
  ),
  signOut: post('/sign-out', 'Đăng xuất', z.looseObject({}), Done),
};

const SIGN_IN_RATE = { most: 30, seconds: 60 };

export function signInRoutes(services: Services): Router {
  const router = newRouter();
  const perAddress = rateLimit(SIGN_IN_RATE, services.clock);
  router.use('/auth/*', async (context, next) => {
    if (context.req.method === 'POST') perAddress(context.get('address'));
    await next();
  });
  addEntrance(router, services);
  addSecondFactor(router, services);
  addPassword(router, services);
  return router;
}

/** Signing in and out. */
function addEntrance(router: Router, services: Services): void {
  const { database, config, clock } = services;
  const { oidc } = config.accounts;
  router
    .openapi(routes.options, (context) =>
      context.json(oidc ? { singleSignOn: { name: oidc.name } } : {}, 200),
    )
    .openapi(routes.signIn, async (context) => {
      const body = context.req.valid('json');
      await claimAttempt(database.db, body.username, clock(), config.accounts);
      try {
        const answer = SignedIn.parse(await handOn(services, context, body));
        await forgetAttempts(database.db, body.username);
        return context.json(answer, 200);
      } catch (error) {
        await recordFailure(database, body.username, context.get('address'));
        throw error;
      }
    })
    .openapi(routes.signOut, async (context) => {
      const person = context.get('person');
      const answer = Done.parse(await handOn(services, context, {}));
      if (person) await recordSignIn(database, userOf(person), 'sign-out', context.get('address'));
      return context.json(answer, 200);
    })
    .openapi(routes.singleSignOn, async (context) => {
      const answer = await handOn(services, context, context.req.valid('json'));
      return context.json(z.looseObject({ url: z.string() }).parse(answer), 200);
    })
    .get(`/auth/callback/${OIDC_PROVIDER}`, (context) => forward(services, context, undefined));
}

/** One-time codes: at the sign-in, and switching them on and off. */
function addSecondFactor(router: Router, services: Services): void {
  const { database } = services;
  router
    .openapi(routes.verifyTotp, async (context) => {
      const answer = Done.parse(await handOn(services, context, context.req.valid('json')));
      const person = context.get('person');
      if (person) await recordSignIn(database, userOf(person), 'enable-totp', context.get('address'));
      return context.json(answer, 200);
    })
    .openapi(routes.verifyBackup, async (context) =>
      context.json(Done.parse(await handOn(services, context, context.req.valid('json'))), 200),
    )
    .openapi(routes.enableTotp, async (context) =>
      context.json(Enrolment.parse(await handOn(services, context, context.req.valid('json'))), 200),
    )
    .openapi(routes.disableTotp, async (context) => {
      const person = getPerson(context);
      const answer = Done.parse(await handOn(services, context, context.req.valid('json')));
      // A password that was only good enough together with codes has to be changed.
      await changeOwnUser(database.db, person.session.userId, (user) =>
        user.longPassword ? {} : { mustChangePassword: true },
      );
      await recordSignIn(database, userOf(person), 'disable-totp', context.get('address'));
      return context.json(answer, 200);
    });
}

function addPassword(router: Router, services: Services): void {
  const { database, config } = services;
  router.openapi(routes.changePassword, async (context) => {
    const body = context.req.valid('json');
    const person = getPerson(context);
    const who = { userName: person.session.userName, totp: person.totp };
    const problem =
      passwordProblem(body.newPassword, who, config.accounts) ??
      (body.newPassword === body.currentPassword ? 'Mật khẩu mới phải khác mật khẩu cũ.' : undefined);
    if (problem) throw new Invalid([{ field: 'newPassword', text: problem }]);
    const answer = Done.parse(await handOn(services, context, body, 'currentPassword'));
    await changeOwnUser(database.db, person.session.userId, () => ({
      mustChangePassword: false,
      longPassword: isLongPassword(body.newPassword, config.accounts),
    }));
    await recordSignIn(database, userOf(person), 'change-password', context.get('address'));
    return context.json(answer, 200);
  });
}

function userOf({ session }: ReturnType<typeof getPerson>) {
  return { id: session.userId, name: session.name, communeCode: session.communeCode };
}

/** Hands a checked body on to better-auth; its answer, with its cookies set on ours. */
async function handOn(
  services: Services,
  context: Context<HttpEnv>,
  body: unknown,
  passwordField = 'password',
): Promise<unknown> {
  const response = await forward(services, context, body);
  if (!response.ok) throw await refusalOf(response, passwordField);
  for (const cookie of response.headers.getSetCookie())
    context.header('set-cookie', cookie, { append: true });
  const answer: unknown = await response.json();
  return answer;
}

/** A session that begins is logged here, in whichever way it began. */
async function forward(services: Services, context: Context<HttpEnv>, body: unknown): Promise<Response> {
  const { accounts, database } = services;
  const { method, url, headers: sent } = context.req.raw;
  const person = context.get('person');
  const headers = new Headers(sent);
  headers.delete('content-length');
  // better-auth does not know the idle end: it is shown the session only of whom we have found signed in.
  if (!person) hideSession(headers, (await accounts.auth.$context).authCookies.sessionToken.name);
  headers.set(ADDRESS_HEADER, context.get('address'));
  const content = method === 'POST' ? { body: JSON.stringify(body) } : {};
  headers.set('content-type', 'application/json');
  const response = untilBrowserCloses(
    await accounts.auth.handler(new Request(url, { method, headers, ...content })),
  );
  const begun = person ? undefined : await accounts.findPerson(cookiesOf(response), false);
  if (begun) await recordSignIn(database, userOf(begun), 'sign-in', context.get('address'));
  return response;
}

/**
 * Cookies without an age: a browser keeps them until it is closed, as people expect at a shared machine. How long
 * what is in them is worth anything is decided here alone, so no answer ever has to set a cookie anew.
 */
function untilBrowserCloses(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  for (const cookie of response.headers.getSetCookie())
    headers.append('set-cookie', cookie.replace(/; Max-Age=[1-9]\d*/, ''));
  return new Response(response.body, { status: response.status, headers });
}

function hideSession(headers: Headers, name: string): void {
  const others = (headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => !pair.startsWith(`${name}=`));
  headers.set('cookie', others.join('; '));
}

/** The cookies that an answer sets, as the browser would send them back. */
function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
