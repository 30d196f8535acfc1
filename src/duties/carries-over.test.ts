/** With the windows of the decree, over twenty years: what an answer of one period is proposed for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Period } from '../calendar/contract.ts';
import { LENGTHS } from '../calendar/cycles.ts';
import { periodsBetween } from '../calendar/periods.ts';
import { decreeWindow } from '../calendar/reporting-rule.ts';
import { addDays } from '../shared/dates.ts';
import { carriesOver } from './asked.ts';

const PERIODS = periodsBetween('2025-01-01', '2045-12-31');
const anyPeriod = fc.constantFrom(...PERIODS);
const withWindow = (period: Period) => ({ ...period, windowEnd: decreeWindow(period).windowEnd });

it('an answer goes on into each longer period that ends with its own, and into no other', () => {
  const byEnd = Map.groupBy(PERIODS, ({ end }) => end);
  for (const [end, together] of byEnd)
    for (const shorter of together)
      for (const longer of [...together, ...(byEnd.get(addDays(end, 31)) ?? [])]) {
        const months = LENGTHS[longer.cycle].months - LENGTHS[shorter.cycle].months;
        expect(carriesOver(withWindow(shorter), withWindow(longer)), `${shorter.id} into ${longer.id}`).toBe(
          longer.end === end && months > 0,
        );
      }
});

it('none goes back, nor both ways', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (one, other) => {
      const [there, back] = [carriesOver(one, other), carriesOver(other, one)];
      expect(there && back).toBe(false);
      expect(there && !(one.end <= other.end && one.start > other.start)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

it('an answer is proposed for fifteen days and no longer, counted between the ends of the windows', () => {
  const month = fc.constantFrom(...PERIODS.filter(({ cycle }) => cycle === 'month')).map(withWindow);
  fc.assert(
    fc.property(month, fc.integer({ min: -40, max: 40 }), (shorter, days) => {
      const longer = { cycle: 'ad-hoc' as const, end: '2099-12-31' };
      const windowEnd = addDays(shorter.windowEnd, days);
      expect(carriesOver(shorter, { ...longer, windowEnd })).toBe(days >= 0 && days <= 15);
    }),
  );
});
