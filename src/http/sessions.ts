/**
 * Finds out who sends a request, before anything of it is read. Whoever still has to change a password or set up
 * codes may do only that. What a screen asks by itself says so in a header and is no use of the session.
 */
import type { MiddlewareHandler } from 'hono';
import type { Services } from '../services.ts';
import type { HttpEnv } from './router.ts';

const BACKGROUND_HEADER = 'sauro-background';

export function sessions({ accounts }: Pick<Services, 'accounts'>): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const use = context.req.header(BACKGROUND_HEADER) !== '1';
    const person = await accounts.findPerson(context.req.header('cookie'), use);
    if (person) context.set('person', person);
    await next();
  };
}
