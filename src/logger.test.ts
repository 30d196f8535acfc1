/** A log that cannot be written must not be noticed by whoever logs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFileLogger } from './logger.ts';

const folder = mkdtempSync(join(tmpdir(), 'sauro-log-'));
const stuffing = join(folder, 'stuffing');
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
if (!mounted)
  process.stdout.write('No file system can be mounted here (not root): full logs are not tested.\n');

afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  msg: string;
  n?: number;
  lines?: number;
}
const written = (): Line[] =>
  readFileSync(join(folder, 'sauro.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test.runIf(mounted)('a full disk drops lines, breaks nothing, and is told once there is room', async () => {
  const logger = createFileLogger('info', folder);
  logger.info({ n: -1 }, 'before');
  fill();
  const long = 'x'.repeat(1000);
  for (let n = 0; n < 200; n++) logger.info({ n, long }, 'meanwhile');
  rmSync(stuffing);
  logger.info({ n: 200 }, 'after');
  await expect
    .poll(() => written().at(-1), { timeout: 10_000 })
    .toMatchObject({ msg: expect.stringMatching(/thiếu/) });
  logger.info({ n: 201 }, 'later');
  const lines = written();
  const missing = lines.find((line) => line.lines !== undefined)?.lines ?? 0;
  expect(missing).toBeGreaterThan(0);
  expect(lines.filter((line) => line.n !== undefined)).toHaveLength(203 - missing);
  expect(lines.at(-1)?.n).toBe(201);
});

function fill(): void {
  for (let size = 256 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(stuffing, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full; a smaller piece may still fit.
    }
  }
}
