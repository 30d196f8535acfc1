import { describe, expect, it } from 'vitest';
import type { Choices } from '../contract.ts';
import type { IndicatorFact } from '../facts/contract.ts';
import type { Target } from '../../reading/contract.ts';
import { figureSentence } from './figure-sentences.ts';
import { aFigure, anIndicator, BEFORE, QUARTER, YEAR_BEFORE } from './fixtures.ts';
import { plainText } from './said.ts';

const CUT: Choices = { missing: 'say-none', decimals: 'cut' };

const textOf = (indicator: IndicatorFact, choices = CUT) =>
  plainText(figureSentence(indicator, { period: QUARTER, previous: BEFORE, lastYear: YEAR_BEFORE, choices }));

const level = (comparator: Target['comparator'], value: number, more: Partial<Target> = {}): Target => ({
  year: 2026,
  comparator,
  value,
  text: `${comparator}${value}`,
  ...more,
});

/** A share that stands so: of the quarter, and of no other time. */
const share = (value: number, more: Partial<IndicatorFact> = {}) => {
  const figure = aFigure({ value });
  return anIndicator({ inPeriod: figure, cumulative: figure, ...more });
};
const PARTS = aFigure({ numerator: 1176, denominator: 1500 });

describe('a share against its milestone', () => {
  it('passes it', () => {
    const indicator = anIndicator({ inPeriod: PARTS, cumulative: PARTS, target: level('>=', 75) });
    expect(textOf(indicator)).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 78,4% (1.176/1.500), vượt mốc năm 2026 (≥75%).',
    );
  });

  it.each([
    ['misses it', 71, level('>=', 90), 'đạt 71%, thấp hơn mốc năm 2026 (≥90%) 19 điểm phần trăm.'],
    [
      'by what the reader subtracts',
      71.06,
      level('>=', 90),
      'đạt 71%, thấp hơn mốc năm 2026 (≥90%) 19 điểm phần trăm.',
    ],
    ['by a little', 74.96, level('>=', 75), 'đạt 74,9%, thấp hơn mốc năm 2026 (≥75%) 0,1 điểm phần trăm.'],
    ['stands on it', 75, level('>=', 75), 'đạt 75%, đạt mốc năm 2026 (≥75%).'],
    ['reaches all', 100, level('=', 100), 'đạt 100%, đạt mốc năm 2026 (100%).'],
    ['a bare level', 82, level('=', 80), 'đạt 82%, vượt mốc năm 2026 (80%).'],
    ['on a level to be passed', 40, level('>', 40), 'đạt 40%, chưa đạt mốc năm 2026 (>40%).'],
    ['above a level to be passed', 41, level('>', 40), 'đạt 41%, vượt mốc năm 2026 (>40%).'],
    ['within a range', 85, level('range', 80, { valueMax: 90 }), 'đạt 85%, đạt mốc năm 2026 (80-90%).'],
    [
      'at the end of a range',
      90,
      level('range', 80, { valueMax: 90 }),
      'đạt 90%, đạt mốc năm 2026 (80-90%).',
    ],
    ['above a range', 95, level('range', 80, { valueMax: 90 }), 'đạt 95%, vượt mốc năm 2026 (80-90%).'],
    [
      'below a range',
      78,
      level('range', 80, { valueMax: 90 }),
      'đạt 78%, thấp hơn mốc năm 2026 (80-90%) 2 điểm phần trăm.',
    ],
    [
      'a level that is to sink, not yet',
      7,
      level('<=', 5),
      'đạt 7%, cao hơn mốc năm 2026 (≤5%) 2 điểm phần trăm.',
    ],
    [
      'by a little too much',
      5.04,
      level('<=', 5),
      'đạt 5,04%, cao hơn mốc năm 2026 (≤5%) 0,04 điểm phần trăm.',
    ],
    ['a level that has sunk', 3, level('<=', 5), 'đạt 3%, đạt mốc năm 2026 (≤5%).'],
    ['on a level to go below', 5, level('<', 5), 'đạt 5%, chưa đạt mốc năm 2026 (<5%).'],
    ['without a year', 78, level('>=', 75, { year: undefined }), 'đạt 78%, vượt mục tiêu (≥75%).'],
    [
      'of a later year: named, not judged',
      78,
      level('>=', 75, { year: 2030 }),
      'đạt 78% (mốc năm 2030: ≥75%).',
    ],
    ['of a year that is over: nothing', 78, level('>=', 75, { year: 2025 }), 'đạt 78%.'],
    [
      'against another figure',
      78,
      level('=', 30, { text: 'tăng 30% so với năm 2025' }),
      'đạt 78% (mốc năm 2026: tăng 30% so với năm 2025).',
    ],
    [
      'in words',
      78,
      { year: 2026, comparator: 'text', text: 'Liên thông' } as const,
      'đạt 78% (mốc năm 2026: Liên thông).',
    ],
    ['none', 78, undefined, 'đạt 78%.'],
  ])('%s', (_, value, target, text) => {
    const indicator = share(value, target && { target });
    expect(textOf(indicator)).toBe(`Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến ${text}`);
  });

  it('goes the way of its indicator where the level has no sign', () => {
    const definition = { accumulation: 'stock', direction: 'down', valueKind: 'ratio' } as const;
    const indicator = { name: 'Tỷ lệ hồ sơ trễ hạn', definition };
    expect(textOf(share(3, { ...indicator, target: level('=', 5) }))).toBe(
      'Tỷ lệ hồ sơ trễ hạn đạt 3%, đạt mốc năm 2026 (5%).',
    );
    expect(textOf(share(8, { ...indicator, target: level('range', 5, { valueMax: 6 }) }))).toBe(
      'Tỷ lệ hồ sơ trễ hạn đạt 8%, cao hơn mốc năm 2026 (5-6%) 2 điểm phần trăm.',
    );
  });

  it('is cut or rounded as the clerk chose', () => {
    expect(textOf(share(78.48))).toContain('đạt 78,4%');
    expect(textOf(share(78.48), { ...CUT, decimals: 'round' })).toContain('đạt 78,5%');
    expect(textOf(share(99.96), { ...CUT, decimals: 'round' })).toContain('đạt 99,96%');
  });
});

