/** Commands are taken only from our own pages: another site's form or script must not act with our cookies. */
import type { MiddlewareHandler } from 'hono';
import { Forbidden } from '../shared/errors.ts';
import type { HttpEnv } from './router.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request of this method may change something. */
export const isCommand = (method: string): boolean => !SAFE.has(method);

/** @param publicUrl the address that people type, when a proxy changes the Host header */
export function sameOrigin(publicUrl: string | undefined): MiddlewareHandler<HttpEnv> {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;
  return async (context, next) => {
    if (isCommand(context.req.method)) {
      const { origin, 'sec-fetch-site': site, host } = context.req.header();
      const own = [host, publicHost];
      const foreign =
        origin !== undefined ? !own.includes(hostOf(origin)) : site !== undefined && site !== 'same-origin';
      if (foreign) throw new Forbidden('Yêu cầu đến từ trang khác nên không được thực hiện.');
    }
    await next();
  };
}

/** "null" and other oddities have no host, so they never match. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
