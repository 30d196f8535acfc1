/**
 * Starts a PostgreSQL program on a cluster. When another account runs it, the cluster is handed over as an
 * open folder: /proc/self/fd leads there without walking the path, so a data folder under a home that others
 * cannot enter works without loosening anybody's rights.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { programEnvironment } from '../../config.ts';
import type { Account } from './run-as.ts';

const HANDED_OVER = 3;

export interface Cluster {
  /** Real path of PostgreSQL's data directory. */
  folder: string;
  account: Account | undefined;
}

/** @param output file descriptor that receives the program's messages, or 'pipe' to read them. */
export function spawnOn(
  cluster: Cluster,
  program: string,
  args: (folder: string) => string[],
  output: number | 'pipe',
): ChildProcess {
  // A group of its own: Ctrl-C in the terminal is for us, who then stop the database in good order.
  const common = {
    cwd: '/',
    env: programEnvironment(),
    windowsHide: true,
    detached: process.platform !== 'win32',
  };
  if (!cluster.account)
    return spawn(program, args(cluster.folder), {
      ...common,
      cwd: cluster.folder,
      stdio: ['ignore', output, output],
    });
  const folder = openSync(cluster.folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    return spawn(program, args(`/proc/self/fd/${HANDED_OVER}`), {
      ...common,
      ...cluster.account,
      stdio: ['ignore', output, output, folder],
    });
  } finally {
    closeSync(folder);
  }
}

/** Runs a program to its end; resolves to what it printed. Rejects with that text when it failed. */
export async function runOn(
  cluster: Cluster,
  program: string,
  args: (folder: string) => string[],
): Promise<string> {
  const child = spawnOn(cluster, program, args, 'pipe');
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (printed += String(chunk)));
  const status = await exitOf(child);
  if (status !== 0) throw new Error(printed.trim() || `exit status ${status}`);
  return printed;
}

/** Resolves when the process has ended; rejects when it could not be started. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status));
  });
}
