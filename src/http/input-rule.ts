/**
 * What no input may hold, for all routes at once: an address that cannot be decoded, characters that no text may
 * hold, JSON nested without end. The schemas of the contracts come after it and say what each field is.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type FieldError, Invalid, NotFound } from '../shared/errors.ts';
import { textProblem } from '../shared/text-problem.ts';
import { withoutForbidden } from '../shared/text-rule.ts';
import type { HttpEnv } from './router.ts';

/** For every address, also those of pages: 400 when it cannot be decoded, 404 when nothing can be called so. */
export const decodablePath: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const path = decoded(context.req.path);
  if (path === undefined) throw new HTTPException(400);
  if (textProblem(path) !== undefined) throw new NotFound('Không có địa chỉ này.');
  await next();
};

/** For the API: every text of query and JSON body, named by its field as the schemas name it. */
export const cleanInput: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const errors = [...queryErrors(context.req.url), ...errorsIn(await jsonBody(context), [])];
  if (errors.length > 0) throw new Invalid(errors);
  await next();
};

function* queryErrors(url: string): Iterable<FieldError> {
  const start = url.indexOf('?');
  if (start < 0) return;
  for (const pair of url.slice(start + 1).split('&')) {
    const [name, value] = pair.split('=', 2).map((part) => decoded(part.replaceAll('+', ' ')));
    const text =
      name === undefined || (value === undefined && pair.includes('='))
        ? 'Chỗ này của địa chỉ không đọc được.'
        : (textProblem(name) ?? textProblem(value ?? ''));
    if (text) yield { field: name ?? '', text };
  }
}

const JSON_TYPE = /^application\/([\w.-]+\+)?json\b/i;

/** Undefined when there is none, or when it is not JSON: then the route refuses it. */
async function jsonBody({ req }: Context<HttpEnv>): Promise<unknown> {
  if (req.method === 'GET' || !JSON_TYPE.test(req.header('content-type') ?? '')) return undefined;
  try {
    return (await req.json()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** No message of ours is nested deeper than ten; what goes on for ever would use up the stack elsewhere. */
const DEEPEST = 32;

function* errorsIn(value: unknown, path: readonly string[]): Iterable<FieldError> {
  const field = path.join('.');
  if (typeof value === 'string') {
    const text = textProblem(value);
    if (text) yield { field, text };
  } else if (typeof value === 'object' && value !== null) {
    if (path.length === DEEPEST) return yield { field, text: 'Thông tin lồng quá nhiều tầng.' };
    for (const [name, inner] of Object.entries(value)) {
      const text = textProblem(name);
      if (text) yield { field: [...path, withoutForbidden(name)].join('.'), text };
      yield* errorsIn(inner, [...path, name]);
    }
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
