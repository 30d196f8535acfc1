import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrdinals, comparePersonNames, compareTexts } from './order.ts';

/** Every order of these must be sorted back into this one. */
function inOrder(compare: (a: string, b: string) => number, ...sorted: string[]): void {
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (mixed) => {
      expect(mixed.toSorted(compare)).toEqual(sorted);
    }),
    { numRuns: 30 },
  );
}

describe('texts', () => {
  it('stand in the order of the Vietnamese alphabet, tones after letters', () =>
    inOrder(compareTexts, 'An', 'Ăn', 'Ân', 'Do', 'Đỗ', 'Hoa', 'Hòa', 'Hôm', 'Tu', 'Tư', 'Ưng', 'Xã'));
});

describe('names of people', () => {
  it('stand by the given name, then by the whole name', () =>
    inOrder(
      comparePersonNames,
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
    ));
});

const ROMANS =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXIX XXX XXXIX'.split(' ');

describe('what plans number', () => {
  it('Roman numbers stand by their value', () => {
    inOrder(compareOrdinals, ...ROMANS);
    inOrder(compareOrdinals, ...ROMANS.map((roman) => `${roman}. NHÓM NHIỆM VỤ`));
    inOrder(compareOrdinals, ...ROMANS.map((roman) => roman.toLowerCase()));
    inOrder(compareOrdinals, ...ROMANS.map((roman) => `Phụ lục ${roman}`));
  });

  it('figures stand by their value, part by part', () =>
    inOrder(
      compareOrdinals,
      '1',
      '1.1',
      '1.2',
      '1.2.1',
      '1.9',
      '1.10',
      '1.10.2',
      '1.11',
      '2',
      '02.1',
      '10',
      '11.',
    ));

  it('letters stand in the alphabet with đ, also where i, v and x are among them', () => {
    inOrder(compareOrdinals, ...[...'abcdđeghiklmnopqrstuvxy'].map((letter) => `${letter})`));
    inOrder(compareOrdinals, 'A. Chung', 'B. Riêng', 'C. Khác', 'D. Tổ chức', 'Đ. Kinh phí');
  });

  it('levels are mixed as in a plan', () =>
    inOrder(
      compareOrdinals,
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
    ));

  it('is an order: the same both ways round, and never a circle', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[IVX1-3aiđ.)\- ]{0,5}$/),
      fc.constantFrom('Đề án', 'đề án', '1.1', '1,1', 'I', 'i', ''),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareOrdinals(a, b))).toBe(-Math.sign(compareOrdinals(b, a)) || 0);
        expect(compareOrdinals(a, b) === 0).toBe(a === b);
        if (compareOrdinals(a, b) <= 0 && compareOrdinals(b, c) <= 0)
          expect(compareOrdinals(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});
