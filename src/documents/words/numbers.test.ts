import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText, dayText, figureText, numberWritten, outOfText, shareText, subtract } from './numbers.ts';

describe('counts', () => {
  it.each([
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [999, '999'],
    [1176, '1.176'],
    [1_250_000, '1.250.000'],
  ])('writes %d as %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });

  it('writes both numbers of a share of things', () => {
    expect(outOfText(5, 7)).toBe('05/07');
    expect(outOfText(0, 12)).toBe('0/12');
  });
});

describe('shares', () => {
  it.each([
    [78.4, '78,4%', '78,4%'],
    [10.286, '10,2%', '10,3%'],
    [64, '64%', '64%'],
    [(57 / 100) * 100, '57%', '57%'],
    [(1176 / 1500) * 100, '78,4%', '78,4%'],
    [99.94, '99,9%', '99,9%'],
    [99.96, '99,9%', '99,96%'],
    [99.999, '99,9%', '99,999%'],
    [100, '100%', '100%'],
    [100.04, '100,04%', '100,04%'],
    [112.35, '112,3%', '112,4%'],
    [0, '0%', '0%'],
    [0.04, '0,04%', '0,04%'],
    [0.06, '0,06%', '0,1%'],
    [-2.36, '-2,3%', '-2,4%'],
    [1e-20, '0%', '0%'],
  ])('writes %d as %s cut and as %s rounded', (percent, cut, rounded) => {
    expect(shareText(percent, 'cut')).toBe(cut);
    expect(shareText(percent, 'round')).toBe(rounded);
  });

  it('keeps a figure apart from a level that it is not on', () => {
    expect(shareText(74.96, 'round')).toBe('75%');
    expect(shareText(74.96, 'round', [75])).toBe('74,96%');
    expect(shareText(5.04, 'cut', [5])).toBe('5,04%');
    expect(shareText(75, 'round', [75])).toBe('75%');
  });

  it('never says of what is unfinished that it is all, of what is begun that it is nothing', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 1e7 }));
    fc.assert(
      fc.property(parts, fc.constantFrom('cut', 'round'), ([part, more], decimals) => {
        const text = shareText((part / (part + more)) * 100, decimals);
        const written = numberWritten(text.slice(0, -1));
        expect(written).toBeLessThan(100);
        expect(written).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('figures', () => {
  it.each([
    [4.479, '4,479'],
    [43.5456, '43,545'],
    [1176, '1.176'],
    [1234567.5, '1.234.567,5'],
    [0.1 + 0.2, '0,3'],
  ])('writes %d as %s', (value, text) => {
    expect(figureText(value, { decimals: 'cut', most: 3 })).toBe(text);
  });

  it('cuts by less than one unit of the last decimal, and rounds by half of one', () => {
    const values = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(values, (value) => {
        const cut = numberWritten(figureText(value, { decimals: 'cut', most: 1 }));
        const rounded = numberWritten(figureText(value, { decimals: 'round', most: 1 }));
        expect(Math.abs(cut)).toBeLessThanOrEqual(Math.abs(value));
        expect(Math.abs(subtract(cut, value))).toBeLessThan(0.1);
        expect(Math.abs(subtract(rounded, value))).toBeLessThanOrEqual(0.05);
      }),
      { numRuns: 500 },
    );
  });

  it('subtracts without the errors of counting', () => {
    expect(subtract(90, 71.2)).toBe(18.8);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-05', '05/02/2026'],
    ['2026-01-31', '31/01/2026'],
    ['2026-03-09', '09/3/2026'],
    ['2026-09-30', '30/9/2026'],
    ['2026-12-01', '01/12/2026'],
  ])('writes %s as %s', (day, text) => {
    expect(dayText(day)).toBe(text);
  });
});
