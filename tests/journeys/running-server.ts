/** The program as a person starts it: a process of its own, on a free port, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE = 90_000;
/**
 * The name under which the browser finds the server. With one that is not this machine's own the browser allows
 * only what it allows on an office network over plain http.
 */
export const OFFICE_HOST = process.env['JOURNEY_HOST'];

export interface RunningServer {
  url: string;
  /** Its data folder. */
  data: string;
  /** Everything that was printed so far. */
  printed: () => string;
  stop: () => Promise<void>;
}

async function untilPrinted(child: ChildProcess, printed: () => string, wanted: RegExp): Promise<string> {
  const found = Promise.withResolvers<string>();
  const look = () => {
    const match = wanted.exec(printed());
    if (match?.[1]) found.resolve(match[1]);
  };
  child.stdout?.on('data', look);
  child.once('exit', (code) => found.reject(new Error(`the server ended with ${code}:\n${printed()}`)));
  const timer = setTimeout(() => found.reject(new Error(`the server is not ready:\n${printed()}`)), PATIENCE);
  try {
    return await found.promise;
  } finally {
    clearTimeout(timer);
    child.stdout?.off('data', look);
  }
}

/** Starts the program and waits until it serves; `wanted` is the line to wait for, its first group the answer. */
export async function startServer(
  options: string[],
  wanted: RegExp,
): Promise<RunningServer & { answer: string }> {
  const data = mkdtempSync(join(tmpdir(), 'sauro-journey-'));
  const network = OFFICE_HOST ? ['--host', '0.0.0.0'] : [];
  const args = [join(ROOT, 'bin/sauro.mjs'), 'start', '--port', '0', '--data', data, ...network, ...options];
  const environment = { ...process.env, DATABASE_URL: '' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const printed = () => output;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const answer = asOthersType(await untilPrinted(child, printed, wanted));
    const url = asOthersType(/http:\/\/[\w.:-]+\d/.exec(output)?.[0] ?? '');
    return { url, data, printed, stop, answer };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address of this machine as it is typed where the browser stands. */
export const asOthersType = (text: string): string =>
  OFFICE_HOST ? text.replace('//127.0.0.1:', `//${OFFICE_HOST}:`) : text;

/** The line of the first run with the one-time address. */
export const SETUP_LINE = /(http\S+\/setup\?token=\S+)/;
