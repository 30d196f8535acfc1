import { describe, expect, it } from 'vitest';
import { asPerson } from './posts.ts';

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
