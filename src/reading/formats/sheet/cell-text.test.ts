import { describe, expect, it } from 'vitest';
import { shownText } from './cell-text.ts';

/** 30 September 2026. */
const DAY = 46_295;

describe('numbers', () => {
  it.each([
    [0.1 + 0.2, '', '0,3'],
    [1234567, '#,##0', '1.234.567'],
    [0.056, '0.00%', '5,60%'],
    [70.5, '0.0"%"', '70,5%'],
    [100, String.raw`0\%`, '100%'],
    [0.8, '"≥"0%', '≥80%'],
    [12, '0" hồ sơ"', '12 hồ sơ'],
    [7, 'General" việc"', '7 việc'],
    [1250000, '#,##0 "đ"', '1.250.000 đ'],
    [12_345_678, '#,##0,,"triệu"', '12triệu'],
    [0.3, '[>=0.5]"Đạt";"Chưa đạt"', 'Chưa đạt'],
    [5000, '[Red][>=1000]#,##0;[Blue]0', '5.000'],
    [-5, '0;[Red](0)', '-5'],
    [-5, '0;[Red]0', '-5'],
    [-5, '"tăng "0;"giảm "0', 'giảm 5'],
    [12_300_000, '0.00E+00', '12300000'],
    [0, '0;-0;;@', ''],
    [5, ';;;', ''],
    [1234.5, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '1.234,50'],
    [0, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '-'],
    [95, '0.#', '95'],
    [0.955, '0.#%', '95,5%'],
    [3.25, '# ?/?', '3,25'],
    [2, '"Quý "0"/2026"', 'Quý 2/2026'],
    [7, '00', '07'],
    [5, 'broken[[', '5'],
  ])('%s in "%s" is "%s"', (value, format, expected) => {
    expect(shownText(value, format)).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['yyyy-mm-dd', '30/09/2026'],
    [String.raw`dd\.mm\.yyyy`, '30/09/2026'],
    ['m/d/yy', '30/09/2026'],
    ['d/m/yy;@', '30/09/2026'],
    ['[$-42A]dd mmmm yyyy;@', '30/09/2026'],
    ['[$-1010000]d/m/yyyy;@', '30/09/2026'],
    ['[$-F800]dddd, mmmm dd, yyyy', '30/09/2026'],
    ['mmm-yy', '09/2026'],
    ['mm/yyyy', '09/2026'],
    ['yyyy', '2026'],
    ['d-mmm', '30/09'],
    ['"Tháng "m', 'Tháng 09'],
    ['"Trước ngày "dd/mm/yyyy', 'Trước ngày 30/09/2026'],
    ['"ngày "d" tháng "m" năm "yy', 'ngày 30 tháng 9 năm 2026'],
    ['dd/mm/yyyy hh:mm AM/PM', '30/09/2026'],
  ])('in "%s": "%s"', (format, expected) => {
    expect(shownText(DAY, format)).toBe(expected);
  });

  it('keep a time of day that is none of midnight, and the second beginning of counting', () => {
    expect(shownText(DAY + 0.708_333_34, 'hh:mm dd/mm/yyyy')).toBe('30/09/2026 17:00');
    expect(shownText(DAY - 1462, 'dd/mm/yyyy', true)).toBe('30/09/2026');
    expect(shownText(new Date('2026-09-30'), 'mm/yyyy')).toBe('09/2026');
  });

  it('durations and times are none', () => {
    expect(shownText(1.5, '[h]:mm')).toBe('36:00');
    expect(shownText(0.5, 'h:mm')).toBe('12:00');
  });
});

it.each([
  [null, '', ''],
  ['chữ', '@', 'chữ'],
  ['IV', '"Quý "@', 'Quý IV'],
  ['chữ', ';;;', ''],
  ['hai\ndòng', '0;-0;0;@', 'hai\ndòng'],
  [true, '', 'Có'],
])('%s in "%s" is "%s"', (value, format, expected) => {
  expect(shownText(value, format)).toBe(expected);
});
