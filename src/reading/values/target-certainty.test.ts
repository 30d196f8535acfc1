import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTargets } from './target.ts';
import { isSureTarget } from './target-certainty.ts';

describe('a milestone cell that the grammar accounts for', () => {
  it.each([
    ['70.5%', undefined],
    ['1.234,5', undefined],
    ['0.125', undefined],
    ['≥80%', '%'],
    ['80-90%', '%'],
    ['80', 'Tỷ lệ'],
    ['100% (65/65)', '%'],
    ['12/12 thôn (100%)', undefined],
    ['5/5 thôn', undefined],
    ['3/5', 'thôn'],
    ['Tăng 10% so với 2025', undefined],
    ['từ 60% lên 80%', '%'],
    ['năm 2026: 70%; năm 2030: 95%', '%'],
    ['2.500', 'hộ'],
    ['2010', 'hộ'],
    ['100% (trừ thôn Bản)', '%'],
    ['Đạt', undefined],
    ['Có', undefined],
    ['-', '%'],
  ])('%s (%s)', (cell, unit) => {
    expect(isSureTarget(cell, unit)).toBe(true);
  });
});

describe('a milestone cell that leaves doubt', () => {
  it.each([
    ['1.234%', undefined],
    ['2.500', '%'],
    ['12,500', 'hộ'],
    ['3/5', undefined],
    ['3/5', '%'],
    ['5 lớp', '%'],
    ['80%', 'hộ'],
    ['80% (120 hộ)', '%'],
    ['100% cơ quan; 80% thôn', '%'],
    ['2026', '%'],
    ['8O%', '%'],
    ['24/7', undefined],
    ['Quý IV/2026', undefined],
    ['-5%', '%'],
    ['x', undefined],
    ['✓', undefined],
  ])('%s (%s)', (cell, unit) => {
    expect(isSureTarget(cell, unit)).toBe(false);
  });
});

it('a count of four digits beside its unit is a count, not a year', () => {
  expect(parseTargets('2010', { unit: 'hộ', year: 2026 })).toEqual([
    { year: 2026, comparator: '=', value: 2010, text: '2010' },
  ]);
});

it('figures below one keep their point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (thousandths) => {
      const text = `0.${String(thousandths).padStart(3, '0')}`;
      expect(parseTargets(text)[0]?.value).toBe(thousandths / 1000);
    }),
  );
});

describe('a figure that may mean something else', () => {
  it.each([
    ['1,5 tỷ', 'triệu đồng'],
    ['3.200 m', 'km'],
    ['5 lớp', 'người'],
    ['0,5‰', '%'],
    ['90-80', '%'],
    ['80% -', '%'],
    ['½', '%'],
    ['Tám mươi phần trăm', '%'],
  ])('%s (%s) is doubted', (cell, unit) => {
    expect(isSureTarget(cell, unit)).toBe(false);
  });

  it.each([
    ['1,5 tỷ', 'tỉ đồng'],
    ['85 triệu đồng/người/năm', 'Triệu đồng'],
    ['02 lớp', 'Lớp tập huấn'],
    ['80 điểm', 'Điểm'],
  ])('%s (%s) counts what the row counts', (cell, unit) => {
    expect(isSureTarget(cell, unit)).toBe(true);
  });

  it.each(['80+', '80%+', '80 điểm trở lên', '80 trở lên'])('%s is at least 80', (cell) => {
    expect(parseTargets(cell)).toMatchObject([{ comparator: '>=', value: 80 }]);
  });
});
