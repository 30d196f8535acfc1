import { expect, test } from 'vitest';
import { isEnough, isLow } from './disk-space.ts';

const GB = 1024 ** 3;
const MB = 1024 ** 2;

test.each([
  [{ free: 2 * GB, total: 30 * GB }, false],
  [{ free: 1 * GB - 1, total: 10 * GB }, true],
  [{ free: 4 * GB, total: 100 * GB }, true],
  [{ free: 5 * GB, total: 100 * GB }, false],
])('%j is low: %s (under 1 GB or 5 %%)', (room, low) => expect(isLow(room)).toBe(low));

test.each([
  [64, 0, true],
  [63, 0, false],
  [100, 36, true],
  [100, 37, false],
])('%d MB free, %d MB to write: %s', (free, bytes, enough) =>
  expect(isEnough({ free: free * MB, total: 30 * GB }, bytes * MB)).toBe(enough),
);
