import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, keptAsText, MOST_IN_CELL, workbookText } from './sheet-text.ts';

describe('a text of a .csv', () => {
  it.each([
    '1.10',
    '1.1',
    '1.2.3',
    '3/4',
    '1E5',
    '1,5e-3',
    '007',
    '0901234567',
    '1234567890123456',
    '+84912345678',
    '+84 912 345 678',
    '62,5',
    '62,5%',
    '1.000.000',
    '(5)',
    '10:30',
    '8:00 AM',
    '05/03/2026',
    '2026-03-05',
    '9/2027',
    '1-2',
    'Mar 1',
    'SEPT2',
    'TRUE',
    'false',
    '1.000 ₫',
    '-0',
    ' 1',
  ])('%j would become something else: it gets a tab', (text) => expect(keptAsText(text)).toBe(`\t${text}`));

  it.each([
    '1',
    '-5',
    '0',
    '2026',
    '100%',
    '≥62,5%',
    'Quý I/2026',
    '1.1. Hạ tầng',
    'II.1',
    'a)',
    '-',
    '',
    'Tháng 9',
    '5G',
    'Maria',
  ])('%j is shown as it is', (text) => expect(keptAsText(text)).toBe(text));
});

describe('a text of a cell', () => {
  it('is cut where a cell ends, and says so', () => {
    expect(fitting('a'.repeat(MOST_IN_CELL))).toBe('a'.repeat(MOST_IN_CELL));
    const cut = fitting('a'.repeat(MOST_IN_CELL + 1));
    expect(cut).toHaveLength(MOST_IN_CELL);
    expect(cut).toMatch(/^a+ … \(còn nữa, xem trong phần mềm\)$/);
  });

  it('is never cut within a pair', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 }), (shift, end) => {
        const cut = fitting('x'.repeat(shift) + '😀'.repeat(20_000) + end);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(MOST_IN_CELL);
        expect(cut.length).toBeGreaterThan(MOST_IN_CELL - 3);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps letters that would stand for a character in a workbook', () => {
    expect(workbookText('_x0041_ và _x000D_')).toBe('_x005F_x0041_ và _x005F_x000D_');
    expect(workbookText('cột_x, _xem_')).toBe('cột_x, _xem_');
  });
});
