/** How much may be sent, and by whom: who it is comes before what is sent, so that strangers cost nothing. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPerson, type HttpEnv } from './router.ts';

/** Bytes: a sign-in, or the set-up with the units of a commune. */
const MOST_BY_STRANGERS = 128 * 1024;
const MOST_JSON = 2 * 1024 * 1024;

interface BodyRules {
  /** Beginnings of the addresses that people who have not signed in may send something to. */
  open: readonly string[];
  /** Addresses that take a form piece by piece, with limits of their own. */
  streamed: RegExp;
}

/** To stand behind the session: what a stranger sends is refused without reading any of it. */
export function bodies({ open, streamed }: BodyRules): MiddlewareHandler<HttpEnv> {
  const byStrangers = bodyLimit({ maxSize: MOST_BY_STRANGERS });
  const json = bodyLimit({ maxSize: MOST_JSON });
  return async (context, next) => {
    if (!hasBody(context)) return await next();
    const { path } = context.req;
    if (open.some((beginning) => path.startsWith(beginning))) return await byStrangers(context, next);
    getPerson(context);
    return streamed.test(path) && isForm(context) ? await next() : await json(context, next);
  };
}

function isForm({ req }: Context): boolean {
  return req.header('content-type')?.startsWith('multipart/') ?? false;
}

function hasBody({ req }: Context): boolean {
  return req.header('transfer-encoding') !== undefined || Number(req.header('content-length') ?? 0) > 0;
}
