import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { parseTargetCell } from '../../reading/values/target.ts';
import { againstTarget, isRelative } from './against-target.ts';
import { valueOfParts } from './figure-value.ts';

const target = (comparator: Target['comparator'], value = 80, valueMax?: number): Target => ({
  comparator,
  value,
  text: '',
  ...(valueMax !== undefined && { valueMax }),
});

describe('a figure against its target', () => {
  it.each([
    [78, target('>='), 'up', 2, false],
    [80, target('>='), 'up', 0, true],
    [82, target('>='), 'up', 0, true],
    [80, target('>'), 'up', 0, false],
    [79, target('>'), 'up', 1, false],
    [80.1, target('>'), 'down', 0, true],
    [82, target('<='), 'up', 2, false],
    [80, target('<='), 'up', 0, true],
    [80, target('<'), 'down', 0, false],
    [79, target('<'), 'down', 0, true],
    [81, target('<'), 'up', 1, false],
    [78, target('='), 'up', 2, false],
    [80, target('='), 'up', 0, true],
    [82, target('='), 'up', 0, true],
    [82, target('='), 'down', 2, false],
    [78, target('='), 'down', 0, true],
    [78, target('range', 80, 90), 'up', 2, false],
    [80, target('range', 80, 90), 'up', 0, true],
    [85, target('range', 80, 90), 'down', 0, true],
    [95, target('range', 80, 90), 'down', 5, false],
  ] as const)('%d for %o, %s: short by %d, met: %s', (value, wanted, direction, short, met) => {
    expect(againstTarget(value, wanted, direction)).toEqual({ met, short });
  });

  it('is not told of a level in words', () => {
    expect(againstTarget(1, { comparator: 'text', text: 'Đạt' }, 'none')).toBeUndefined();
    expect(againstTarget(1, { comparator: '>=', text: 'Đạt' }, 'up')).toBeUndefined();
    expect(againstTarget(1, target('text'), 'up')).toBeUndefined();
  });

  it.each([
    ['trên 3%', false],
    ['Hơn 3%', false],
    ['vượt 3%', false],
    ['>3%', false],
    ['dưới 3%', false],
    ['thấp hơn 3%', false],
    ['từ 3% trở lên', true],
    ['Tối thiểu 3%', true],
    ['ít nhất 3%', true],
    ['đạt 3%', true],
    ['3%', true],
    ['không dưới 3%', true],
    ['không quá 3%', true],
    ['không vượt 3%', true],
    ['không vượt quá 3%', true],
    ['không hơn 3%', true],
    ['tối đa 3%', true],
    ['≥3%', true],
    ['≤3%', true],
  ])('on the very level that “%s” names is met: %s', (words, met) => {
    const read = parseTargetCell(words);
    if (!read) throw new Error(`${words} is no target`);
    expect(againstTarget(3, read, 'up')?.met).toBe(met);
  });

  it.each([
    ['không vượt 3%', '<='],
    ['không hơn 3%', '<='],
  ])('“%s” is a level not to be passed', (words, comparator) => {
    expect(parseTargetCell(words)).toMatchObject({ comparator, value: 3 });
  });
});

describe('whatever the figure and its level', () => {
  const level = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
  const direction = fc.constantFrom('up' as const, 'down' as const, 'none' as const);
  const met = (
    value: number,
    comparator: Target['comparator'],
    at: number,
    way: 'up' | 'down' | 'none' = 'up',
  ) => againstTarget(value, target(comparator, at), way)?.met;

  it('what is better is not met less', () => {
    fc.assert(
      fc.property(level, level, level, direction, (one, other, at, way) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        for (const rising of ['>', '>='] as const)
          expect(!met(low, rising, at, way) || met(high, rising, at, way)).toBe(true);
        for (const falling of ['<', '<='] as const)
          expect(!met(high, falling, at, way) || met(low, falling, at, way)).toBe(true);
      }),
    );
  });

  it('strict and not strict differ on the level alone, and are the other’s opposite', () => {
    fc.assert(
      fc.property(level, level, (value, at) => {
        expect(met(value, '>', at) !== met(value, '>=', at)).toBe(value === at);
        expect(met(value, '<', at) !== met(value, '<=', at)).toBe(value === at);
        expect(met(value, '>', at)).toBe(!met(value, '<=', at));
        expect(met(value, '<', at)).toBe(!met(value, '>=', at));
      }),
    );
  });

  it('is short of nothing where it is met', () => {
    fc.assert(
      fc.property(
        level,
        level,
        direction,
        fc.constantFrom<Target['comparator']>('>', '>=', '<', '<=', '=', 'range'),
        (value, at, way, comparator) => {
          const against = againstTarget(value, target(comparator, at, at + 5), way);
          const onLevel = value === at || value === at + 5;
          const fits = against?.met ? against.short === 0 : (against?.short ?? 0) > 0 || onLevel;
          expect(fits).toBe(true);
        },
      ),
    );
  });

  it('a share of a hundred stands on its own level, whatever digits counting leaves', () => {
    for (let part = 0; part <= 100; part += 1) {
      const share = valueOfParts({ numerator: part, denominator: 100 }, '%') ?? Number.NaN;
      expect([part, met(share, '>=', part), met(share, '<=', part)]).toEqual([part, true, true]);
      expect([part, met(share, '>', part), met(share, '<', part)]).toEqual([part, false, false]);
    }
  });
});

it('says nothing of a level that is told against another figure', () => {
  const told = ['tăng 30% so với năm 2025', 'Giảm 20 % so 2024', 'Gấp 2 lần năm 2025'];
  for (const text of told) {
    expect(isRelative({ text })).toBe(true);
    expect(againstTarget(1300, { comparator: '=', value: 30, text }, 'up')).toBeUndefined();
  }
  for (const text of [
    'Trên 30%',
    'tăng 8%',
    'giảm còn 5%',
    '≥60% so với tổng số hộ',
    'gấp rút đạt 3'.slice(9),
  ])
    expect(isRelative({ text })).toBe(false);
});
