/** How a domain declares its routes. Handlers do four steps: parse, permit, act, respond. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Session } from '../accounts/contract.ts';
import type { Actor } from '../db/database.ts';
import { Invalid, Unauthenticated } from '../shared/errors.ts';

export { createRoute, z };

export interface HttpEnv {
  Variables: {
    requestId: string;
    /** Where the request came from. */
    address: string;
    /** The person at the screen; absent when nobody is signed in. */
    session?: Session;
  };
}

export type Router = OpenAPIHono<HttpEnv>;

/** A router whose refused inputs become `Invalid`, with one entry per field. */
export function newRouter(): Router {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new Invalid(
        result.error.issues.map((issue) => ({ field: issue.path.join('.'), text: issue.message })),
        { cause: result.error },
      );
    },
  });
}

interface WithVariables {
  get(key: 'session'): Session | undefined;
  get(key: 'address'): string;
}

/** @throws Unauthenticated when nobody is signed in */
export function getSession(context: WithVariables): Session {
  const session = context.get('session');
  if (!session) throw new Unauthenticated('Hãy đăng nhập để tiếp tục.');
  return session;
}

/** Who acts, for the audit log. */
export function actorOf(context: WithVariables): Actor {
  const session = getSession(context);
  return { userId: session.userId, name: session.name, address: context.get('address') };
}

/** A JSON body for `createRoute`. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
