import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrencesBetween } from './occurrences.ts';

describe('the occurrences of a recurring task', () => {
  it.each([
    ['monthly', '2026-01-15', '2026-03-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['monthly', '2028-02-01', '2028-02-29', ['2028-02-29']],
    ['quarterly', '2026-03-31', '2026-09-30', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['semiannual', '2026-01-01', '2027-06-30', ['2026-06-30', '2026-12-31', '2027-06-30']],
    ['annual', '2026-01-01', '2026-12-30', []],
    ['annual', '2026-12-31', '2027-12-31', ['2026-12-31', '2027-12-31']],
  ] as const)('%s from %s to %s', (recurrence, from, to, ends) => {
    expect(occurrencesBetween({ recurrence }, from, to)).toEqual(ends);
  });

  it('ends a yearly one on the day that its deadline names, from that year on', () => {
    const yearly = { recurrence: 'annual', due: '2025-07-31' } as const;
    expect(occurrencesBetween(yearly, '2024-01-01', '2027-12-31')).toEqual([
      '2025-07-31',
      '2026-07-31',
      '2027-07-31',
    ]);
    const leap = { recurrence: 'annual', due: '2024-02-29' } as const;
    expect(occurrencesBetween(leap, '2025-01-01', '2025-12-31')).toEqual(['2025-02-28']);
  });

  it('begins with the task', () => {
    const monthly = { recurrence: 'monthly', start: '2026-03-01' } as const;
    expect(occurrencesBetween(monthly, '2026-01-01', '2026-03-31')).toEqual(['2026-03-31']);
    expect(occurrencesBetween({}, '2026-01-01', '2026-12-31')).toEqual([]);
  });

  it('loses and doubles none when a stretch of time is cut in two', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const recurrence = fc.constantFrom('monthly', 'quarterly', 'semiannual', 'annual');
    fc.assert(
      fc.property(recurrence, fc.array(day, { minLength: 3, maxLength: 3 }), (each, days) => {
        const [from = '', cut = '', to = ''] = days.toSorted();
        const next = new Date(Date.parse(cut) + 86_400_000).toISOString().slice(0, 10);
        const whole = occurrencesBetween({ recurrence: each }, from, to);
        const parts = [
          ...occurrencesBetween({ recurrence: each }, from, cut),
          ...occurrencesBetween({ recurrence: each }, next, to),
        ];
        expect(parts).toEqual(whole);
        expect(whole.every((end) => !Number.isNaN(Date.parse(end)))).toBe(true);
      }),
    );
  });
});
