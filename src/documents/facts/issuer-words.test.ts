import { expect, it } from 'vitest';
import { issuerWords, typeWords } from './issuer-words.ts';

const commune = { type: 'xã', name: 'Sông Trăng', provinceType: 'tỉnh', provinceName: 'Hà Nam' } as const;

it.each([
  ['ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG', 'Ủy ban nhân dân xã Sông Trăng'],
  ['UBND TỈNH HÀ NAM', 'UBND tỉnh Hà Nam'],
  ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
  ['Đảng ủy xã Sông Trăng', 'Đảng ủy xã Sông Trăng'],
])('%s within a sentence is %s', (issuer, words) => {
  expect(issuerWords(issuer, commune)).toBe(words);
});

it('writes the type of a document like any word', () => {
  expect([typeWords('KẾ HOẠCH'), typeWords('Công văn')]).toEqual(['Kế hoạch', 'Công văn']);
});
