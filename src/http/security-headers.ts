/** What browsers may do with our pages: nothing from elsewhere, no script that is not a file of ours. */
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './router.ts';

/**
 * Style elements need the page's nonce (the component library writes some); style attributes are free, since
 * charts write them and they can run nothing.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** @param https whether the public address is an https one */
export function securityHeaders(https: boolean): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    if (https || isThisMachine(context.req.header('host')))
      headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    // It is said of pages; with each of their many pieces it would only weigh.
    if (!context.req.path.startsWith('/assets/'))
      headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
    if (context.req.path.startsWith('/api/') && !headers.has('Cache-Control'))
      headers.set('Cache-Control', 'no-store');
  };
}

/** Browsers heed the opener policy only over https and on the machine itself; elsewhere they complain of it. */
function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
}
