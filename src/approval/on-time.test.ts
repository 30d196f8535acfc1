import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { isIssuedOnTime, isOnTime, issuedMoment } from './on-time.ts';

const onTime = (at: string, due: string | null, time: string | null = null) =>
  isOnTime(new Date(at), due, time);

describe('on time', () => {
  it.each([
    // Việt Nam is seven hours ahead: its day ends at 17:00 UTC.
    ['2026-03-05T16:59:59Z', null, true],
    ['2026-03-05T17:00:00Z', null, true],
    ['2026-03-05T17:00:01Z', null, false],
    ['2026-03-05T09:30:00Z', '16:30', true],
    ['2026-03-05T09:30:01Z', '16:30', false],
    ['2026-03-04T17:00:00Z', '00:00', true],
    ['2026-03-04T17:00:01Z', '00:00', false],
    ['2026-03-01T00:00:00Z', '16:30', true],
  ])('sent at %s with the hour %s: %s', (at, time, expected) => {
    expect(onTime(at, '2026-03-05', time)).toBe(expected);
  });

  it('is nobody, and late is nobody, where no day was set', () => {
    expect(onTime('2026-03-05T00:00:00Z', null)).toBeNull();
    expect(onTime('2026-03-05T00:00:00Z', null, '16:30')).toBeNull();
    expect(isIssuedOnTime('2026-03-05', null)).toBeNull();
  });

  it('of an issued report is told by its day alone', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, (after) => {
        const issued = addDays('2026-12-19', after);
        expect(isIssuedOnTime(issued, '2026-12-19')).toBe(after <= 0);
        expect(todayInVietnam(issuedMoment(issued))).toBe(issued);
      }),
    );
  });

  it('never comes back once it is over', () => {
    const moment = fc.integer({ min: 0, max: 3 * 86_400 });
    const time = fc.option(fc.constantFrom('00:00', '07:05', '11:30', '23:59'), { nil: null });
    fc.assert(
      fc.property(moment, moment, time, (one, other, hour) => {
        const at = (seconds: number) => new Date(Date.parse('2026-03-04T00:00:00Z') + seconds * 1000);
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const held = isOnTime(at(late), '2026-03-05', hour);
        expect(held === false || isOnTime(at(early), '2026-03-05', hour)).toBe(true);
      }),
    );
  });
});
