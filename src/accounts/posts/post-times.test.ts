import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { type Days, holdsOn, isHeadPost, isSamePost, overlap } from './post-times.ts';

const FIRST = '2026-01-01';
const days: fc.Arbitrary<Days> = fc
  .record({ from: fc.nat(30), length: fc.option(fc.nat(30), { nil: undefined }) })
  .map(({ from, length }) => ({
    from: addDays(FIRST, from),
    to: length === undefined ? undefined : addDays(FIRST, from + length),
  }));

it('two times overlap where there is a day on which both hold', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      const all = Array.from({ length: 70 }, (_, at) => addDays(FIRST, at));
      expect(overlap(a, b)).toBe(all.some((day) => holdsOn(a, day) && holdsOn(b, day)));
    }),
    { numRuns: 2000 },
  );
});

describe('two posts are one', () => {
  it.each([
    [{ unitId: 'u', post: 'Trưởng phòng' }, { unitId: 'u', post: 'Trưởng phòng VHXH' }, true],
    [{ unitId: 'u', post: 'Trưởng phòng' }, { unitId: 'u', post: 'Thủ trưởng đơn vị' }, true],
    [{ unitId: 'u', post: 'Trưởng phòng' }, { unitId: 'u', post: 'Phó Trưởng phòng' }, false],
    [{ unitId: 'u', post: 'Trưởng phòng' }, { unitId: 'v', post: 'Trưởng phòng' }, false],
    [{ post: 'Phó Chủ tịch UBND xã' }, { post: 'PCT UBND xã' }, true],
    [{ post: 'Phó Chủ tịch UBND xã' }, { post: 'Phó Chủ tịch HĐND xã' }, false],
    [{ unitId: 'u', post: 'Thư ký tổ' }, { unitId: 'u', post: 'thư ký Tổ' }, true],
  ])('%o and %o: %s', (a, b, one) => {
    expect(isSamePost(a, b)).toBe(one);
    expect(isSamePost(b, a)).toBe(one);
  });
});

it('the head of a unit is whoever leads it, no deputy, and nobody of the leadership', () => {
  expect(isHeadPost({ unitId: 'u', post: 'Chánh Văn phòng' })).toBe(true);
  expect(isHeadPost({ unitId: 'u', post: 'Phó Chánh Văn phòng' })).toBe(false);
  expect(isHeadPost({ post: 'Chủ tịch UBND xã' })).toBe(false);
});
