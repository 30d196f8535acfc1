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
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  /** Names the command, so that sending it twice does it once. */
  key?: string;
  /** In whose name the command is sent, when it is not the person at the screen now. */
  person?: string;
  /** The screen asks by itself, nobody did anything: it does not count as use of the session. */
  background?: boolean;
  signal?: AbortSignal | undefined;
}

interface Screen {
  /** The id of the person whom the screen shows; undefined while nobody is signed in. */
  person: () => string | undefined;
  /** Called when the server says that somebody else has signed in at this browser. */
  onOtherPerson: () => void;
}

let screen: Screen = { person: () => undefined, onOtherPerson: () => undefined };

/** Tells in whose name commands are sent: the server refuses them once the cookie is somebody else's. */
export function callFor(shown: Screen): void {
  screen = shown;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

function requestOf(options: CallOptions): RequestInit {
  const { method = 'GET', body, key, background, signal, person = screen.person() } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = key ?? newId();
  if (method !== 'GET' && person !== undefined) headers['sauro-person'] = person;
  if (background) headers['sauro-background'] = '1';
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
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
  const body = await bodyOf(response);
  if (response.ok) return body;
  const problem = new ApiProblem(response.status, body);
  if (problem.code === 'other-person') screen.onOtherPerson();
  throw problem;
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
