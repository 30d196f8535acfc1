import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentKey, compareVietnamese, fold } from './vietnamese.ts';

describe('fold', () => {
  it.each([
    ['Đảng ủy xã', 'dang uy xa'],
    ['Ủy ban  nhân dân\nphường', 'uy ban nhan dan phuong'],
    ['CHUYỂN ĐỔI SỐ', 'chuyen doi so'],
    ['Phòng VH-XH', 'phong vh-xh'],
  ])('takes the marks off %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('does not depend on how the letters are composed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàáảãạăâđêôơưừớ ]*$/), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('accentKey', () => {
  it.each([
    ['Văn hoá', 'Văn hóa'],
    ['Uỷ ban', 'Ủy ban'],
    ['Thuý', 'THÚY'],
  ])('sees %j and %j as one spelling', (a, b) => expect(accentKey(a)).toBe(accentKey(b)));

  it.each([
    ['hòa', 'hóa'],
    ['dang', 'đang'],
    ['tô', 'to'],
    ['Văn hóa', 'Van hoa'],
  ])('keeps %j and %j apart', (a, b) => expect(accentKey(a)).not.toBe(accentKey(b)));
});

describe('compareVietnamese', () => {
  it('sorts as a Vietnamese dictionary does', () => {
    expect(['Đà', 'Dương', 'Ấm', 'An', 'Ăn', 'Thôn 10', 'Thôn 2'].sort(compareVietnamese)).toEqual([
      'An',
      'Ăn',
      'Ấm',
      'Dương',
      'Đà',
      'Thôn 2',
      'Thôn 10',
    ]);
  });
});
