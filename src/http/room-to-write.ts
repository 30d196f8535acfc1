/** While the disk is full, commands are refused before they begin; whoever only reads does not notice. */
import type { MiddlewareHandler } from 'hono';
import type { DiskSpace } from '../disk-space.ts';
import type { HttpEnv } from './router.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export function roomToWrite(disk: DiskSpace): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (!READING.has(context.req.method))
      await disk.require(Number(context.req.header('content-length')) || 0);
    await next();
  };
}
