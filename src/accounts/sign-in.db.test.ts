import { expect, test } from 'vitest';
import { accountsOf, cookies, LONG } from '../../tests/accounts.ts';
import { query, TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { verifyChain } from '../audit/verify-chain.ts';

const harness = useHarness();
const { post, signIn, me, newAccount, workingAccount } = accountsOf(harness);

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

test('a reset takes away password, codes and sessions', async () => {
  const { admin, id, userName, cookie } = await workingAccount();
  const reset = await admin.request(`/api/accounts/${id}/reset-password`, { method: 'POST' });
  const { oneTimePassword } = (await reset.json()) as { oneTimePassword: string };
  expect((await me(cookie)).status).toBe(401);
  expect((await signIn(userName, LONG)).status).toBe(401);
  expect((await signIn(userName, oneTimePassword)).status).toBe(200);
});

test('signing out ends the session, also asked for without a body', async () => {
  const one = await workingAccount();
  expect((await post('/auth/sign-out', {}, one.cookie)).status).toBe(200);
  expect((await me(one.cookie)).status).toBe(401);
  const other = await workingAccount();
  const headers = { cookie: other.cookie };
  expect((await harness.app.request('/api/auth/sign-out', { method: 'POST', headers })).status).toBe(200);
  expect((await me(other.cookie)).status).toBe(401);
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
  [{ grants: [{ role: 'unit-officer' }] }, 'grants.0.unitId'],
  [{ grants: [{ role: 'public' }] }, 'grants.0.role'],
  [{ grants: [] }, 'grants'],
  [{ userName: 'Có Dấu' }, 'userName'],
])('an account with %j is refused at %s', async (change, field) => {
  const admin = await harness.signIn('admin');
  const body = { name: 'Người Mới', userName: 'ten.dung', grants: [{ role: 'leader' }], ...change };
  const response = await admin.request('/api/accounts', { method: 'POST', body });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ field }] });
});

test('a user name is taken once in the whole installation', async () => {
  const { admin, userName } = await newAccount();
  const body = { name: 'Người Khác', userName: userName.toUpperCase(), grants: [{ role: 'leader' }] };
  expect((await admin.request('/api/accounts', { method: 'POST', body })).status).toBe(409);
});

test('the same command sent twice makes one account; its password is told once and kept nowhere', async () => {
  const admin = await harness.signIn('admin');
  const send = () =>
    admin.request('/api/accounts', {
      method: 'POST',
      headers: { 'idempotency-key': 'lenh-tao-tai-khoan-1' },
      body: { name: 'Một Lần', userName: 'mot.lan', grants: [{ role: 'leader' }] },
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
    'account.lock',
    'account.reset-password',
    'account.sign-in',
    'account.sign-in-failed',
    'account.sign-out',
    'account.unlock',
  ]);
  expect(await harness.database.withTenant(TEST_COMMUNE, actor, verifyChain)).not.toHaveProperty('broken');
});
