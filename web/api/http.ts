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
  /** In whose name the command is sent, when it is not the person at the screen now. */
  person?: string;
  /**
   * Nobody did anything: it does not count as use of the session. So it is for everything that is only read, since
   * screens read by themselves too; what people do counts through web/shell/use-presence.ts.
   */
  background?: boolean;
  signal?: AbortSignal | undefined;
}

interface Screen {
  /** The id of the person whom the screen shows; undefined while nobody is signed in. */
  person: () => string | undefined;
  /** Called when the server says that somebody else has signed in at this browser. */
  onOtherPerson: () => void;
  /** Called when the server no longer knows the session of somebody whom the screen shows, whatever was asked of it. */
  onSessionOver: () => void;
}

/** While nobody is signed in. */
export const NOBODY: Screen = {
  person: () => undefined,
  onOtherPerson: () => undefined,
  onSessionOver: () => undefined,
};
let screen = NOBODY;

/** Tells in whose name commands are sent: the server refuses them once the cookie is somebody else's. */
export function callFor(shown: Screen): void {
  screen = shown;
}

/** Undefined when it is empty or no JSON. */
function readAnswer(text: string): unknown {
  if (text === '') return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

const isBackground = ({ method = 'GET', background }: CallOptions): boolean => background ?? method === 'GET';

/** What a request says of itself beside what it sends. */
export function headersOf(options: CallOptions): Record<string, string> {
  const { method = 'GET', key, person = screen.person() } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = key ?? newId();
  if (method !== 'GET' && person !== undefined) headers['sauro-person'] = person;
  if (isBackground(options)) headers['sauro-background'] = '1';
  return headers;
}

function requestOf(options: CallOptions): RequestInit {
  const { method = 'GET', body, signal } = options;
  const headers = headersOf(options);
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls the listener whenever the server has counted the time of the session anew. */
export function onProlonged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What an answer holds, and what follows from it. @throws ApiProblem when it is not a success */
export function contentOf({ status, text }: { status: number; text: string }, options: CallOptions): unknown {
  const body = readAnswer(text);
  if (status >= 200 && status < 300) {
    if (!isBackground(options)) for (const listener of listeners) listener();
    return body;
  }
  const problem = new ApiProblem(status, body);
  if (problem.code === 'other-person') screen.onOtherPerson();
  if (status === 401 && screen.person() !== undefined) screen.onSessionOver();
  throw problem;
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
  return contentOf({ status: response.status, text: await response.text() }, options);
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
