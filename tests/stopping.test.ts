/** Whoever is told to stop, and however: nothing of the program is left behind. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';
import { startServer } from './server-process.ts';
import { ROOT } from './steps.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-stopping-'));
const cluster = join(dataDir, 'postgres', 'cluster');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A Node of the machine that is older than the program needs, so that the door hands over to the one beside it. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))
  .find((path) => Number(/^v(\d+)/.exec(execFileSync(path, ['-v'], { encoding: 'utf8' }))?.[1]) < 24);

const WAYS: [string, string[] | undefined][] = [
  ['npm start', ['npm', 'start', '--']],
  ['an older Node', oldNode ? [oldNode, join(ROOT, 'bin', 'sauro.mjs'), 'start'] : undefined],
];

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    () => true,
    () => false,
  );

for (const [way, command] of WAYS) {
  test.runIf(command && process.platform !== 'win32').each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
    `started by ${way}, it ends with what was started when that gets %s`,
    { timeout: 120_000 },
    async (signal) => {
      const server = await startServer(dataDir, ['--port', '0'], command);
      const postmaster = readPostmasterFile(cluster)?.pid ?? 0;
      expect([await answers(server.url), isAlive(postmaster)]).toEqual([true, true]);
      server.child.kill(signal);
      await expect.poll(() => answers(server.url), { timeout: 15_000 }).toBe(false);
      await expect.poll(() => isAlive(postmaster), { timeout: 15_000 }).toBe(false);
      // In good order: PostgreSQL has taken its lock away.
      expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    },
  );
}

test.runIf(oldNode)('the status of the program is that of its door', async () => {
  const outcome = await startServer(dataDir, ['--colour'], WAYS[1]?.[1]).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ status: 1, message: 'Tham số không đúng. Xem: sauro --help' });
});
