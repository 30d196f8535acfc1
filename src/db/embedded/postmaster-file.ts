/**
 * `postmaster.pid`, PostgreSQL's own lock: who runs this cluster, on which port, and whether it is ready.
 * After kill -9 it stays behind, and its process number may by then belong to somebody else.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../shared/errors.ts';

export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** undefined when there is no file, or it is still being written. */
export function readPostmasterFile(folder: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/** Whether the process is the PostgreSQL of this cluster, not a stranger that was given its number. */
export function isPostmasterOf(folder: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }).includes(
        'postgres',
      );
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(folder);
  } catch {
    return false;
  }
}

/**
 * Makes a stale file harmless without giving up PostgreSQL's second check (that no orphaned process still
 * uses the shared memory named in it): the process number of its parent is one that PostgreSQL passes over.
 */
export function disarmStaleFile(folder: string): void {
  const path = join(folder, 'postmaster.pid');
  if (process.platform === 'win32') {
    rmSync(path, { force: true });
    return;
  }
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}
