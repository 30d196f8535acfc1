import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { holdingTarget, shortOf } from './holding-target.ts';

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

describe('how far a figure is short', () => {
  const target = (comparator: Target['comparator'], value = 80, valueMax?: number): Target => ({
    comparator,
    value,
    text: '',
    ...(valueMax !== undefined && { valueMax }),
  });

  it.each([
    [78, target('>='), 'up', 2],
    [80, target('>='), 'up', 0],
    [82, target('>='), 'up', 0],
    [80, target('>'), 'up', 0],
    [79, target('>'), 'up', 1],
    [82, target('<='), 'up', 2],
    [80, target('<'), 'down', 0],
    [79, target('<'), 'down', 0],
    [78, target('='), 'up', 2],
    [82, target('='), 'up', 0],
    [82, target('='), 'down', 2],
    [78, target('='), 'down', 0],
    [78, target('range', 80, 90), 'up', 2],
    [85, target('range', 80, 90), 'down', 0],
    [95, target('range', 80, 90), 'down', 5],
  ] as const)('%d for %o, %s: %d', (value, wanted, direction, short) => {
    expect(shortOf(value, wanted, direction)).toBe(short);
  });

  it('is not told of a level in words', () => {
    expect(shortOf(1, { comparator: 'text', text: 'Đạt' }, 'none')).toBeUndefined();
    expect(shortOf(1, { comparator: '>=', text: 'Đạt' }, 'up')).toBeUndefined();
    expect(shortOf(1, target('text'), 'up')).toBeUndefined();
  });
});
