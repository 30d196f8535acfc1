import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, inCell, sentencesOf, withSmallLetter, shortName } from './clean-text.ts';

describe('words of people', () => {
  it.each([
    ['  đã  xây dựng\tkế hoạch ', ['Đã xây dựng kế hoạch.']],
    ['Đã xong.', ['Đã xong.']],
    ['Đã xong ./.', ['Đã xong.']],
    ['Đã xong;', ['Đã xong.']],
    ['đang làm…', ['Đang làm.']],
    ['- chưa có kinh phí;\n+ thiếu nhân lực\n\n', ['Chưa có kinh phí.', 'Thiếu nhân lực.']],
    ['1. khảo sát\r\n2) báo cáo', ['Khảo sát.', 'Báo cáo.']],
    ['a) khảo sát', ['Khảo sát.']],
    ['30.9 họp tổng kết', ['30.9 họp tổng kết.']],
    ['120 lượt người (02 lớp)', ['120 lượt người (02 lớp).']],
    ['ứng dụng', ['Ứng dụng.']],
    [' - ', []],
    ['', []],
    [undefined, []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    ['kết quả  giải quyết tại UBND xã .', 'kết quả giải quyết tại UBND xã.'],
    ['80- 90%', '80-90%'],
    ['80% - 90%', '80%-90%'],
    ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Zalo, Facebook, Youtube ...', 'Zalo, Facebook, Youtube ...'],
  ])('of a plan stand in a cell without misplaced spaces: %j', (text, words) => {
    expect(inCell(text)).toBe(words);
  });

  it('are clean once and for all', () => {
    const text = fc.string({
      unit: fc.constantFrom('ă', 'Đ', '1', ' ', '.', ';', '\n', '-', '(', ')', '/', '…'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (words) => {
        const once = sentencesOf(words);
        expect(sentencesOf(once.join('\n'))).toEqual(once);
        expect(once.filter((each) => /\s\s|[^.]$|\.\.$|^\p{Ll}/u.test(each))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('lose what ends them', () => {
    expect(bare('Tỷ lệ hộ có cáp quang (%); ')).toBe('Tỷ lệ hộ có cáp quang (%)');
  });
});

describe('a small letter', () => {
  it.each([
    ['Bộ phận một cửa', 'bộ phận một cửa'],
    ['Ứng dụng', 'ứng dụng'],
    ['Bộ Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ'],
    ['Phòng Kinh tế chưa gửi', 'Phòng Kinh tế chưa gửi'],
    ['Phòng họp', 'phòng họp'],
    ['Thôn 5', 'Thôn 5'],
    ['UBND xã', 'UBND xã'],
    ['Nghị quyết 57', 'Nghị quyết 57'],
    ['Luật', 'Luật'],
    ['Đảng ủy', 'Đảng ủy'],
    ['5G', '5G'],
    ['', ''],
  ])('%s → %s', (text, small) => {
    expect(withSmallLetter(text)).toBe(small);
  });
});

describe('the short name of a task', () => {
  it.each([
    ['Tăng cường giám sát. Thực hiện giám sát định kỳ, báo cáo theo quý.', 'Tăng cường giám sát'],
    ['Kết nối với TP. Hải Phòng và các xã', 'Kết nối với TP. Hải Phòng và các xã'],
    ['Xây dựng kho dữ liệu', 'Xây dựng kho dữ liệu'],
    ['Qua Zalo, Youtube,... Hướng dẫn người dân', 'Qua Zalo, Youtube,... Hướng dẫn người dân'],
  ])('%s → %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
