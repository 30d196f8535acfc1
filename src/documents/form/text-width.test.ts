import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FORM_RULES } from './form-rules.ts';
import { textWidth } from './text-width.ts';

// Measured in the typeface itself.
it.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true as const }, 95.7],
  ['Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true as const }, 60.5],
  ['Ủy ban nhân dân xã Sông Trăng', { size: 14 }, 63.7],
])('%s', (text, style, width) => {
  expect(textWidth(text, style)).toBeCloseTo(width, 0);
});

it('is that of the capitals where the form writes capitals', () => {
  expect(textWidth('Đảng ủy', { size: 14, capitals: true })).toBe(textWidth('ĐẢNG ỦY', { size: 14 }));
});

it('grows with the size, and with every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
      const width = textWidth(one, { size: 12 });
      expect(textWidth(one, { size: 24 })).toBeCloseTo(2 * width, 6);
      expect(textWidth(`${one} ${two}`, { size: 12 })).toBeGreaterThan(width);
    }),
  );
});

it.each(['state', 'party'] as const)(
  'columns of the letterhead of the %s hold what stands in them',
  (form) => {
    const { letterhead, paper, margins } = FORM_RULES[form];
    const [left, right] = letterhead.columns;
    expect(left + right).toBe(paper.width - margins.left - margins.right);
    for (const { text, style } of letterhead.above) expect(textWidth(text, style)).toBeLessThan(right);
  },
);
