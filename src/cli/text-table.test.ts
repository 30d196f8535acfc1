import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textTable } from './text-table.ts';

const COLUMNS = [
  { title: 'TT', weight: 1 },
  { title: 'Nhiệm vụ', weight: 8 },
  { title: 'Thời hạn', weight: 3 },
];

it('shares the width by need and weight, and wraps at words', () => {
  const rows = [
    ['1', 'Triển khai cấp chứng thư số cho cán bộ', 'Tháng 7/2026'],
    ['2', 'Họp', ''],
  ];
  expect(textTable(COLUMNS, rows, 40)).toEqual([
    'TT  Nhiệm vụ                   Thời hạn',
    '──  ─────────────────────────  ─────────',
    '1   Triển khai cấp chứng thư   Tháng',
    '    số cho cán bộ              7/2026',
    '2   Họp',
  ]);
});

it('keeps every letter and never grows over the width', () => {
  const text = fc.stringMatching(/^[\p{L}0-9 ]{0,80}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text, text), { maxLength: 6 }),
      fc.integer({ min: 40, max: 160 }),
      (rows, width) => {
        const lines = textTable(COLUMNS, rows, width);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        const letters = (source: string): string => source.replace(/\s/g, '').split('').sort().join('');
        expect(letters(lines.slice(2).join(''))).toBe(letters(rows.flat().join('')));
      },
    ),
  );
});
