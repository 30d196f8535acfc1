/** The real program as a process of its own, for tests that kill it and for measuring its start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './steps.ts';

export interface ServerProcess {
  child: ChildProcess;
  url: string;
  setupToken: string | undefined;
  /** Milliseconds from the command to the line with the address. */
  startedIn: number;
}

const START_SECONDS = 60;

/** What it printed when it did not start. */
export class NotStarted extends Error {
  readonly status: number | null;

  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }
}

const SAURO = join(ROOT, 'bin', 'sauro.mjs');

/**
 * Starts `sauro start` on a free port; resolves when it prints its address, rejects with what it said instead.
 * @param command in another way than by this Node: the words before the options
 * @param environment settings
 */
export function startServer(
  dataDir: string,
  args: string[] = ['--port', '0'],
  command: string[] = [process.execPath, SAURO, 'start'],
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const began = performance.now();
  const [program = '', ...words] = command;
  const child = spawn(program, [...words, '--data', dataDir, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => child.kill('SIGKILL'), START_SECONDS * 1000);
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const url = /chạy tại (http\S+)\n/.exec(printed)?.[1];
      if (!url) return;
      clearTimeout(tooLate);
      const setupToken = /token=(\S+)/.exec(printed)?.[1];
      resolve({ child, url, setupToken, startedIn: performance.now() - began });
    });
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(tooLate);
      reject(new NotStarted(printed.trim(), status));
    });
  });
}

/** Asks it to stop, or kills it; resolves to its exit status, null when it was killed. */
export function endServer(
  { child }: ServerProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('close', (status) => resolve(status));
    child.kill(signal);
  });
}
