/** The program as a person starts it: a process of its own, on a free port, with a data folder of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
  /** Ends it; the data folder stays. */
  end: () => Promise<void>;
  /** Ends it and removes the data folder. */
  stop: () => Promise<void>;
}

/**
 * A data folder that was made once for all (`tests/prepared-data.ts`), to begin with a copy of it; undefined where a
 * test runs by itself.
 */
export function preparedData(name: 'empty' | 'demo'): string | undefined {
  const folder = process.env['SAURO_PREPARED'];
  return folder === undefined ? undefined : join(folder, name);
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

/** With its owners: started by root, PostgreSQL runs as somebody else. */
function copyData(from: string, to: string): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else execFileSync('cp', ['-a', `${from}/.`, to]);
}

/**
 * Starts the program and waits until it serves.
 * @param wanted the line to wait for; its first group is the answer
 * @param from a data folder to begin with a copy of
 */
export async function startServer(
  options: string[],
  wanted: RegExp,
  from = preparedData('empty'),
): Promise<RunningServer & { answer: string }> {
  const data = mkdtempSync(join(tmpdir(), 'sauro-journey-'));
  if (from !== undefined) copyData(from, data);
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
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  };
  const stop = async () => {
    await end();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const answer = asOthersType(await untilPrinted(child, printed, wanted));
    const url = asOthersType(/http:\/\/[\w.:-]+\d/.exec(output)?.[0] ?? '');
    return { url, data, printed, end, stop, answer };
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
