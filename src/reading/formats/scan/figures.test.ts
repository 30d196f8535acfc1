import { describe, expect, it } from 'vitest';
import { correctPages } from './correct.ts';
import { withPossibleFigures } from './figures.ts';
import type { Word } from './read-page.ts';
import { tablePage, corrected, column, second, type Written } from './test-tables.ts';
import { words } from './test-pictures.ts';

describe('figures that cannot be meant are in doubt', () => {
  it.each([
    ['trước ngày 31/4/2026', true],
    ['trước ngày 30/4/2026', false],
    ['ngày 45/6/2026', true],
    ['29/2/2028', false],
    ['29/2/2026', true],
    ['Tháng 13/2026', true],
    ['Tháng 12/2026', false],
    ['Tháng 12/2206', true],
    ['tháng 19 năm 2026', true],
    ['tháng 9 năm 2026', false],
    ['trong năm 2062', true],
    ['trong năm 2026', false],
    ['Nghị quyết 57-NQ/TW', false],
    ['105/QĐ-UBND', false],
  ])('%s', (text, doubted) => {
    const cell = second(corrected(column(text)))[0] ?? '';
    expect(cell.endsWith('?')).toBe(doubted);
    expect(cell.replace('?', '')).toBe(text);
  });

  it.each<[string, Written[], string]>([
    ['a share above a hundred', ['Tỷ lệ hồ sơ', '705%'], '705%?'],
    ['a share below it', ['Tỷ lệ hồ sơ', '70,5%'], '70,5%'],
    ['a share in a row counted in percent', ['Tỷ lệ hồ sơ', '%', '705'], '705?'],
    ['a number of things', ['Số hồ sơ', 'Hồ sơ', '705'], '705'],
    ['a hundred', ['Tỷ lệ hồ sơ', '%', '100'], '100'],
  ])('%s', (_, row, expected) => {
    expect(corrected([row, ['x', 'y', 'z']])[row.length - 1]).toBe(expected);
  });

  it('doubts what stands below a year that does not follow on, or was read unsurely', () => {
    const below = (...years: Written[]): string[] =>
      corrected([
        ['Chỉ tiêu', ...years],
        ['Số thôn', '5', '7', '9'],
      ]).slice(5);
    expect(below('2026', '2028', '2030')).toEqual(['5', '7', '9']);
    expect(below('2026', '2020', '2030')).toEqual(['5?', '7?', '9?']);
    expect(below('202G', '2028', '2030')).toEqual(['5?', '7', '9']);
    expect(below('Năm 2026', 'Sản phẩm', { text: 'Mức đạt năm 2030', confidence: 0.6 })).toEqual([
      '5',
      '7',
      '9?',
    ]);
    expect(below('Năm 2026', { text: 'Năm 2028', confidence: 0.6 }, 'Năm 2030')).toEqual(['5', '7?', '9']);
  });
});

describe('letters among figures', () => {
  it.each([
    ['tháng 1O', 'tháng 10?'],
    ['3O/9/2026', '30/9/2026?'],
    ['l5/6/2026', '15/6/2026?'],
    ['1OO%', '100%?'],
    ['9S%', '95%?'],
    ['30/9/202G', '30/9/2026?'],
    ['mạng 5G', 'mạng 5G'],
    ['12b', '12b'],
  ])('%s', (text, expected) => {
    expect(second(corrected(column(text)))[0]).toBe(expected);
  });
});

describe('Roman numbers of headings', () => {
  const first = (text: string, leading?: number): string => {
    const line = words(`${text} CHỈ TIÊU, NHIỆM VỤ`).map(
      (word, i): Word => (i === 0 && leading !== undefined ? { ...word, leading } : word),
    );
    const page = { ...tablePage([]), grids: [], regions: [{ box: [0, 0, 1, 1] as const, lines: [line] }] };
    return correctPages([page])[0]?.regions[0]?.lines[0]?.[0]?.text ?? '';
  };
  it.each([
    ['I.', 2, 'II.'],
    ['H.', 2, 'II.'],
    ['IH.', 3, 'III.'],
    ['I.', 1, 'I.'],
    ['II.', undefined, 'II.'],
    ['H.', undefined, 'H.'],
  ])('%s with %s strokes', (text, leading, expected) => {
    expect(first(text, leading)).toBe(expected);
  });
});

it('leaves pages without tables alone', () => {
  expect(withPossibleFigures([])).toEqual([]);
});
