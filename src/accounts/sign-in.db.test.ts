import { createOTP } from '@better-auth/utils/otp';
import { expect, test } from 'vitest';
import { query, TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { verifyChain } from '../audit/verify-chain.ts';

const harness = useHarness();
const LONG = 'một câu dài dễ nhớ 2026';

async function post(path: string, body: unknown, cookie = ''): Promise<Response> {
  return await harness.app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
}
const signIn = (username: string, password: string) => post('/auth/sign-in/username', { username, password });
const me = (cookie: string) => harness.app.request('/api/me', { headers: { cookie } });

/** What the browser keeps: later cookies replace earlier ones, emptied ones go. */
function cookies(response: Response, before = ''): string {
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
/** An account made by an administrator, with its one-time password. */
async function newAccount(role = 'standing-office') {
  const admin = await harness.signIn('admin');
  const userName = `nguoi.moi.${++made}`;
  const response = await admin.request('/api/accounts', {
    method: 'POST',
    body: { name: 'Người Mới', userName, role },
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

test('the one-time password opens nothing but its own change', async () => {
  const { userName, oneTimePassword } = await newAccount();
  const cookie = cookies(await signIn(userName, oneTimePassword));
  expect(await (await me(cookie)).json()).toMatchObject({ mustChangePassword: true });
  const refused = await harness.app.request('/api/units', { headers: { cookie } });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'password-change-required' });

  const same = await post(
    '/auth/change-password',
    { currentPassword: oneTimePassword, newPassword: oneTimePassword },
    cookie,
  );
  expect(same.status).toBe(422);
  const short = await post(
    '/auth/change-password',
    { currentPassword: oneTimePassword, newPassword: 'ngắn quá' },
    cookie,
  );
  expect(await short.json()).toMatchObject({ errors: [{ field: 'newPassword' }] });
  const wrong = await post(
    '/auth/change-password',
    { currentPassword: 'không phải', newPassword: LONG },
    cookie,
  );
  expect(await wrong.json()).toMatchObject({ errors: [{ field: 'currentPassword' }] });

  const changed = await post(
    '/auth/change-password',
    { currentPassword: oneTimePassword, newPassword: LONG },
    cookie,
  );
  expect(changed.status).toBe(200);
  expect(await (await me(cookies(changed, cookie))).json()).toMatchObject({ mustChangePassword: false });
});

test('a name is closed after five wrong passwords, known or unknown, and opens again later', async () => {
  const { userName } = await workingAccount();
  for (const name of [userName, 'khong.co.ai']) {
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await signIn(name, 'sai mật khẩu')).status).toBe(401);
    const closed = await signIn(name, LONG);
    expect(closed.status).toBe(429);
    expect(closed.headers.get('retry-after')).toBe('900');
  }
  harness.now = new Date(harness.now.getTime() + 16 * 60_000);
  expect((await signIn(userName, LONG)).status).toBe(200);
});

test('a lock signs the person out at once and holds until it is lifted', async () => {
  const { admin, id, userName, cookie } = await workingAccount();
  const patch = (body: unknown) => admin.request(`/api/accounts/${id}`, { method: 'PATCH', body });
  expect((await patch({ locked: true })).status).toBe(200);
  expect((await me(cookie)).status).toBe(401);
  const refused = await signIn(userName, LONG);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ title: expect.stringContaining('đã bị khóa') as string });
  expect((await patch({ locked: false })).status).toBe(200);
  expect((await signIn(userName, LONG)).status).toBe(200);
});

test('an account that nobody used for 45 days sleeps until an administrator wakes it', async () => {
  const { userName } = await workingAccount();
  const before = harness.now;
  harness.now = new Date(before.getTime() + 46 * 24 * 3600_000);
  expect((await signIn(userName, LONG)).status).toBe(403);
  harness.now = before;
});

