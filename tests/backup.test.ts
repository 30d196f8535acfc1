/** A backup made beside the running program brings everything back in another folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endServer, startServer } from './server-process.ts';
import { ROOT } from './steps.ts';

const home = mkdtempSync(join(tmpdir(), 'sauro-backup-'));
const file = join(home, 'sauro.backup');
const PASSWORD = 'một câu dài dễ nhớ 2026';
const sauro = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin', 'sauro.mjs'), ...args], { encoding: 'utf8' });
const restore = (source: string, folder: string) => sauro('restore', source, '--data', join(home, folder));

async function post(url: string, path: string, body: unknown): Promise<Response> {
  return await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

beforeAll(async () => {
  const server = await startServer(join(home, 'one'));
  const made = await post(server.url, '/setup', {
    token: server.setupToken,
    communeCode: '10546',
    admin: { name: 'Trần Quản Trị', userName: 'quan.tri', password: PASSWORD },
    units: [{ name: 'Văn phòng HĐND và UBND', kind: 'government' }],
  });
  if (made.status !== 201) throw new Error(await made.text());
  const { status, stderr } = sauro('backup', file, '--data', join(home, 'one'));
  if (status !== 0) throw new Error(stderr);
  await endServer(server);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('restored into a new folder, people sign in as before and the log is whole', {
  timeout: 120_000,
}, async () => {
  expect(restore(file, 'two')).toMatchObject({ status: 0, stderr: '' });
  const server = await startServer(join(home, 'two'));
  expect(server.setupToken).toBeUndefined();
  const signedIn = await post(server.url, '/auth/sign-in/username', {
    username: 'quan.tri',
    password: PASSWORD,
  });
  expect(signedIn.status).toBe(200);
  await endServer(server);
  expect(readFileSync(join(home, 'two', 'secret.key'))).toEqual(
    readFileSync(join(home, 'one', 'secret.key')),
  );
  expect(sauro('audit', 'verify', '--data', join(home, 'two')).stdout).toMatch(
    /^10546: nhật ký nguyên vẹn, \d+ dòng\n$/,
  );

  const again = restore(file, 'two');
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/đã có dữ liệu/);
});

test('a file cut short, damaged or of another kind restores nothing', { timeout: 120_000 }, () => {
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  const middle = Math.floor(whole.length / 2);
  damaged.fill(0x55, middle, middle + 50);
  for (const [name, bytes] of Object.entries({
    short: whole.subarray(0, whole.length - 300),
    damaged,
    other: 'x',
  })) {
    writeFileSync(join(home, name), bytes);
    const { status, stderr } = restore(join(home, name), 'three');
    expect({ name, status }).toEqual({ name, status: 1 });
    expect(stderr).toMatch(/bị hỏng hoặc không đầy đủ/);
    expect(existsSync(join(home, 'three', 'secret.key'))).toBe(false);
  }
});

test('says in Vietnamese where it cannot write or read, and touches nothing there', {
  timeout: 120_000,
}, () => {
  const backup = (target: string, folder = 'one') => sauro('backup', target, '--data', join(home, folder));
  writeFileSync(join(home, 'thu.txt'), 'thư riêng');
  const refused = [
    backup(join(home, 'none', 'x.backup')),
    backup('/dev/null'),
    backup(join(home, 'thu.txt')),
    backup(join(home, 'x.backup'), 'no-data'),
    restore(join(home, 'none.backup'), 'four'),
    restore(home, 'four'),
  ];
  for (const { status, stderr } of refused) {
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*(Không có|là thư mục|là thiết bị|đã có|không có)[^\n]*\n$/);
    expect(stderr).not.toMatch(/ENO|EIS|Lỗi:/);
  }
  expect(readFileSync(join(home, 'thu.txt'), 'utf8')).toBe('thư riêng');
  expect(existsSync(join(home, 'four'))).toBe(false);
  expect(backup(file)).toMatchObject({ status: 0, stderr: '' });
});
