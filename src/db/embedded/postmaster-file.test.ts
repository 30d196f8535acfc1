import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disarmStaleFile, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sauro-pid-')));
const file = join(folder, 'postmaster.pid');
const write = (pid: number) =>
  writeFileSync(file, `${pid}\n${folder}\n1795300817\n5999\n\n127.0.0.1\n 16039946         4\nready   \n`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no file, a file being written, and a whole one', () => {
  expect(readPostmasterFile(folder)).toBeUndefined();
  writeFileSync(file, '');
  expect(readPostmasterFile(folder)).toBeUndefined();
  write(4711);
  expect(readPostmasterFile(folder)).toEqual({ pid: 4711, port: 5999, ready: true });
});

test('a process that was given the number of a dead PostgreSQL is not taken for it', () => {
  expect(isPostmasterOf(folder, process.pid)).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a disarmed file keeps what PostgreSQL looks for orphans by',
  () => {
    write(4711);
    disarmStaleFile(folder);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[0]).toBe(String(process.pid));
    expect(lines[6]).toBe(' 16039946         4');
  },
);
