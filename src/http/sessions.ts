/**
 * Finds out who sends a request, before anything of it is read. Whoever still has to change a password or set up
 * codes may do only that. What a screen asks by itself says so in a header and is no use of the session.
 */
import type { MiddlewareHandler } from 'hono';
import type { Person } from '../shared/who-acts.ts';
import type { HttpEnv } from './router.ts';

const BACKGROUND_HEADER = 'sauro-background';

/** Knows people by the cookies of their requests. */
export interface KnowsPeople {
  /** @param use whether the request is a use of the session, which keeps it open */
  findPerson(cookies: string | undefined, use: boolean): Promise<Person | undefined>;
}

export function sessions({ accounts }: { accounts: KnowsPeople }): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const use = context.req.header(BACKGROUND_HEADER) !== '1';
    const person = await accounts.findPerson(context.req.header('cookie'), use);
    if (person) context.set('person', person);
    await next();
  };
}
