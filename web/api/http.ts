/** The one way from the screens to the server: JSON in and out, problems as `ApiProblem`. */
import { newId } from '../../src/shared/ids.ts';

export interface FieldError {
  text: string;
  field?: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  message?: string;
  errors?: FieldError[];
  code?: string;
}

/** What the server refused, in words for the person. `status` 0 means that the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[];
  readonly code: string | undefined;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    const problem: ProblemBody = typeof body === 'object' && body !== null ? body : {};
    super(problem.title ?? problem.message ?? '');
    this.name = 'ApiProblem';
    this.status = status;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.code = problem.code;
    this.body = body;
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. Forms with files: `upload.ts`. */
  body?: unknown;
  /** Names the command, so that sending it twice does it once. */
  key?: string;
  /** The screen asks by itself, nobody did anything: it does not count as use of the session. */
  background?: boolean;
  signal?: AbortSignal | undefined;
}

/** What an answer says; undefined when it is empty or no JSON. */
export function readAnswer(text: string): unknown {
  if (text === '') return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

function requestOf(options: CallOptions): RequestInit {
  const { method = 'GET', body, key, background, signal } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = key ?? newId();
  if (background) headers['sauro-background'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
}

/** Calls the server; throws `ApiProblem` for every answer that is not a success. */
export async function call(path: string, options: CallOptions = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, requestOf(options));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiProblem(0, undefined);
  }
  const body = readAnswer(await response.text());
  if (!response.ok) throw new ApiProblem(response.status, body);
  return body;
}

/** "?a=1&b=2" without what is absent; "" when nothing is left. */
export function queryString(values: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
