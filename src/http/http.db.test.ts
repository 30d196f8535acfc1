import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useHarness } from '../../tests/harness.ts';
import { createApp } from '../app.ts';
import { createLogger } from '../logger.ts';
import { TooMany } from '../shared/errors.ts';
import { translateErrors } from './errors.ts';
import { rateLimit } from './rate-limit.ts';
import { newRouter } from './router.ts';
import { NONCE_PLACEHOLDER } from './web.ts';

const harness = useHarness();
const web = mkdtempSync(join(tmpdir(), 'sauro-web-'));
mkdirSync(join(web, 'assets'));
writeFileSync(join(web, 'index.html'), `<style nonce="${NONCE_PLACEHOLDER}"></style>`);
writeFileSync(join(web, 'assets', 'a-1.js'), 'x');
afterAll(() => rmSync(web, { recursive: true, force: true }));
const site = (path: string) => createApp(harness.services, web).request(path);

test.each([
  [{ origin: 'http://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'http://localhost', host: 'localhost' }, 401],
  [{ 'sec-fetch-site': 'same-origin' }, 401],
  [{}, 401],
])('a command with %j gets %i', async (headers: Record<string, string>, status) => {
  const sent = new Headers({ 'content-type': 'application/json', host: 'localhost', ...headers });
  const response = await harness.app.request('/api/accounts', { method: 'POST', headers: sent, body: '{}' });
  expect(response.status).toBe(status === 401 ? 422 : status);
});

test('a command is done once and answered twice', async () => {
  const admin = await harness.signIn('admin');
  const send = (key: string) =>
    admin.request('/api/units', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: { name: 'Trạm Y tế', kind: 'service' },
    });
  const [first, second] = [await send('them-tram-y-te'), await send('them-tram-y-te')];
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(await second.json()).toEqual(await first.json());
  expect((await send('x')).status).toBe(422);
});

test('a command of a screen that shows another person is not done, whatever it is', async () => {
  const admin = await harness.signIn('admin');
  const other = await harness.signIn('standing-office');
  const sent = (shown: string, path: string, method: string, body?: object) =>
    admin.request(path, { method, headers: { 'sauro-person': shown }, ...(body && { body }) });
  const unit = { name: 'Đội Trật tự', kind: 'service' };
  const refused = [
    await sent(other.session.userId, '/api/units', 'POST', unit),
    await sent(other.session.userId, '/api/accounts/x', 'PATCH', {}),
    await sent(other.session.userId, '/api/auth/change-password', 'POST', {}),
    await sent('nobody', '/api/imports', 'POST'),
  ];
  expect(refused.map((response) => response.status)).toEqual([409, 409, 409, 409]);
  expect(await refused[0]?.json()).toMatchObject({ code: 'other-person' });
  expect(await (await admin.request('/api/units')).text()).not.toContain(unit.name);
  expect((await sent(other.session.userId, '/api/units', 'GET')).status).toBe(200);
  expect((await sent(admin.session.userId, '/api/units', 'POST', unit)).status).toBe(201);
});

test('two of the same command at once: one is done', async () => {
  const admin = await harness.signIn('admin');
  const send = () =>
    admin.request('/api/units', {
      method: 'POST',
      headers: { 'idempotency-key': 'them-cong-an-xa' },
      body: { name: 'Công an xã', kind: 'armed-force' },
    });
  await Promise.all([send(), send(), send()]);
  const units = (await (await admin.request('/api/units')).json()) as { name: string }[];
  expect(units.filter((unit) => unit.name === 'Công an xã')).toHaveLength(1);
});

test('every page has a nonce of its own, and scripts come from files only', async () => {
  const [one, two] = [await site('/'), await site('/plans/7')];
  const policy = one.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(await one.text()).toContain(`nonce="${nonce}"`);
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  expect(two.headers.get('content-security-policy')).not.toContain(nonce);
});

test.each([
  ['/assets/a-1.js', 200],
  ['/assets/none.js', 404],
  ['/assets/..%2f..%2fpackage.json', 404],
  ['/../../package.json', 404],
  ['/assets/%2e%2e/index.html', 200],
  [`/assets/${'a'.repeat(300)}.js`, 404],
  ['/assets/%00.js', 404],
  ['/assets/%E0%A4%A.js', 400],
  ['/plans/%', 400],
  ['/plans?q=%', 200],
  ['/plans?q=1.10', 200],
])('the file %s gets %i', async (path, status) => {
  expect((await site(path)).status).toBe(status);
});

test('an unexpected error says nothing but a number to find it by', async () => {
  const app = newRouter();
  app.onError(translateErrors(createLogger('silent')));
  app.get('/', () => {
    throw new Error('SELECT secret FROM somewhere');
  });
  const response = await app.request('/');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});

test.each(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05'])(
  'what PostgreSQL refuses with %s is bad input, also within another error',
  async (code) => {
    const app = newRouter();
    app.onError(translateErrors(createLogger('silent')));
    app.get('/', () => {
      throw new Error('insert', { cause: Object.assign(new Error('value out of range'), { code }) });
    });
    const response = await app.request('/');
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain('range');
  },
);

test('addresses that call too often wait, others do not', () => {
  let now = 0;
  const call = rateLimit({ most: 3, seconds: 60 }, () => new Date(now));
  for (let n = 0; n < 3; n++) call('10.0.0.1');
  expect(() => call('10.0.0.1')).toThrow(TooMany);
  call('10.0.0.2');
  now = 61_000;
  call('10.0.0.1');
});

test('too large a body is refused, and an unknown address of the API is not a page', async () => {
  const huge = await harness.app.request('/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(3 * 1024 * 1024) },
    body: 'x'.repeat(3 * 1024 * 1024),
  });
  expect(huge.status).toBe(413);
  // Only a form is taken piece by piece where files are received; anything else would come into memory.
  const clerk = await harness.signIn('standing-office');
  const posing = await clerk.request('/api/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(3 * 1024 * 1024) },
    body: `"${'x'.repeat(3 * 1024 * 1024)}"`,
  });
  expect(posing.status).toBe(413);
  expect((await site('/api/nothing')).status).toBe(404);
});
