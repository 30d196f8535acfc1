import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlain, foldText, likenessIndex } from './likeness.ts';

describe('folding', () => {
  it.each([
    ['Văn hoá – Xã hội', 'văn hóa-xã hội'],
    ['Uỷ ban “MTTQ”', 'ủy ban mttq'],
    ['Tỉ  lệ', 'tỷ lệ'],
    ['Kĩ năng quản lí, Quí I', 'kỹ năng quản lý, qúy i'],
    ['Thi đua, chi tiêu, tính, hội nghị', 'thi đua, chi tiêu, tính, hội nghị'],
    ['\u00d0ảng bộ \u0110ại hội', 'đảng bộ đại hội'],
  ])('%s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('drops every mark for searching', () =>
    expect(foldPlain('Đường Thuỷ, Xã Đặng')).toBe('duong thuy, xa dang'));

  it.each([
    ['Tỉ lệ', 'ti le'],
    ['tỷ lệ', 'ti le'],
    ['kỹ năng', 'ki nang'],
    ['Quí', 'quy'],
  ])('is the same without marks: %s, %s', (one, other) => expect(foldPlain(one)).toBe(foldPlain(other)));

  it('is stable and blind to normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
      }),
    );
  });
});

describe('likeness of real kinds of names', () => {
  const units = [
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế',
    'Công an xã',
    'Trung tâm Phục vụ hành chính công',
    'Ủy ban MTTQ Việt Nam xã',
    'Trạm Y tế',
  ];
  const index = likenessIndex(units);

  it.each([
    ['Phòng Văn hoá – Xã hội xã', 'Phòng Văn hóa - Xã hội'],
    ['phòng kinh tế xã', 'Phòng Kinh tế'],
    ['TT Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
  ])('%s is %s and clearly nothing else', (query, unit) => {
    const [first, second] = index.like(query);
    expect(units[first?.index ?? -1]).toBe(unit);
    expect(first?.score).toBeGreaterThan(0.6);
    expect((first?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.3);
  });

  it('scores a text with itself 1 and knows a part from the whole', () => {
    const [same] = likenessIndex(['Số hóa hồ sơ lưu trữ của xã']).like('Số hóa hồ sơ lưu trữ của xã');
    expect(same?.score).toBeCloseTo(1, 6);
    const [part] = likenessIndex(['Số hóa hồ sơ lưu trữ của xã và mở lớp tập huấn']).like(
      'Số hóa hồ sơ lưu trữ',
    );
    expect(part?.contained).toBeGreaterThan(0.9);
    expect(part?.score).toBeLessThan(0.9);
  });

  it('stays within 0..1 for any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.string(), (texts, query) => {
        for (const hit of likenessIndex(texts).like(query)) {
          expect(hit.score).toBeGreaterThanOrEqual(0);
          expect(hit.score).toBeLessThanOrEqual(1.0000001);
        }
      }),
    );
  });
});
