/** How the program starts, refuses to start, and stops: always with a clear word, never half-made. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { endServer, NotStarted, startServer } from './server-process.ts';
import { ROOT } from './steps.ts';

const home = mkdtempSync(join(tmpdir(), 'sauro-start-'));
const isRoot = process.getuid?.() === 0;
const folder = (name: string) => join(home, name);
const sauro = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin', 'sauro.mjs'), ...args], { encoding: 'utf8' });

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function refusal(dataDir: string, args?: string[]): Promise<NotStarted> {
  const outcome: unknown = await startServer(dataDir, args).catch((error: unknown) => error);
  if (outcome instanceof NotStarted) return outcome;
  throw new Error('it started');
}

test('first start, second start on the same folder, clean stop, warm start', {
  timeout: 120_000,
}, async () => {
  const first = await startServer(folder('data'));
  expect(first.setupToken).toBeTruthy();
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  const page = await fetch(first.url);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await page.text()).toContain('<div id="root">');

  const second = await refusal(folder('data'));
  expect(second.status).toBe(1);
  expect(second.message).toMatch(/đang chạy trên thư mục dữ liệu/);
  expect(sauro('audit', 'verify', '--data', folder('data')).status).toBe(0);

  expect(await endServer(first)).toBe(0);
  expect(existsSync(join(folder('data'), 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  const warm = await startServer(folder('data'));
  expect(warm.setupToken).not.toBe(first.setupToken);
  expect(await endServer(warm, 'SIGINT')).toBe(0);
});

test('a busy port is known before anything is made', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const address = busy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { message, status } = await refusal(folder('busy'), ['--port', String(port)]);
  busy.close();
  expect(status).toBe(1);
  expect(message).toMatch(new RegExp(`^Cổng ${port} đang có chương trình khác dùng`));
  expect(readdirSync(folder('busy'))).not.toContain('postgres');
});

test('a data folder that cannot be made is named', async () => {
  writeFileSync(folder('file'), '');
  const { message, status } = await refusal(join(folder('file'), 'data'));
  expect(status).toBe(1);
  expect(message).toMatch(/^Không dùng được thư mục dữ liệu .*SAURO_DATA/);
});

test.skipIf(isRoot)('a read-only data folder is named, and nothing is left in it', async () => {
  mkdirSync(folder('read-only'));
  chmodSync(folder('read-only'), 0o555);
  const { message } = await refusal(folder('read-only'));
  expect(message).toMatch(/không có quyền ghi/);
  expect(readdirSync(folder('read-only'))).toEqual([]);
});

test.runIf(isRoot && existsSync('/dev/full'))(
  'a cluster that cannot be made leaves nothing behind',
  async () => {
    mkdirSync(folder('small'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder('small')]);
    if (mounted.status !== 0) return;
    try {
      const { message, status } = await refusal(folder('small'));
      expect(status).toBe(1);
      expect(message).toMatch(/ổ đĩa đã đầy/i);
      expect(readdirSync(folder('small'))).not.toContain('postgres');
    } finally {
      spawnSync('umount', [folder('small')]);
    }
  },
);

test.each([
  [['start', '--port', 'tám'], /Cổng "tám" không hợp lệ/],
  [['start', '--colour'], /Tham số không đúng/],
  [['fly'], /Không có lệnh "fly"/],
])('sauro %s is refused with the remedy', (args, message) => {
  const { status, stderr } = sauro(...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});

test('sauro start --help explains itself', () => {
  const { status, stdout } = sauro('start', '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/--port/);
});
