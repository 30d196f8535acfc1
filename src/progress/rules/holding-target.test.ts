import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { holdingTarget } from './holding-target.ts';

const at = (year: number | undefined, value: number): Target => ({
  comparator: '>=',
  value,
  text: `≥${value}`,
  ...(year !== undefined && { year }),
});

describe('the target that holds', () => {
  const targets = [at(2030, 90), at(2026, 75), at(2027, 80)];

  it.each([
    ['2025-06-30', 'ahead', 'mốc 2026', 75],
    ['2026-01-01', 'own', 'mốc 2026', 75],
    ['2026-12-31', 'own', 'mốc 2026', 75],
    ['2028-05-01', 'ahead', 'mốc 2030', 90],
    ['2031-01-01', 'past', 'mốc 2030', 90],
  ])('on %s: %s, %s', (day, kind, label, value) => {
    expect(holdingTarget(targets, day)).toMatchObject({ kind, label, target: { value } });
  });

  it('without a year is the goal itself, after those of years', () => {
    expect(holdingTarget([at(undefined, 5)], '2026-01-01')).toMatchObject({
      kind: 'undated',
      label: 'mục tiêu',
    });
    expect(holdingTarget([at(undefined, 5), at(2026, 7)], '2026-01-01')?.target.value).toBe(7);
    expect(holdingTarget([at(undefined, 5), at(2025, 7)], '2026-01-01')?.target.value).toBe(5);
  });

  it('is none where none is set', () => {
    expect(holdingTarget([], '2026-01-01')).toBeUndefined();
    expect(holdingTarget([{ year: 2026, comparator: 'text', text: '-' }], '2026-01-01')).toBeUndefined();
  });

  it('is always one that the plan states, and never an earlier one than a later one that holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2024, max: 2045 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 2024, max: 2045 }),
        (years, now) => {
          const set = years.map((year) => at(year, year));
          const held = holdingTarget(set, `${now}-06-30`);
          expect(set).toContain(held?.target);
          const ahead = years.filter((year) => year >= now);
          expect(held?.target.year).toBe(ahead.length > 0 ? Math.min(...ahead) : Math.max(...years));
        },
      ),
    );
  });
});
