import { describe, expect, it } from 'vitest';
import { differenceWithUnit, isPercent, isRank, unitWords, withUnit } from './units.ts';

describe('units', () => {
  it.each([
    ['%', '78,4%'],
    ['Tỷ lệ %', '78,4%'],
    ['Phần trăm', '78,4%'],
    ['%/năm', '78,4%/năm'],
    ['‰', '78,4‰'],
    ['Bộ', '78,4 bộ'],
    ['Triệu đồng/người', '78,4 triệu đồng/người'],
    ['Lượt  người', '78,4 lượt người'],
    ['Gb/s', '78,4 Gb/s'],
    ['TTHC', '78,4 TTHC'],
    ['Số lượng', '78,4'],
    ['Hạng', 'hạng 78,4'],
    [undefined, '78,4'],
  ])('attaches %s: %s', (unit, text) => {
    expect(withUnit('78,4', unit)).toBe(text);
  });

  it.each([
    ['%', true, '12 điểm phần trăm'],
    ['Bộ', false, '12 bộ'],
    ['Thứ hạng', false, '12 bậc'],
    [undefined, false, '12'],
  ])('tells a difference in %s', (unit, percent, text) => {
    expect(differenceWithUnit('12', unit, percent)).toBe(text);
  });

  it('counts a share of two numbers in percent unless the plan names another unit', () => {
    expect(isPercent(undefined, true)).toBe(true);
    expect(isPercent(undefined, false)).toBe(false);
    expect(isPercent('Tỷ lệ (%)', false)).toBe(true);
    expect(isPercent('Hồ sơ', true)).toBe(false);
  });

  it('knows a place in an order', () => {
    expect(isRank('Xếp hạng')).toBe(true);
    expect(isRank('Hạng mục')).toBe(false);
    expect(unitWords(' Bộ ')).toBe('bộ');
  });
});
