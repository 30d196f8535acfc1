/** An answer given before the request was read to its end ends the connection: the rest is not waited for. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './router.ts';

/**
 * A connection closed on somebody who is still sending is reset, and the answer may be lost on its way. So the
 * whole answer is sent first, and for a short time whatever still comes is thrown away.
 */
const LINGER_MS = 1000;
const LINGER_BYTES = 32 * 1024 * 1024;

export function closeUnread(): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    await next();
    const incoming = (context.env as Partial<HttpBindings> | undefined)?.incoming;
    if (!incoming || incoming.complete || incoming.destroyed) return;
    const answer = context.res;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const headers = new Headers(answer.headers);
    headers.set('Connection', 'close');
    headers.set('Content-Length', String(bytes.length));
    // Taken away first: setting an answer takes over the headers of the one before.
    context.res = undefined;
    context.res = new Response(lingering(bytes, incoming), { status: answer.status, headers });
  };
}

/** All bytes at once; the end only when the sender has ended, too, or has had the time to notice the answer. */
function lingering(bytes: Uint8Array, incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: async (controller) => {
      await throwAway(incoming);
      controller.close();
    },
  });
}

async function throwAway(incoming: IncomingMessage): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  let bytes = 0;
  const onData = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    if (bytes > LINGER_BYTES) over.abort();
  };
  incoming.on('data', onData).resume();
  await Promise.race([
    sleep(LINGER_MS, undefined, { signal }),
    once(incoming, 'end', { signal }),
    once(incoming, 'close', { signal }),
  ]).catch(() => undefined);
  over.abort();
  incoming.off('data', onData).pause();
}
