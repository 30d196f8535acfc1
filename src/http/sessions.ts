/** Finds out who sends a request. Whoever still has to change a password or set up codes may do only that. */
import type { MiddlewareHandler } from 'hono';
import type { Services } from '../services.ts';
import type { HttpEnv } from './router.ts';

export function sessions({ accounts }: Pick<Services, 'accounts'>): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const found = await accounts.findPerson(context.req.raw.headers);
    if (found) {
      context.set('person', found.person);
      for (const cookie of found.cookies) context.header('set-cookie', cookie, { append: true });
    }
    await next();
  };
}
