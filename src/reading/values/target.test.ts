import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './number.ts';
import { impliedUnit, parseTargetCell, parseTargets } from './target.ts';
import { findYears, milestoneYear } from './target-year.ts';

/** "comparator value valueMax unit" of a cell, to be read at a glance. */
function brief(cell: string): string {
  const target = parseTargetCell(cell);
  if (!target) return 'none';
  const figures = [target.value, target.valueMax].filter((value) => value !== undefined).join('..');
  return [target.comparator, figures, impliedUnit(cell)].filter(Boolean).join(' ');
}

describe('one milestone cell', () => {
  it.each([
    ['≥60%', '>= 60 %'],
    ['≥ 95 %', '>= 95 %'],
    ['100', '= 100'],
    ['100 %', '= 100 %'],
    ['80-90%', 'range 80..90 %'],
    ['80- 90%', 'range 80..90 %'],
    ['80 – 90 %', 'range 80..90 %'],
    ['từ 80% đến 90%', 'range 80..90 %'],
    ['2-3 mô hình', 'range 2..3 mô hình'],
    ['trên 3%', '> 3 %'],
    ['>40%', '> 40 %'],
    ['Phấn đấu 2%', '= 2 %'],
    ['Đạt trên 3,5%', '> 3.5 %'],
    ['Phấn đấu đạt trên 2%', '> 2 %'],
    ['01 sản phẩm', '= 1 sản phẩm'],
    ['03 sản phẩm/năm', '= 3 sản phẩm/năm'],
    ['Tăng bình quân 10%/năm', '= 10 %/năm'],
    ['$\\geq 70$', '>= 70'],
    ['$\\geq 1,5\\%$', '>= 1.5 %'],
    ['$\\leq 5\\%$', '<= 5 %'],
    ['giảm xuống dưới 5%', '< 5 %'],
    ['tăng 30% so với 2025', '= 30 %'],
    ['tăng 30% so với năm 2025', '= 30 %'],
    ['từ 60% lên 80%', '= 80 %'],
    ['Tối thiểu 80%', '>= 80 %'],
    ['ít nhất 02 mô hình', '>= 2 mô hình'],
    ['không quá 3 ngày', '<= 3 ngày'],
    ['không dưới 90%', '>= 90 %'],
    ['thấp hơn 5%', '< 5 %'],
    ['80% trở lên', '>= 80 %'],
    ['từ 80% trở lên', '>= 80 %'],
    ['Mức 2 trở lên', '>= 2'],
    ['Top 10', '<= 10 hạng'],
    ['hạng 5 trở lên', '<= 5 hạng'],
    ['Hạng 5', '= 5 hạng'],
    ['1.200', '= 1200'],
    ['1.234,5', '= 1234.5'],
    ['2000 hộ', '= 2000 hộ'],
    ['1,2 tỷ đồng', '= 1.2 tỷ đồng'],
    ['> 1 Gb/s', '> 1 Gb/s'],
    ['5/5 thôn', '= 5 thôn'],
    ['12/12 thôn (100%)', '= 100 %'],
    ['100% (trừ thôn Bản)', '= 100 %'],
    ['Đạt', 'text'],
    ['Liên thông', 'text'],
    ['24/7', 'text'],
    ['Quý IV/2025', 'text'],
    ['Tháng 12/2025', 'text'],
    ['2026', 'text'],
    ['100% cơ quan; 80% thôn', 'text'],
    ['-', 'none'],
    [' – ', 'none'],
    ['…', 'none'],
    ['', 'none'],
  ])('%s → %s', (cell, expected) => {
    expect(brief(cell)).toBe(expected);
  });

  it('keeps its words on one line and takes the year of its column', () => {
    expect(parseTargetCell('Đạt \n trên \n 3%', { year: 2040 })).toEqual({
      year: 2040,
      comparator: '>',
      value: 3,
      text: 'Đạt trên 3%',
    });
  });
});

