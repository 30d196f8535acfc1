import { expect, test } from 'vitest';
import { codeOf, stepAt, stepOfCode } from './one-time-code.ts';

/** RFC 6238, appendix B, cut to six digits. */
const SECRET = '12345678901234567890';
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s', (seconds, code) => {
  expect(codeOf(SECRET, stepAt(at(seconds)))).toBe(code);
  expect(stepOfCode(SECRET, code, at(seconds))).toBe(stepAt(at(seconds)));
});

test('the step before and the one after count, no others', () => {
  const now = at(1_234_567_890);
  const found = [-2, -1, 0, 1, 2].map((offset) =>
    stepOfCode(SECRET, codeOf(SECRET, stepAt(now) + offset), now),
  );
  expect(found.map((step) => step !== undefined)).toEqual([false, true, true, true, false]);
});

test.each(['', '28708', '2870820', 'ôô'])('%j is the code of no step', (code) => {
  expect(stepOfCode(SECRET, code, at(59))).toBeUndefined();
});