test('one-time codes: switched on, then asked for at every sign-in; a backup code stands in once', async () => {
  const { userName, cookie } = await workingAccount();
  const enrolled = await post('/auth/two-factor/enable', { password: LONG }, cookie);
  const { totpURI, backupCodes } = (await enrolled.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const code = await createOTP(fromBase32(secret)).totp();
  const wrong = await post('/auth/two-factor/verify-totp', { code: '000000' }, cookie);
  expect(await wrong.json()).toMatchObject({ errors: [{ field: 'code' }] });
  expect((await post('/auth/two-factor/verify-totp', { code }, cookie)).status).toBe(200);

  const half = await signIn(userName, LONG);
  expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
  expect((await me(cookies(half))).status).toBe(401);
  const whole = await post('/auth/two-factor/verify-totp', { code }, cookies(half));
  const present = cookies(whole, cookies(half));
  expect(await (await me(present)).json()).toMatchObject({ totp: true });

  const again = await signIn(userName, LONG);
  const byBackup = await post(
    '/auth/two-factor/verify-backup-code',
    { code: backupCodes[0] },
    cookies(again),
  );
  expect(byBackup.status).toBe(200);

  expect((await post('/auth/two-factor/disable', { password: 'không phải' }, present)).status).not.toBe(200);
  expect((await post('/auth/two-factor/disable', { password: LONG }, present)).status).toBe(200);
  expect(await (await signIn(userName, LONG)).json()).not.toMatchObject({ twoFactorRedirect: true });
});

test('a reset takes away password, codes and sessions', async () => {
  const { admin, id, userName, cookie } = await workingAccount();
  const reset = await admin.request(`/api/accounts/${id}/reset-password`, { method: 'POST' });
  const { oneTimePassword } = (await reset.json()) as { oneTimePassword: string };
  expect((await me(cookie)).status).toBe(401);
  expect((await signIn(userName, LONG)).status).toBe(401);
  expect((await signIn(userName, oneTimePassword)).status).toBe(200);
});

test('signing out ends the session', async () => {
  const { cookie } = await workingAccount();
  expect((await post('/auth/sign-out', {}, cookie)).status).toBe(200);
  expect((await me(cookie)).status).toBe(401);
});

test('nothing else of the sign-in library is open', async () => {
  const { cookie } = await workingAccount();
  for (const path of ['/auth/sign-up/email', '/auth/update-user', '/auth/change-email', '/auth/delete-user'])
    expect((await post(path, { name: 'x', role: 'admin' }, cookie)).status).toBe(404);
});

test('only administrators manage accounts, and not their own standing', async () => {
  const clerk = await harness.signIn('standing-office');
  expect((await clerk.request('/api/accounts')).status).toBe(403);
  const admin = await harness.signIn('admin');
  const own = await admin.request(`/api/accounts/${admin.session.userId}`, {
    method: 'PATCH',
    body: { locked: true },
  });
  expect(own.status).toBe(409);
  expect(await own.json()).toMatchObject({ possible: ['Nhờ một quản trị khác'] });
  const foreign = await harness.signIn('admin', { communeCode: '10549' });
  const { id } = await newAccount();
  expect(
    (await foreign.request(`/api/accounts/${id}`, { method: 'PATCH', body: { name: 'Khác' } })).status,
  ).toBe(404);
});

test.each([
  [{ role: 'unit-officer' }, 'unitId'],
  [{ role: 'public' }, 'role'],
  [{ userName: 'Có Dấu' }, 'userName'],
  [{ unitId: '019aa000-0000-7000-8000-000000000000' }, 'unitId'],
])('an account with %j is refused at %s', async (change, field) => {
  const admin = await harness.signIn('admin');
  const body = { name: 'Người Mới', userName: 'ten.dung', role: 'leader', ...change };
  const response = await admin.request('/api/accounts', { method: 'POST', body });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ field }] });
});

test('a user name is taken once in the whole installation', async () => {
  const { admin, userName } = await newAccount();
  const body = { name: 'Người Khác', userName: userName.toUpperCase(), role: 'leader' };
  expect((await admin.request('/api/accounts', { method: 'POST', body })).status).toBe(409);
});

test('the same command sent twice makes one account; its password is told once and kept nowhere', async () => {
  const admin = await harness.signIn('admin');
  const send = () =>
    admin.request('/api/accounts', {
      method: 'POST',
      headers: { 'idempotency-key': 'lenh-tao-tai-khoan-1' },
      body: { name: 'Một Lần', userName: 'mot.lan', role: 'leader' },
    });
  expect((await send()).status).toBe(201);
  expect((await send()).status).toBe(409);
  const [kept] = await query(
    harness.ownerUrl,
    "SELECT response FROM done_command WHERE id = 'lenh-tao-tai-khoan-1'",
  );
  expect(kept).toEqual({ response: null });
});

test('all of this is in the log, and the log is whole', async () => {
  const actor = { userId: 'test', name: 'test' };
  const actions = await harness.database.withTenant(TEST_COMMUNE, actor, (tx) =>
    tx.db.selectFrom('audit_entry').select('action').distinct().orderBy('action').execute(),
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'account.change-password',
    'account.create',
    'account.disable-totp',
    'account.enable-totp',
    'account.lock',
    'account.reset-password',
    'account.sign-in',
    'account.sign-in-failed',
    'account.sign-out',
    'account.unlock',
  ]);
  expect(await harness.database.withTenant(TEST_COMMUNE, actor, verifyChain)).not.toHaveProperty('broken');
});

function fromBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text.replace(/=+$/, ''))
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
