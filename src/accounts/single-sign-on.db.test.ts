import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHarness } from '../../tests/harness.ts';
import { type IdentityProvider, startIdentityProvider } from '../../tests/identity-provider.ts';

describe('without single sign-on', () => {
  const harness = useHarness();
  it('offers none', async () => {
    const answer = await harness.app.request('/api/sign-in-options');
    expect(await answer.json()).toEqual({});
  });
});

describe('single sign-on by OpenID Connect', () => {
  const environment: Record<string, string> = {
    SAURO_URL: 'http://sauro.test',
    SAURO_OIDC_CLIENT_ID: 'sauro',
    SAURO_OIDC_CLIENT_SECRET: 'mật khẩu của ứng dụng',
    SAURO_OIDC_NAME: 'Tài khoản công vụ',
  };
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    environment['SAURO_OIDC_ISSUER'] = provider.issuer;
  });
  afterAll(() => provider.close());
  const harness = useHarness(environment);

  /** Walks the browser's way: to the service, back with a code, and what is left in the cookies. */
  async function signInAs(userName: string): Promise<{ me: Response; landed: string }> {
    provider.userName = userName;
    const headers = { 'content-type': 'application/json', origin: 'http://sauro.test', host: 'sauro.test' };
    const start = await harness.app.request('http://sauro.test/api/auth/sign-in/social', {
      method: 'POST',
      headers,
      body: JSON.stringify({ provider: 'oidc' }),
    });
    const { url } = (await start.json()) as { url: string };
    const atService = await fetch(url, { redirect: 'manual' });
    const cookies = (response: Response) =>
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    const back = await harness.app.request(atService.headers.get('location') ?? '', {
      headers: { cookie: cookies(start) },
    });
    const me = await harness.app.request('http://sauro.test/api/me', { headers: { cookie: cookies(back) } });
    return { me, landed: back.headers.get('location') ?? '' };
  }

  it('is offered under its name', async () => {
    const answer = await harness.app.request('/api/sign-in-options');
    expect(await answer.json()).toEqual({ singleSignOn: { name: 'Tài khoản công vụ' } });
  });

  it('signs in the person whose user name the service vouches for', async () => {
    await harness.signIn('standing-office', { userName: 'thuong.truc', name: 'Lê Thị Thường' });
    const { me, landed } = await signInAs('thuong.truc');
    expect(landed).toBe('/');
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({
      user: { userName: 'thuong.truc', grants: [{ role: 'standing-office' }] },
    });
  });

  it('makes no account for a stranger', async () => {
    const { me, landed } = await signInAs('nguoi.la');
    expect(me.status).toBe(401);
    expect(landed).toContain('error');
  });
});
