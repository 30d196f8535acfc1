import { expect, test } from 'vitest';
import { TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { issueSetupToken } from './setup-token.ts';

const harness = useHarness();
const PASSWORD = 'mat khau du dai 2026';
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  harness.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

test('the set-up link makes the commune and its administrator once, and the administrator signs in', async () => {
  const token = (await issueSetupToken(harness.database.db, harness.now)) ?? '';
  const request = {
    token,
    communeCode: TEST_COMMUNE,
    admin: { name: 'Trần Quản Trị', userName: 'quan.tri', password: PASSWORD },
    units: [{ name: 'Văn phòng HĐND và UBND', kind: 'government' }],
  };
  expect(await (await harness.app.request(`/api/setup?token=${token}`)).json()).toEqual({ valid: true });
  const weak = await post('/api/setup', { ...request, admin: { ...request.admin, password: 'ngan' } });
  expect(weak.status).toBe(422);
  expect(await weak.json()).toMatchObject({ errors: [{ field: 'admin.password' }] });

  expect((await post('/api/setup', request)).status).toBe(201);
  expect((await post('/api/setup', request)).status).toBe(403);
  expect(await issueSetupToken(harness.database.db, harness.now)).toBeUndefined();

  const signedIn = await post('/api/auth/sign-in/username', { username: 'Quan.Tri', password: PASSWORD });
  expect(signedIn.status).toBe(200);
  const me = await harness.app.request('/api/me', { headers: { cookie: cookieOf(signedIn) } });
  expect(await me.json()).toMatchObject({
    user: { userName: 'quan.tri', grants: [{ role: 'admin' }], communeCode: TEST_COMMUNE },
    mustChangePassword: false,
    idleMinutes: 15,
  });
});
