/** The built screens through the front door: compressed copies for those who take them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { webRoutes } from './web.ts';

const SCRIPT = 'export const a = 1;\n'.repeat(200);
const folder = mkdtempSync(join(tmpdir(), 'sauro-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, 'assets', 'a-1.js'), SCRIPT);
writeFileSync(join(folder, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
writeFileSync(join(folder, 'assets', 'a-1.js.br'), brotliCompressSync(SCRIPT));
const router = webRoutes(folder);

const get = (path: string, headers: Record<string, string> = {}) => router.request(path, { headers });

it.each([
  ['gzip, deflate', 'gzip', gunzipSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['identity', null, (content: Buffer) => content],
])('a hashed file for %s', async (accepted, encoding, unpack) => {
  const answer = await get('/assets/a-1.js', { 'accept-encoding': accepted });
  const body = Buffer.from(await answer.arrayBuffer());
  expect(unpack(body).toString()).toBe(SCRIPT);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('content-length')).toBe(String(body.length));
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('a file without copies goes out as it is, and not again while it is the same', async () => {
  const first = await get('/icon.svg', { 'accept-encoding': 'gzip' });
  expect(first.headers.get('content-encoding')).toBeNull();
  expect(await first.text()).toBe('<svg/>');
  const tag = first.headers.get('etag') ?? '';
  const second = await get('/icon.svg', { 'accept-encoding': 'gzip', 'if-none-match': tag });
  expect([second.status, await second.text()]).toEqual([304, '']);
  expect(second.headers.get('cache-control')).toBe('no-cache');
});

it('each form of a file has a tag of its own', async () => {
  const tags = await Promise.all(
    ['gzip', 'br', 'identity'].map(async (accepted) =>
      (await get('/assets/a-1.js', { 'accept-encoding': accepted })).headers.get('etag'),
    ),
  );
  expect(new Set(tags).size).toBe(3);
});

it('the page has a nonce of its own each time and is never kept', async () => {
  const [first, second] = [await get('/register'), await get('/register')];
  expect(await first.text()).not.toBe(await second.text());
  expect(first.headers.get('cache-control')).toBe('no-store');
});
