import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { dayIn, monthOf, weekdayOf, yearOf } from './days.ts';

describe('a day of a month', () => {
  it.each([
    [1900, '1900-02-28'],
    [2000, '2000-02-29'],
    [2026, '2026-02-28'],
    [2028, '2028-02-29'],
    [2100, '2100-02-28'],
    [2400, '2400-02-29'],
  ])('the last one of February %i is %s', (year, day) => {
    expect(dayIn(year, 2, 'last')).toBe(day);
    expect(dayIn(year, 2, 31)).toBe(day);
  });

  it('of a month beyond the year is one of the years beside it', () => {
    expect(dayIn(2026, 0, 15)).toBe('2025-12-15');
    expect(dayIn(2026, 13, 1)).toBe('2027-01-01');
    expect(dayIn(2026, -11, 'last')).toBe('2025-01-31');
    expect(dayIn(2026, 25, 31)).toBe('2028-01-31');
  });

  it('is followed by the first of the next month, whichever month of whichever year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2600 }), fc.integer({ min: -30, max: 30 }), (year, month) => {
        const last = dayIn(year, month, 'last');
        expect(addDays(last, 1)).toBe(dayIn(year, month + 1, 1));
        expect(dayIn(yearOf(last), monthOf(last), 'last')).toBe(last);
        expect((weekdayOf(last) + 1) % 7).toBe(weekdayOf(dayIn(year, month + 1, 1)));
      }),
    );
  });
});
