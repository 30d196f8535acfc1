import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFound, readQuery, searchable } from './search-text.ts';

const found = (typed: string, ...texts: string[]): boolean => isFound(readQuery(typed), ...texts);

describe('the searchable form', () => {
  it.each([
    ['Tỉ lệ hồ sơ; NQ 57-NQ/TW', ' tỷ lệ hồ sơ nq 57 nq tw ', ' ty le ho so nq 57 nq tw '],
    ['Ủy ban\u00a0xã\u200b Ðức Hoà (100%)', ' ủy ban xã đức hòa 100% ', ' uy ban xa duc hoa 100% '],
    ['m² ＡＢ', ' m2 ab ', ' m2 ab '],
    ['…', '  ', '  '],
  ])('%s', (text, exact, plain) => {
    expect(searchable(text)).toEqual({ exact, plain });
  });

  it('keeps its parts apart', () => {
    const { plain } = searchable('Số hóa', undefined, 'Sổ');
    expect(plain).toBe(' so hoa | so ');
    expect(readQuery('hóa sổ').phrase.some((phrase) => plain.includes(phrase))).toBe(false);
  });
});

describe('what is typed finds', () => {
  it.each([
    ['ti le giai ngan', 'Tỉ lệ giải ngân vốn'],
    ['ty le giai ngan', 'Tỉ lệ giải ngân vốn'],
    ['ti le giai ngan', 'Tỷ lệ giải ngân vốn'],
    ['tỉ', 'Tỷ lệ giải ngân'],
    ['tỷ', 'Tỉ lệ giải ngân'],
    ['tỉ l', 'Tỷ lệ giải ngân'],
    ['tỉ', 'Cấp tỉnh'],
    ['li do', 'Lý do'],
    ['lý', 'Quản lí'],
    ['ki nang', 'Kỹ năng số'],
    ['mĩ thuật', 'Mỹ thuật'],
    ['qui chế', 'Quy chế'],
    ['quí', 'Quý II/2027'],
    ['quy', 'Quyết định'],
    ['quy', 'Quí I'],
    ['sỹ', 'Bác sĩ'],
    ['hi vọng', 'Hy vọng'],
    ['dai hoi', '\u00d0ại hội'],
    ['\u00d0ại', 'Đại hội'],
    ['đại', 'Đại hội'.normalize('NFD')],
    ['Đại'.normalize('NFD'), 'Đại hội'],
    ['hoà', 'Hòa bình'],
    ['hoà', 'Hoàn thành'],
    ['thủy', 'Thuỷ lợi'],
    ['khoẻ', 'Sức khỏe'],
    ['uy\u00a0ban', 'Ủy ban'],
    ['57-NQ/TW', 'Nghị quyết 57-NQ/TW'],
    ['1.10', 'Mục 1.10'],
    ['VH-XH', 'Phòng VH – XH'],
    ['', 'Bất kỳ'],
  ])('%j finds %s', (typed, text) => expect(found(typed, text)).toBe(true));

  it.each([
    ['tay', 'Tài chính'],
    ['tuy', 'Túi'],
    ['ty le', 'Tiếp nhận lệ phí'],
    ['quy', 'Quà tặng'],
    ['hồi', 'Thành phố'],
    ['ong', 'Phòng'],
  ])('%j does not find %s', (typed, text) => expect(found(typed, text)).toBe(false));
});

const SYLLABLES = ['tỉ', 'lệ', 'quý', 'kĩ', 'năng', 'thuỷ', 'hoà', 'đô', 'thị', 'nghiệp', 'quyết', 'tỉnh'];
const words = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 });

describe('for any words', () => {
  it('a text is found by itself, without its marks, in capitals, decomposed', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
        for (const typed of [text, bare, text.toUpperCase(), text.normalize('NFD'), searchable(text).exact])
          expect(found(typed, text)).toBe(true);
      }),
    );
  });

  it('every beginning of a word finds it while it is typed', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, cut) => {
        const [last = ''] = list.slice(-1);
        const typed = [...list.slice(0, -1), last.slice(0, 1 + (cut % last.length))].join(' ');
        expect(found(typed, list.join(' '))).toBe(true);
      }),
    );
  });

  it('any text at all finds itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(found(text, text)).toBe(true);
      }),
    );
  });
});