describe('several milestones in one cell', () => {
  it.each([
    [
      'năm 2026 đạt 70%, năm 2030 đạt 90%',
      [
        [2026, '=', 70],
        [2030, '=', 90],
      ],
    ],
    [
      '2025: 60%; 2030: ≥80%',
      [
        [2025, '=', 60],
        [2030, '>=', 80],
      ],
    ],
    [
      '70% vào năm 2026 và trên 90% vào năm 2030',
      [
        [2026, '=', 70],
        [2030, '>', 90],
      ],
    ],
    [
      'giai đoạn 2026-2030 đạt 75%; đến 2045 đạt 100%',
      [
        [2030, '=', 75],
        [2045, '=', 100],
      ],
    ],
    ['Đến năm 2030: 80%', [[2030, '=', 80]]],
    ['tăng 30% so với 2025', [[undefined, '=', 30]]],
    ['-', []],
  ])('%s', (cell, expected) => {
    expect(parseTargets(cell).map(({ year, comparator, value }) => [year, comparator, value])).toEqual(
      expected,
    );
  });
});

describe('years of a text', () => {
  it.each([
    ['2.1. Đến hết năm 2025', 2025],
    ['Giai đoạn 2026 - 2030', 2030],
    ['Tầm nhìn đến năm 2045', 2045],
    ['Mục tiêu đến năm 2030, tầm nhìn đến năm 2045', 2030],
    ['Đến tháng 12/2026', 2026],
    ['a) Phát triển hạ tầng', undefined],
    ['theo Nghị quyết số 193/2025/QH15', undefined],
    ['ngày 22/12/2024', undefined],
  ])('%s → %s', (heading, year) => {
    expect(milestoneYear(heading)).toBe(year);
  });

  it('leaves out points of comparison and counts', () => {
    expect(findYears('tăng 20% so với năm 2025, có 2000 hộ')).toEqual([]);
  });
});

describe('figures', () => {
  const decimals = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100);
  const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

  it('are read back as they were printed', () => {
    fc.assert(
      fc.property(decimals, (n) => {
        expect(parseNumber(vietnamese.format(n))).toBe(n);
      }),
    );
  });

  const lead = fc.constantFrom(
    ['≥', '>='], ['≥ ', '>='], ['>', '>'], ['<', '<'], ['≤ ', '<='], ['', '='], ['Phấn đấu ', '='], ['Đạt ', '='],
    ['trên ', '>'], ['Đạt trên ', '>'], ['dưới ', '<'], ['Tối thiểu ', '>='], ['ít nhất ', '>='], ['không quá ', '<='],
    ['giảm xuống dưới ', '<'],
  ); // biome-ignore format: pairs
  const unit = fc.constantFrom('%', ' %', ' sản phẩm', ' sản phẩm/năm', ' mô hình');

  it('with comparison and unit are read back as they were printed', () => {
    fc.assert(
      fc.property(
        lead,
        decimals,
        unit,
        fc.integer({ min: 2025, max: 2045 }),
        ([words, comparator], value, of, year) => {
          const cell = `${words}${vietnamese.format(value)}${of}`;
          expect(parseTargetCell(cell, { year })).toEqual({ year, comparator, value, text: cell });
          expect(impliedUnit(cell)).toBe(of.trim());
        },
      ),
    );
  });

  it('of a range are read back as they were printed', () => {
    const ends = fc.tuple(decimals, decimals).filter(([low, high]) => low < high);
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom('-', ' - ', '- ', '–', '% - ', '% đến '),
        ([value, valueMax], dash) => {
          const cell = `${vietnamese.format(value)}${dash}${vietnamese.format(valueMax)}%`;
          expect(parseTargetCell(cell)).toEqual({ comparator: 'range', value, valueMax, text: cell });
        },
      ),
    );
  });

  it('never make the grammar fail, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(parseTargets(cell)).toBeInstanceOf(Array);
      }),
    );
  });
});
