/** Accounts that sign in as people do, by name and password, for tests of signing in. */
import { expect } from 'vitest';
import type { Harness } from './harness.ts';

/** A password that people of the tests choose. */
export const LONG = 'một câu dài dễ nhớ 2026';

/** What the browser keeps: later cookies replace earlier ones, emptied ones go. */
export function cookies(response: Response, before = ''): string {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0], pair]),
  );
  for (const cookie of response.headers.getSetCookie()) {
    const pair = cookie.split(';')[0] ?? '';
    if (pair.endsWith('=')) jar.delete(pair.split('=')[0]);
    else jar.set(pair.split('=')[0], pair);
  }
  return [...jar.values()].join('; ');
}

let made = 0;

export function accountsOf(harness: Harness) {
  const post = async (path: string, body: unknown, cookie = ''): Promise<Response> =>
    await harness.app.request(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
  const signIn = (username: string, password = LONG) =>
    post('/auth/sign-in/username', { username, password });
  const me = async (cookie: string) => await harness.app.request('/api/me', { headers: { cookie } });

  /** An account made by an administrator, with its one-time password. */
  async function newAccount(role = 'standing-office') {
    const admin = await harness.signIn('admin');
    const userName = `nguoi.moi.${++made}`;
    const response = await admin.request('/api/accounts', {
      method: 'POST',
      body: { name: 'Người Mới', userName, grants: [{ role }] },
    });
    expect(response.status).toBe(201);
    const { id, oneTimePassword } = (await response.json()) as { id: string; oneTimePassword: string };
    return { admin, id, userName, oneTimePassword };
  }

  /** The same, after the first password change. */
  async function workingAccount(role?: string) {
    const account = await newAccount(role);
    const first = cookies(await signIn(account.userName, account.oneTimePassword));
    const body = { currentPassword: account.oneTimePassword, newPassword: LONG };
    const changed = await post('/auth/change-password', body, first);
    expect(changed.status).toBe(200);
    return { ...account, cookie: cookies(changed, first) };
  }
  return { post, signIn, me, newAccount, workingAccount };
}

/** The key of an enrolment as the bytes it stands for. */
export function keyOf(totpUri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(new URL(totpUri).searchParams.get('secret') ?? '')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