describe('a count', () => {
  const COUNT = { accumulation: 'stock', direction: 'up', valueKind: 'number' } as const;
  const count = (value: number, more: Partial<IndicatorFact> = {}) =>
    share(value, { name: 'Số bộ dữ liệu mở', unit: 'Bộ', definition: COUNT, ...more });

  it.each([
    ['less', 3, level('=', 4), 'đạt 3 bộ, đạt 75% mốc năm 2026 (4).'],
    ['nearly all', 1999, level('>=', 2000), 'đạt 1.999 bộ, đạt 99,9% mốc năm 2026 (≥2.000).'],
    ['all', 4, level('=', 4), 'đạt 4 bộ, đạt 100% mốc năm 2026 (4).'],
    ['more', 5, level('>=', 4), 'đạt 5 bộ, đạt 125% mốc năm 2026 (≥4).'],
    ['none', 0, level('=', 4), 'đạt 0 bộ, đạt 0% mốc năm 2026 (4).'],
    ['as many as are to be passed', 4, level('>', 4), 'đạt 4 bộ, chưa đạt mốc năm 2026 (>4).'],
    ['below a range', 1, level('range', 3, { valueMax: 5 }), 'đạt 1 bộ, thấp hơn mốc năm 2026 (3-5) 2 bộ.'],
    ['where none is wanted', 0, level('=', 0), 'đạt 0 bộ, đạt mốc năm 2026 (0).'],
    ['more than there may be', 6, level('<=', 4), 'đạt 6 bộ, cao hơn mốc năm 2026 (≤4) 2 bộ.'],
  ])('%s', (_, value, target, text) => {
    expect(textOf(count(value, { target }))).toBe(`Số bộ dữ liệu mở ${text}`);
  });

  it('of a place in an order', () => {
    const rank = {
      name: 'Xếp hạng chuyển đổi số',
      unit: 'Hạng',
      definition: { ...COUNT, direction: 'down' },
    } as const;
    expect(textOf(count(12, { ...rank, target: level('<=', 10), previous: aFigure({ value: 15 }) }))).toBe(
      'Xếp hạng chuyển đổi số đạt hạng 12, kém mốc năm 2026 (≤10) 2 bậc; tăng 3 bậc so với quý II/2026.',
    );
  });

  it('without a unit', () => {
    const { unit: _, ...indicator } = count(85, { name: 'Điểm chỉ số chuyển đổi số' });
    expect(textOf(indicator)).toBe('Điểm chỉ số chuyển đổi số đạt 85.');
  });
});
