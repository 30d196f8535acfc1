import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXED_HYPHEN, FIXED_SPACE, heldEnd, unbroken } from './unbroken.ts';

/** Fixed spaces as "_", fixed hyphens as "=". */
const shown = (text: string): string =>
  unbroken(text).replaceAll(FIXED_SPACE, '_').replaceAll(FIXED_HYPHEN, '=');

describe('a line does not end', () => {
  it.each([
    ['before a unit', 'đạt 10,2 % kế hoạch', 'đạt 10,2_% kế hoạch'],
    ['before what was counted', 'có 37 nhiệm vụ, 1.200 hồ sơ', 'có 37_nhiệm vụ, 1.200_hồ sơ'],
    ['within a sum', 'là 4,479/43,545 tỷ đồng', 'là 4,479/43,545_tỷ_đồng'],
    ['behind a bracket', '(22 nhiệm vụ)', '(22_nhiệm vụ)'],
    ['in "quý III"', 'Trong quý III/2026 xã', 'Trong quý_III/2026 xã'],
    ['in "quý III năm 2026"', 'quý III năm 2026', 'quý_III năm_2026'],
    ['at the beginning', 'Quý IV có 6 tháng', 'Quý_IV có 6_tháng'],
    ['within the parts of a day', 'ngày 05 tháng 02 năm 2026 của', 'ngày_05 tháng_02 năm_2026 của'],
    ['in the number of a document', 'Nghị quyết số 57-NQ/TW ngày', 'Nghị quyết số_57=NQ/TW ngày'],
    ['in the symbol of a document', 'số 15/BC-UBND', 'số_15/BC=UBND'],
    ['in the number of a decree', 'Nghị định số 30/2020/NĐ-CP', 'Nghị định số_30/2020/NĐ=CP'],
    ['between years', 'giai đoạn 2026-2030', 'giai đoạn 2026=2030'],
    ['before a dash', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa_- Xã hội'],
    ['behind the dash of a list', '- Tỷ lệ', '-_Tỷ lệ'],
    ['behind a number that begins a list', '- 37 nhiệm vụ', '-_37_nhiệm vụ'],
    ['in "Phụ lục II"', 'tại Phụ lục II kèm theo', 'tại Phụ lục_II kèm theo'],
  ])('%s', (_, text, fixed) => {
    expect(shown(text)).toBe(fixed);
  });

  it.each([
    ['a word with a hyphen', 'mô-đun'],
    ['a word that looks like a Roman number', 'quý Vị đại biểu'],
    ['a name behind a number', 'từ 2026 Sông Trăng'],
    ['a name of a body', 'UBND xã'],
  ])('elsewhere it does: %s', (_, text) => {
    expect(unbroken(text)).toBe(text);
  });
});

it.each([
  ['chưa có số liệu.', 'chưa có số_liệu.'],
  ['(mốc năm 2030: 3).', '(mốc năm 2030:_3).'],
  ['trên địa bàn thành phố nghiêng.', 'trên địa bàn thành phố nghiêng.'],
  ['liệu.', 'liệu.'],
])('a short word does not end a paragraph on a line of its own: %s', (text, held) => {
  expect(heldEnd(text).replaceAll(FIXED_SPACE, '_')).toBe(held);
});

it('changes nothing but spaces and hyphens, and not their number', () => {
  const word = fc.constantFrom(
    'quý',
    'III',
    'số',
    '57-NQ/TW',
    '37',
    'nhiệm vụ',
    '-',
    ' ',
    'tỷ',
    'đồng',
    '(',
    '10,2',
    '%',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const fixed = unbroken(text);
        expect(fixed).toHaveLength(text.length);
        expect(fixed.replaceAll(FIXED_SPACE, ' ').replaceAll(FIXED_HYPHEN, '-')).toBe(
          text.replaceAll(FIXED_SPACE, ' ').replaceAll(FIXED_HYPHEN, '-'),
        );
        expect(unbroken(fixed)).toBe(fixed);
      },
    ),
  );
});
