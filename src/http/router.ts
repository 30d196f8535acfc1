/** How a domain declares its routes. Handlers do four steps: parse, permit, act, respond. */
import { OpenAPIHono, createRoute as describeRoute, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { actingWith } from '../shared/by-whose-grants.ts';
import type { Actor, Person, Session } from '../shared/who-acts.ts';
import { Forbidden, Invalid, Unauthenticated } from '../shared/errors.ts';

import '../shared/field-words.ts';

export { z };

export interface HttpEnv {
  Variables: {
    requestId: string;
    /** Where the request came from. */
    address: string;
    /** The person at the screen; absent when nobody is signed in. */
    person?: Person;
    /** The client's id of a command that is to be done once. */
    commandId?: string;
    /** The answer holds a secret: it is not kept for a command sent twice. */
    confidential?: boolean;
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
  get<K extends keyof HttpEnv['Variables']>(key: K): HttpEnv['Variables'][K];
}

/** The person who signed in, even one who must first change the password. Most routes want `getSession`. */
export function getPerson(context: WithVariables): Person {
  const person = context.get('person');
  if (!person) throw new Unauthenticated();
  return person;
}

/**
 * @throws Unauthenticated when nobody is signed in
 * @throws Forbidden while the person has to change the password or set up one-time codes
 */
export function getSession(context: WithVariables): Session {
  const person = getPerson(context);
  if (person.mustChangePassword)
    throw new Forbidden('Vui lòng đổi mật khẩu trước khi làm việc.', 'password-change-required');
  if (person.mustEnableTotp)
    throw new Forbidden('Vui lòng bật mã dùng một lần trước khi làm việc.', 'totp-required');
  return person.session;
}

/** Who acts, for the audit log. */
export function actorOf(context: WithVariables): Actor {
  const session = getSession(context);
  const commandId = context.get('commandId');
  return {
    userId: session.userId,
    name: session.name,
    address: context.get('address'),
    ...(commandId && { commandId }),
  };
}

/** Who acts where the work is more than one transaction: by the first grants with which the person may. */
export function actingIn(
  context: WithVariables,
  may: (user: Session) => boolean,
): { user: Session; actor: Actor } {
  const { user, delegatedBy } = actingWith(getSession(context), may);
  return { user, actor: { ...actorOf(context), ...(delegatedBy && { delegatedBy }) } };
}

/**
 * A route. What it says of its body is checked also when a request brings none, unless it says that it needs none:
 * the library would hand the handler an empty, unchecked one.
 */
export const createRoute: typeof describeRoute = (route) => {
  const described: RouteConfig = route;
  if (described.request?.body) described.request.body.required ??= true;
  return describeRoute(route);
};

/** A JSON body for `createRoute`. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** Answers with JSON that is text already; `T` is what the text says, as its route describes it. */
export function jsonText<T>(context: Pick<Context, 'body'>, text: string): TypedResponse<T, 200, 'json'> {
  const response: Response = context.body(text, 200, { 'content-type': 'application/json' });
  return response as Response & TypedResponse<T, 200, 'json'>;
}
