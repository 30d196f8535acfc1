/**
 * URLs of signing in. Only these of better-auth's are open. Each is described in our own document, guarded,
 * handed on, and its refusals are put into Vietnamese.
 */
import type { Context } from 'hono';
import { createRoute, getPerson, type HttpEnv, json, newRouter, type Router, z } from '../http/router.ts';
import { problems } from '../http/problem.ts';
import { rateLimit } from '../http/rate-limit.ts';
import type { AccountServices } from './account-services.ts';
import { Forbidden, Invalid, Unauthenticated } from '../shared/errors.ts';
import { ADDRESS_HEADER, OIDC_PROVIDER } from './auth.ts';
import { SignInOptions } from './contract.ts';
import { useCode } from './one-time-code.ts';
import { isLongPassword, passwordProblem } from './password-rule.ts';
import { recordFailure, recordSignIn } from './record-sign-in.ts';
import { refusalOf } from './refusals.ts';
import { type Asked, findAsked } from './second-step.ts';
import { claimAttempt, forgetAttempts, releaseAttempt } from './sign-in-guard.ts';
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

export function signInRoutes(services: AccountServices): Router {
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
function addEntrance(router: Router, services: AccountServices): void {
  const { database, config } = services;
  const { oidc } = config.accounts;
  router
    .openapi(routes.options, (context) =>
      context.json(oidc ? { singleSignOn: { name: oidc.name } } : {}, 200),
    )
    .openapi(routes.signIn, async (context) => {
      const body = context.req.valid('json');
      const answer = await guarded(services, context, body.username, async () =>
        SignedIn.parse(await handOn(services, context, body)),
      );
      return context.json(answer, 200);
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
function addSecondFactor(router: Router, services: AccountServices): void {
  const { database } = services;
  router
    .openapi(routes.verifyTotp, async (context) => {
      const answer = await answerCode(services, context, context.req.valid('json'), usedUp);
      const person = context.get('person');
      if (person) await recordSignIn(database, userOf(person), 'enable-totp', context.get('address'));
      return context.json(answer, 200);
    })
    .openapi(routes.verifyBackup, async (context) =>
      context.json(await answerCode(services, context, context.req.valid('json'), asItIs), 200),
    )
    .openapi(routes.enableTotp, async (context) => {
      const answer = await withPassword(services, context, context.req.valid('json'));
      return context.json(Enrolment.parse(answer), 200);
    })
    .openapi(routes.disableTotp, async (context) => {
      const person = getPerson(context);
      const answer = Done.parse(await withPassword(services, context, context.req.valid('json')));
      // A password that was only good enough together with codes has to be changed.
      await changeOwnUser(database.db, person.session.userId, (user) =>
        user.longPassword ? {} : { mustChangePassword: true },
      );
      await recordSignIn(database, userOf(person), 'disable-totp', context.get('address'));
      return context.json(answer, 200);
    });
}

function addPassword(router: Router, services: AccountServices): void {
  const { database, config } = services;
  router.openapi(routes.changePassword, async (context) => {
    const body = context.req.valid('json');
    const person = getPerson(context);
    const who = { userName: person.session.userName, totp: person.totp };
    const problem =
      passwordProblem(body.newPassword, who, config.accounts) ??
      (body.newPassword === body.currentPassword ? 'Mật khẩu mới phải khác mật khẩu cũ.' : undefined);
    if (problem) throw new Invalid([{ field: 'newPassword', text: problem }]);
    const answer = Done.parse(await withPassword(services, context, body, 'currentPassword'));
    await changeOwnUser(database.db, person.session.userId, () => ({
      mustChangePassword: false,
      longPassword: isLongPassword(body.newPassword, config.accounts),
    }));
    await recordSignIn(database, userOf(person), 'change-password', context.get('address'));
    return context.json(answer, 200);
  });
}

/**
 * Counts an attempt before it is looked at. A wrong one stays counted, a right one is forgotten with those before
 * it as soon as somebody is in.
 */
async function guarded<T extends object>(
  { database, clock, config }: AccountServices,
  context: Context<HttpEnv>,
  userName: string,
  attempt: () => Promise<T>,
): Promise<T> {
  await claimAttempt(database.db, userName, clock(), config.accounts);
  try {
    const answer = await attempt();
    const half = 'twoFactorRedirect' in answer && answer.twoFactorRedirect === true;
    await (half ? releaseAttempt : forgetAttempts)(database.db, userName);
    return answer;
  } catch (error) {
    const refused =
      error instanceof Invalid || error instanceof Unauthenticated || error instanceof Forbidden;
    if (refused) await recordFailure(database, userName, context.get('address'));
    throw error;
  }
}

interface CodeBody {
  code: string;
}

/** @param checked looks at the code before better-auth does, and says what better-auth is given */
async function answerCode(
  services: AccountServices,
  context: Context<HttpEnv>,
  body: CodeBody,
  checked: (services: AccountServices, asked: Asked, body: CodeBody) => Promise<CodeBody>,
): Promise<z.infer<typeof Done>> {
  const { accounts, database, clock } = services;
  const sources = { auth: accounts.auth, db: database.db, now: clock() };
  const asked = await findAsked(sources, context.get('person'), context.req.header('cookie') ?? '');
  return await guarded(services, context, asked.userName, async () =>
    Done.parse(await handOn(services, context, await checked(services, asked, body))),
  );
}

/**
 * better-auth would take a code twice, so it is looked at here. better-auth looks again, a moment later and by the
 * machine's clock: it is given the code of that moment.
 */
async function usedUp({ accounts, database, clock }: AccountServices, { id }: Asked, { code }: CodeBody) {
  const given = { userId: id, code, now: clock() };
  const secret = await useCode(database.db, given, accounts.openSecret);
  return { code: await accounts.presentCode(secret) };
}

/** better-auth takes each of these once by itself. */
const asItIs = async (_services: AccountServices, _asked: Asked, body: CodeBody): Promise<CodeBody> => body;

/** What a person who is signed in may do only with the password. */
async function withPassword(
  services: AccountServices,
  context: Context<HttpEnv>,
  body: object,
  passwordField?: string,
): Promise<object> {
  const { userName } = getPerson(context).session;
  return await guarded(services, context, userName, async () =>
    Done.parse(await handOn(services, context, body, passwordField)),
  );
}

function userOf({ session }: ReturnType<typeof getPerson>) {
  return { id: session.userId, name: session.name, communeCode: session.communeCode };
}

/** Hands a checked body on to better-auth; its answer, with its cookies set on ours. */
async function handOn(
  services: AccountServices,
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
async function forward(
  services: AccountServices,
  context: Context<HttpEnv>,
  body: unknown,
): Promise<Response> {
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
