/** Starts PostgreSQL on a prepared cluster, keeps it running, stops it. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../shared/errors.ts';
import type { Binaries } from './binaries.ts';
import { disarmStaleFile, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import { type Cluster, exitOf, runOn, spawnOn } from './spawn.ts';

const START_SECONDS = 60;
const STOP_SECONDS = 20;
const LOG_LIMIT = 10 * 1024 * 1024;

export interface Postmaster {
  port: number;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param settings further `name=value` settings of PostgreSQL
 * @param port to use; without it a free one is taken
 * @throws StartupError when it does not become ready
 */
export async function startPostmaster(
  cluster: Cluster,
  binaries: Binaries,
  { logFile, settings, port: wanted }: { logFile: string; settings: readonly string[]; port?: number },
): Promise<Postmaster> {
  await stopSurvivor(cluster, binaries);
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    const port = wanted ?? (await freePort());
    const logStart = prepareLog(logFile);
    const child = launch(cluster, binaries, { logFile, port, settings });
    const outcome = await readiness(cluster, child, deadline);
    if (outcome === 'ready') return supervise(cluster, binaries, child, port);
    const log = readFileSync(logFile).subarray(logStart).toString('utf8');
    const worthRetrying = /shared memory block .* still in use|could not bind|Address already in use/i.test(
      log,
    );
    if (!worthRetrying || Date.now() > deadline) throw notStarted(log, logFile);
    await sleep(100);
  }
}

function supervise(
  cluster: Cluster,
  binaries: Binaries,
  child: ChildProcess | undefined,
  port: number,
): Postmaster {
  const ended = child ? exitOf(child).then(() => undefined) : waitUntilGone(cluster);
  return { port, ended, stop: () => stopPostmaster(cluster, binaries, ended) };
}

/** On Windows pg_ctl starts it, because it lays down an administrator's rights first, as PostgreSQL demands. */
function launch(
  cluster: Cluster,
  binaries: Binaries,
  { logFile, port, settings }: { logFile: string; port: number; settings: readonly string[] },
): ChildProcess | undefined {
  const options = [...SETTINGS, ...settings, `port=${port}`].flatMap((setting) => ['-c', setting]);
  if (process.platform === 'win32') {
    void runOn(cluster, binaries.pgCtl, (folder) => [
      'start',
      '--no-wait',
      '--silent',
      `--pgdata=${folder}`,
      `--log=${logFile}`,
      `--options=${options.join(' ')}`,
    ]).catch(() => undefined);
    return undefined;
  }
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawnOn(cluster, binaries.postgres, (folder) => ['-D', folder, ...options], log);
  } finally {
    closeSync(log);
  }
}

/** Statements stay out of the log: they hold what people wrote. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=64MB',
  // The data of a commune fits into memory, where any page costs as much as the next.
  'random_page_cost=1.1',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  'timezone=UTC',
  'log_timezone=UTC',
];

async function readiness(
  cluster: Cluster,
  child: ChildProcess | undefined,
  deadline: number,
): Promise<'ready' | 'ended'> {
  let over = false;
  if (child)
    void exitOf(child).then(
      () => (over = true),
      () => (over = true),
    );
  while (!over && Date.now() < deadline) {
    const file = readPostmasterFile(cluster.folder);
    if (file?.ready && (!child || file.pid === child.pid)) return 'ready';
    await sleep(15);
  }
  return 'ended';
}

/** A PostgreSQL that outlived the program that started it is asked to stop, so that ours runs with our settings. */
async function stopSurvivor(cluster: Cluster, binaries: Binaries): Promise<void> {
  const file = readPostmasterFile(cluster.folder);
  if (!file) return;
  if (isPostmasterOf(cluster.folder, file.pid))
    await stopPostmaster(cluster, binaries, waitUntilGone(cluster));
  if (readPostmasterFile(cluster.folder)) disarmStaleFile(cluster.folder);
}

async function waitUntilGone(cluster: Cluster): Promise<void> {
  for (;;) {
    const file = readPostmasterFile(cluster.folder);
    if (!file || !isPostmasterOf(cluster.folder, file.pid)) return;
    await sleep(50);
  }
}

/** Fast: running transactions are rolled back; if that takes too long, at once (the next start recovers). */
async function stopPostmaster(cluster: Cluster, binaries: Binaries, ended: Promise<void>): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    await signal(cluster, binaries, mode);
    const waiting = new AbortController();
    const timeout = sleep(STOP_SECONDS * 1000, 'late', { signal: waiting.signal, ref: false }).catch(
      () => 'late',
    );
    const outcome = await Promise.race([ended.then(() => 'ended'), timeout]);
    waiting.abort();
    if (outcome === 'ended') return;
  }
  throw new StartupError(`PostgreSQL của ${cluster.folder} không dừng được.`);
}

async function signal(cluster: Cluster, binaries: Binaries, mode: 'fast' | 'immediate'): Promise<void> {
  const file = readPostmasterFile(cluster.folder);
  if (!file || !isPostmasterOf(cluster.folder, file.pid)) return;
  if (process.platform === 'win32') {
    await runOn(cluster, binaries.pgCtl, (folder) => [
      'stop',
      `--pgdata=${folder}`,
      `--mode=${mode}`,
      '--no-wait',
    ]);
    return;
  }
  process.kill(file.pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Keeps one older log; returns where this start's messages begin. */
function prepareLog(logFile: string): number {
  mkdirSync(dirname(logFile), { recursive: true });
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  renameSync(logFile, join(dirname(logFile), 'postgres.1.log'));
  return 0;
}

function notStarted(log: string, logFile: string): StartupError {
  if (/No space left/i.test(log))
    return new StartupError(
      'Ổ đĩa đã đầy nên cơ sở dữ liệu không chạy được. Vui lòng giải phóng chỗ trống rồi chạy lại.',
    );
  const reason = log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? log.trim();
  return new StartupError(`Cơ sở dữ liệu không khởi động được (xem ${logFile}): ${reason}`);
}
