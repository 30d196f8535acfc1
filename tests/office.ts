/** An installation with one administrator, worked with over HTTP as the screens do. */
import type { ServerProcess } from './server-process.ts';

export const ADMIN = { userName: 'quan.tri', password: 'một câu dài dễ nhớ 2026' };

export interface Office {
  /** `fetch` of an address of the API as the administrator; an object as `body` is sent as JSON. */
  call(path: string, init?: Omit<RequestInit, 'body'> & { body?: unknown }): Promise<Response>;
  /** Adds a unit; the key makes it one command however often it is sent. */
  addUnit(name: string, key: string): Promise<Response>;
  unitNames(): Promise<string[]>;
}

/** Sets the installation up and signs its administrator in. */
export async function openOffice({ url, setupToken }: ServerProcess): Promise<Office> {
  await post(url, '/setup', {
    token: setupToken,
    communeCode: '10546',
    admin: { name: 'Trần Quản Trị', ...ADMIN },
    units: [{ name: 'Văn phòng HĐND và UBND', kind: 'government' }],
  });
  const cookie = await signIn(url);
  const call: Office['call'] = async (path, { body, headers, ...init } = {}) => {
    const sent = new Headers(headers);
    sent.set('cookie', cookie);
    const json = body !== undefined && !(body instanceof FormData);
    if (json) sent.set('content-type', 'application/json');
    const content =
      body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) };
    return await fetch(`${url}/api${path}`, { ...init, headers: sent, ...content });
  };
  return {
    call,
    addUnit: (name, key) =>
      call('/units', {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body: { name, kind: 'other', aliases: [] },
      }),
    unitNames: async () => {
      const answer = await call('/units');
      if (!answer.ok) throw new Error(`/units answered ${answer.status}`);
      return ((await answer.json()) as { name: string }[]).map((unit) => unit.name);
    },
  };
}

/** @returns the cookies of a new session of the administrator */
export async function signIn(url: string): Promise<string> {
  const { userName: username, password } = ADMIN;
  const answer = await post(url, '/auth/sign-in/username', { username, password });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}

async function post(url: string, path: string, body: unknown): Promise<Response> {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}
