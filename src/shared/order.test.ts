import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrdinals, comparePersonNames, compareTexts } from './order.ts';

/** What sorting makes of these in any order; the first that differs from them, where one does. */
function sorted(compare: (a: string, b: string) => number, inOrder: readonly string[]): readonly string[] {
  const mixed = fc.sample(fc.shuffledSubarray([...inOrder], { minLength: inOrder.length }), 50);
  const different = (list: string[]): boolean => list.some((text, at) => text !== inOrder[at]);
  return mixed.map((list) => list.toSorted(compare)).find(different) ?? inOrder;
}

describe('texts', () => {
  const texts = ['An', 'Ăn', 'Ân', 'Do', 'Đỗ', 'Hoa', 'Hòa', 'Hôm', 'Tu', 'Tư', 'Ưng', 'Xã'];
  it('stand in the order of the Vietnamese alphabet, tones after letters', () =>
    expect(sorted(compareTexts, texts)).toEqual(texts));
});

describe('names of people', () => {
  const names = [
    'Nguyễn Văn An',
    'Trần Thị An',
    'Lê Ân',
    'Đỗ Bình',
    'Hoàng Bình',
    'Nguyễn Dũng',
    'An Đỗ',
    'Phạm Ô',
    'Đặng Thị Ưng',
    'Bùi Xuân',
  ];
  it('stand by the given name, then by the whole name', () =>
    expect(sorted(comparePersonNames, names)).toEqual(names));
});

const ROMANS =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXIX XXX XXXIX'.split(' ');
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

describe('what plans number', () => {
  it.each([
    ['Roman numbers', ROMANS],
    ['headings with them', ROMANS.map((roman) => `${roman}. NHÓM NHIỆM VỤ`)],
    ['small ones', ROMANS.map((roman) => roman.toLowerCase())],
    ['appendices', ROMANS.map((roman) => `Phụ lục ${roman}`)],
    [
      'figures, part by part',
      ['1', '1.1', '1.2', '1.2.1', '1.9', '1.10', '1.10.2', '1.11', '2', '02.1', '10', '11.'],
    ],
    ['letters with đ, i, v and x among them', LETTERS.map((letter) => `${letter})`)],
    ['capitals', ['A. Chung', 'B. Riêng', 'C. Khác', 'D. Tổ chức', 'Đ. Kinh phí']],
    [
      'levels mixed as in a plan',
      [
        'A',
        'I. MỤC TIÊU',
        'I.1. Chung',
        'I.1.a) Số',
        'I.2',
        'II. NHIỆM VỤ',
        'IX. KINH PHÍ',
        'X. TỔ CHỨC',
        '1. Hạ tầng',
        '1.2 - Dữ liệu',
        '1.10. Nhân lực',
        '2) An toàn',
        '10/ Khác',
        'a) Một',
        'b) Hai',
        'Chuyển đổi số',
        'Đào tạo',
        'Nhiệm vụ 2',
        'Nhiệm vụ 10',
      ],
    ],
  ])('stands in its order: %s', (_, list) => expect(sorted(compareOrdinals, list)).toEqual(list));

  it('has one order: the same both ways round, and never a circle', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[IVX1-3aiđ.)\- ]{0,5}$/),
      fc.constantFrom('Đề án', 'đề án', '1.1', '1,1', 'I', 'i', ''),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareOrdinals(a, b))).toBe(-Math.sign(compareOrdinals(b, a)) || 0);
        expect(compareOrdinals(a, b) === 0).toBe(a === b);
        const circle = compareOrdinals(a, b) < 0 && compareOrdinals(b, c) < 0 && compareOrdinals(c, a) <= 0;
        expect(circle).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
