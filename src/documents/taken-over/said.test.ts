import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried, filled, isOfPeriod, namesPeriod, sentencesOf } from './said.ts';
import { inOrder } from './pairs.ts';
import { spansOf } from './words.ts';

const LASTING = new Set(['57-NQ/TW']);

test.each([
  'Xã đã làm việc với 3 doanh nghiệp.',
  'Xã đã làm việc với ba doanh nghiệp.',
  'Trong quý III, xã đã tổ chức tập huấn.',
  'Đã ban hành Kế hoạch số 15/KH-UBND.',
  'Chi tiết tại Phụ lục I kèm theo.',
])('“%s” holds for one period only', (text) => expect(isOfPeriod(text, LASTING)).toBe(true));

test.each([
  'Trên đây là báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.',
  'Việc cập nhật số liệu của một số đơn vị còn chậm.',
])('“%s” holds for every period', (text) => expect(isOfPeriod(text, LASTING)).toBe(false));

test.each([
  ['NHIỆM VỤ TRỌNG TÂM QUÝ IV/2026', 'Nhiệm vụ quý IV năm 2026', 'NHIỆM VỤ TRỌNG TÂM {kỳ}'],
  ['Kết quả 6 tháng đầu năm 2026', 'Kết quả thực hiện 6 tháng đầu năm 2026', 'Kết quả {kỳ}'],
  ['Nhiệm vụ tháng 10', 'Nhiệm vụ trọng tâm tháng 10 năm 2026', 'Nhiệm vụ {kỳ}'],
  ['Nhiệm vụ quý I/2027', 'Nhiệm vụ quý IV năm 2026', undefined],
  ['Kết quả 12 nhiệm vụ', 'Kết quả', undefined],
  ['Kết quả', 'Kết quả quý IV năm 2026', 'Kết quả'],
])('“%s” beside “%s” is carried as %s', (theirs, ours, wanted) => expect(carried(theirs, ours)).toBe(wanted));

test('what is left open is filled with the period of the next document', () => {
  expect(filled('NHIỆM VỤ {kỳ}', 'Nhiệm vụ quý I năm 2027')).toBe('NHIỆM VỤ QUÝ I NĂM 2027');
  expect(filled('NHIỆM VỤ {kỳ}', 'Nhiệm vụ')).toBeUndefined();
});

test('the day of a law or a letter names no period', () => {
  expect(namesPeriod('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025')).toBe(false);
  expect(namesPeriod('Căn cứ kết quả thực hiện quý III năm 2026')).toBe(true);
});

test('sentences end where the next one begins with a capital', () => {
  expect(sentencesOf('- Đạt 78,4%. Người dân quen nộp qua mạng./.')).toEqual([
    'Đạt 78,4%.',
    'Người dân quen nộp qua mạng.',
  ]);
});

const texts = fc.array(fc.constantFrom('xã', 'đã', 'ban', 'hành', 'kế', 'hoạch'), { maxLength: 12 });

test('spans give back both texts', () => {
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const spans = spansOf(before.join(' '), now.join(' '));
      const without = (kind: 'added' | 'removed') =>
        spans
          .filter((span) => span.kind !== kind)
          .map(({ text }) => text.trim())
          .join(' ')
          .trim();
      expect(without('removed')).toBe(now.join(' '));
      expect(without('added')).toBe(before.join(' '));
    }),
  );
});

test('as many as possible stay in order', () => {
  expect([...inOrder([2, 0, undefined, 1, 3])].toSorted((one, other) => one - other)).toEqual([1, 3, 4]);
});
