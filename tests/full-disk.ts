/** A small file system of its own for tests, and filling it up. Only root may mount one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns whether there is now an empty file system of this size (as in "200m") at the folder */
export function mountSmall(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', folder]);
  if (mounted.status === 0) return true;
  process.stdout.write('No file system can be mounted here (not root): a full disk is not tested.\n');
  return false;
}

export function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

/** Fills the file system up until only so many bytes are free; taken away by `drain`. */
export function fill(folder: string, leave = 0): void {
  const free = () => statfsSync(folder).bavail * statfsSync(folder).bsize;
  for (let piece = 16 * 1024 * 1024; piece >= 4096; piece /= 2)
    while (free() - piece >= leave)
      writeFileSync(join(folder, 'stuffing'), Buffer.alloc(piece), { flag: 'a' });
}

export function drain(folder: string): void {
  rmSync(join(folder, 'stuffing'));
}
