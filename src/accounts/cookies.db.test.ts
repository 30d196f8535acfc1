/** Cookies by the address that people type: over https for https only, else for the office network as it is. */
import { describe, expect, it } from 'vitest';
import { accountsOf, cookies } from '../../tests/accounts.ts';
import { useHarness } from '../../tests/harness.ts';

describe.each([
  ['http://127.0.0.1:8057 (nothing set)', {}, false],
  ['http://may-van-phong:8057', { SAURO_URL: 'http://may-van-phong:8057' }, false],
  ['https://sauro.xa.vn', { SAURO_URL: 'https://sauro.xa.vn' }, true],
])('at %s', (_address, environment: Record<string, string>, secure) => {
  const harness = useHarness(environment);
  const { newAccount, signIn, me, post } = accountsOf(harness);

  it('the session lives in one cookie without an age, which scripts cannot read', async () => {
    const { userName, oneTimePassword } = await newAccount();
    const response = await signIn(userName, oneTimePassword);
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie.startsWith(secure ? '__Secure-sauro.session_token=' : 'sauro.session_token=')).toBe(true);
    const attributes = cookie.split('; ').slice(1).toSorted();
    expect(attributes).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', ...(secure ? ['Secure'] : [])]);
    expect((await me(cookies(response))).status).toBe(200);
  });

  it('signing out takes the cookie away', async () => {
    const { userName, oneTimePassword } = await newAccount();
    const cookie = cookies(await signIn(userName, oneTimePassword));
    const out = await post('/auth/sign-out', {}, cookie);
    expect(cookies(out, cookie)).toBe('');
    expect(out.headers.getSetCookie().join()).toContain('Max-Age=0');
  });
});

describe('what a proxy says', () => {
  const harness = useHarness();
  it('changes nothing unless it is asked for: cookies follow SAURO_URL, addresses SAURO_IP_HEADER', async () => {
    const { newAccount } = accountsOf(harness);
    const { userName, oneTimePassword } = await newAccount();
    const response = await harness.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '203.0.113.9, \u00ff',
        forwarded: 'for=203.0.113.9;proto=https;host="evil.example',
      },
      body: JSON.stringify({ username: userName, password: oneTimePassword }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).not.toMatch(/Secure|evil/);
  });
});
