/** The first steps of every request: a number to find it by, where it comes from, a line in the log. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../logger.ts';
import { newId } from '../shared/ids.ts';
import type { HttpEnv } from './router.ts';

interface Settings {
  logger: Logger;
  /** Header in which a proxy of ours puts the client's address. */
  ipHeader: string | undefined;
}

export function requestContext({ logger, ipHeader }: Settings): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const requestId = newId();
    const forwarded = ipHeader ? context.req.header(ipHeader)?.split(',').at(-1)?.trim() : undefined;
    context.set('requestId', requestId);
    context.set('address', forwarded ?? connectionAddress(context.env as Partial<HttpBindings> | undefined));
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ requestId, method, path, status: context.res.status, milliseconds }, 'request');
  };
}

/** Requests made by tests have no connection. */
function connectionAddress(env: Partial<HttpBindings> | undefined): string {
  return env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
}
