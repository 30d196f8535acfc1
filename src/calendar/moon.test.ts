import { expect, it } from 'vitest';
import { newMoon, sunAtStartOf } from './moon.ts';

/** Julian date, in dynamical time, of a day counted from 1970 in Việt Nam. */
const inVietnam = (julian: number): number => julian - 75 / 86_400 - (2_440_587.5 - 7 / 24);
const MINUTE = 1 / 1440;

it('has the new moon of February 1977 where the book works it out', () => {
  expect(Math.abs(newMoon(-283) - inVietnam(2_443_192.65118))).toBeLessThan(2 * MINUTE);
});

it('has the sun of 13 October 1992 where the book works it out', () => {
  expect(sunAtStartOf(inVietnam(2_448_908.5))).toBeCloseTo(199.90895, 3);
});

it.each([
  // Universal time to the minute, as almanacs publish it; the sun is at 0, 90, 180, 270 degrees.
  ['2025-03-20T09:01Z', 0],
  ['2025-06-21T02:42Z', 90],
  ['2025-09-22T18:19Z', 180],
  ['2025-12-21T15:03Z', 270],
  ['2026-03-20T14:46Z', 0],
])('has the sun on its way at %s: %i degrees', (time, degrees) => {
  const day = (Date.parse(time) + 7 * 3_600_000) / 86_400_000;
  const off = Math.abs(sunAtStartOf(day) - degrees);
  expect(Math.min(off, 360 - off)).toBeLessThan(0.01);
});

it.each(['2025-01-29T12:36Z', '2025-06-25T10:31Z', '2026-02-17T12:01Z', '2030-02-02T16:07Z'])(
  'has the new moon of %s',
  (time) => {
    const expected = (Date.parse(time) + 7 * 3_600_000) / 86_400_000;
    const k = Math.round((expected - newMoon(0)) / 29.530588861);
    expect(Math.abs(newMoon(k) - expected)).toBeLessThan(2 * MINUTE);
  },
);
