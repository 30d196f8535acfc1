/**
 * The real plans that are kept beside the repository, not in it. Tests on them are skipped, with a printed
 * reason, where they are absent; everything needed to judge the code stands in the repository's own fixtures.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../shared');

export const sharedPlansPresent = existsSync(join(root, 'plans'));
if (!sharedPlansPresent) process.stderr.write('shared plans not found: tests on real plans are skipped\n');

export const SHARED_PLANS = ['quang-son', 'cam-giang', 'thanh-mien'] as const;

/** Path inside the folder of shared plans, for example `sharedPath('plans/quang-son.txt')`. */
export function sharedPath(name: string): string {
  return join(root, name);
}

export function sharedBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedPath(name)));
}
