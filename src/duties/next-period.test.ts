import { describe, expect, it } from 'vitest';
import { isEarlyToOpen, isPassedOver, isTimeToOpen, nextPeriod } from './next-period.ts';

const month = {
  state: 'ahead',
  windowStart: '2026-11-15',
  windowEnd: '2026-12-14',
  due: '2026-12-19',
} as const;
const year = {
  state: 'ahead',
  windowStart: '2025-12-15',
  windowEnd: '2026-12-08',
  due: '2026-12-09',
} as const;
const over = {
  state: 'ahead',
  windowStart: '2026-06-15',
  windowEnd: '2026-07-14',
  due: '2026-07-19',
} as const;

describe('the period to open next', () => {
  it('is the first by due day whose window has begun', () => {
    expect(nextPeriod([month, year], '2026-11-20')).toBe(year);
    expect(nextPeriod([month, { ...year, state: 'open' as const }], '2026-11-20')).toMatchObject(month);
    expect(nextPeriod([month], '2026-11-14')).toBeUndefined();
  });

  it('is one that is over only when no other is left', () => {
    expect(nextPeriod([over, month], '2026-11-15')).toBe(month);
    expect(nextPeriod([over, year], '2026-07-19')).toBe(over);
    expect(nextPeriod([over, year], '2026-07-20')).toBe(year);
    expect(nextPeriod([over], '2026-08-19')).toBe(over);
    expect(nextPeriod([over], '2026-08-20')).toBeUndefined();
    expect([isPassedOver(over, '2026-08-19'), isPassedOver(over, '2026-08-20')]).toEqual([false, true]);
    expect(isPassedOver({ ...over, state: 'closed' }, '2026-12-01')).toBe(false);
  });

  it('is early while its window goes on for long, and can be opened all the same', () => {
    expect(isEarlyToOpen(month, '2026-11-29')).toBe(true);
    expect(isEarlyToOpen(month, '2026-11-30')).toBe(false);
    expect(isEarlyToOpen({ state: 'ahead' }, '2026-11-30')).toBe(false);
  });

  it('is called for when its window is about to end, not a year before', () => {
    expect(isTimeToOpen(year, '2026-11-23')).toBe(false);
    expect(isTimeToOpen(year, '2026-11-24')).toBe(true);
    expect(isTimeToOpen(year, '2026-12-23')).toBe(true);
    expect(isTimeToOpen(year, '2026-12-24')).toBe(false);
    expect(isTimeToOpen({ state: 'ahead' }, '2026-12-24')).toBe(false);
  });
});
