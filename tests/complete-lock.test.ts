import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingEntries } from './complete-lock.ts';

describe('the lock file', () => {
  it('has an entry for every optional package of every system, so that npm ci takes it everywhere', () => {
    const lock = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
    ) as Parameters<typeof missingEntries>[0];
    expect(missingEntries(lock)).toEqual({});
  });

  it('is completed by what the name of a package says', () => {
    const optionalDependencies = {
      '@tool/cli-linux-x64-musl': '1.2.0',
      '@tool/cli-win32-arm64': '^1.2.0',
      '@tool/here': '1.2.0',
    };
    const lock = {
      packages: { 'node_modules/tool': { dev: true, optionalDependencies }, 'node_modules/@tool/here': {} },
    };
    expect(missingEntries(lock)).toEqual({
      'node_modules/@tool/cli-linux-x64-musl': {
        version: '1.2.0',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/@tool/cli-win32-arm64': {
        version: '1.2.0',
        dev: true,
        optional: true,
        os: ['win32'],
        cpu: ['arm64'],
      },
    });
  });
});
