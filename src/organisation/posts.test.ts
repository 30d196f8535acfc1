import { describe, expect, it } from 'vitest';
import { asPerson, postIn, samePost } from './posts.ts';

describe('a post, and the body that its holder belongs to', () => {
  it.each([
    ['Đồng chí Trưởng phòng Văn hóa - Xã hội', 'phòng Văn hóa - Xã hội'],
    ['Trường phòng KT', 'phòng KT'],
    ['Truong phong VHXH', 'phong VHXH'],
    ['Đ/c  Phó Trưởng phòng Kinh tế', 'phòng Kinh tế'],
    ['Chủ tịch UBND xã', 'UBND xã'],
    ['Quyền Chủ tịch UBND xã', 'UBND xã'],
    ['PCT UBND xã', 'UBND xã'],
    ['Đ/c Phó Chủ tịch Thường trực UBND xã', 'UBND xã'],
    ['Phó Chủ tịch UBND xã (phụ trách khối VHXH)', 'UBND xã'],
    ['Trưởng Công an xã', 'Công an xã'],
    ['Đồng chí Bí thư Đoàn', 'Đoàn'],
    ['Chánh Văn phòng HĐND và UBND', 'Văn phòng HĐND và UBND'],
    ['Chỉ huy trưởng Ban CHQS xã', 'Ban CHQS xã'],
    ['Lãnh đạo UBND xã', 'UBND xã'],
    ['Công chức Văn hóa - Xã hội', 'Văn hóa - Xã hội'],
    ['Đồng chí Nguyễn Văn An, Trưởng phòng VHXH', 'phòng VHXH'],
    ['Nguyễn Văn An - Phó Chủ tịch UBND xã', 'UBND xã'],
    ['Trưởng bản Nà Lau', 'các thôn'],
    ['Trưởng ban Xây dựng Đảng', 'ban Xây dựng Đảng'],
    ['Đ/c Phó Bí thư Thường trực', undefined],
    ['Chuyên viên phụ trách chuyển đổi số', undefined],
  ])('%s: %s', (text, unitText) => {
    expect(asPerson(text)).toMatchObject({ post: true, many: false });
    expect(asPerson(text)?.unitText).toBe(unitText);
  });
});

it.each(['Trưởng các thôn', 'Hiệu trưởng các trường học', 'Bí thư chi bộ các thôn'])(
  '%s are as many persons as bodies',
  (text) => expect(asPerson(text)).toMatchObject({ many: true }),
);

it.each(['Đồng chí Nguyễn Văn An', 'Ông Bàn Văn Tư'])('%s is a person without a post', (text) =>
  expect(asPerson(text)).toEqual({ post: false, many: false }),
);

it.each([
  'Trường Ban Mai',
  'Trường Khuê Trung',
  'Trường Đoàn Thị Điểm',
  'Thường trực Đảng ủy',
  'Phòng Kinh tế - Hạ tầng',
  'Hội Nông Dân - Hội Phụ nữ',
  'Cán sự Đảng',
])('%s is no person', (text) => expect(asPerson(text)).toBeUndefined());

describe('one post in two spellings', () => {
  it.each([
    ['Đồng chí Trưởng phòng VHXH', 'Trưởng phòng'],
    ['Truong phong VHXH', 'Trưởng phòng Văn hóa - Xã hội'],
    ['Thủ trưởng cơ quan', 'Giám đốc Trung tâm'],
    ['Lãnh đạo UBND xã', 'Chủ tịch UBND xã'],
    ['PCT UBND xã', 'Phó Chủ tịch UBND xã'],
    ['Quyền Chủ tịch UBND xã', 'CT UBND xã'],
    ['Nguyễn Văn An - Phó Chủ tịch UBND xã', 'Phó Chủ tịch UBND'],
    ['Tổ phó', 'Phó Tổ trưởng'],
    ['Bí thư BCH Đoàn', 'Bí thư Đoàn'],
  ])('%s is %s', (named, held) => {
    const [a, b] = [postIn(named), postIn(held)];
    expect(a && b && samePost(a, b)).toBe(true);
  });

  it.each([
    ['Trưởng phòng VHXH', 'Phó Trưởng phòng VHXH'],
    ['Chủ tịch UBND xã', 'Bí thư Đảng ủy xã'],
    ['Thủ trưởng cơ quan', 'Chuyên viên'],
    ['Thủ trưởng cơ quan', 'Phó Giám đốc'],
  ])('%s is not %s', (named, held) => {
    const [a, b] = [postIn(named), postIn(held)];
    expect(a && b && samePost(a, b)).toBe(false);
  });

  it('names none where there is none', () => {
    expect(postIn('Phòng Kinh tế')).toBeUndefined();
    expect(postIn('Đồng chí Nguyễn Văn An')).toBeUndefined();
  });
});
