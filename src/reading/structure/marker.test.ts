import { describe, expect, it } from 'vitest';
import { markerOf, markerOfLabel } from './marker.ts';

describe('marks of items', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I'],
    ['II- YÊU CẦU', 'roman', 'II'],
    ['IV/ TỔ CHỨC THỰC HIỆN', 'roman', 'IV'],
    ['III MỤC TIÊU', 'roman', 'III'],
    ['Phần thứ hai', 'part', 'hai'],
    ['PHẦN I. MỤC TIÊU', 'part', 'I'],
    ['B. NHIỆM VỤ', 'upper', 'B'],
    ['Điều 3. Trách nhiệm thi hành', 'article', '3'],
    ['1. Mục đích', 'number', '1'],
    ['2- Mục tiêu cụ thể', 'number', '2'],
    ['3/ Giải pháp', 'number', '3'],
    ['1) Tuyên truyền', 'bracketed', '1'],
    ['(5) 100% trường học', 'bracketed', '5'],
    ['(1) Tỷ lệ A đạt 80%; (2) Tỷ lệ B đạt 70%', undefined, undefined],
    ['2.1. Đến hết năm 2025', 'dotted', '2.1'],
    ['2.1 Đến hết năm 2025', 'dotted', '2.1'],
    ['5.10. Xây dựng nền tảng', 'dotted', '5.10'],
    ['a) Phát triển hạ tầng', 'letter', 'a'],
    ['đ. Đào tạo', 'letter', 'đ'],
    ['- Có 80% hộ dân', 'dash', undefined],
    ['– 100% hồ sơ', 'dash', undefined],
    ['-Tổ chức', 'dash', undefined],
    ['+ Số hóa', 'plus', undefined],
    ['• Tập huấn', 'star', undefined],
  ])('%s', (text, kind, ordinal) => {
    const marker = markerOf(text);
    expect([marker?.kind, marker?.ordinal]).toEqual([kind, ordinal]);
    expect(text.slice(marker?.length)).not.toMatch(/^\s/);
  });

  it.each([
    '57-NQ/TW của Bộ Chính trị',
    '12-KH/TU, ngày 26/8/2025',
    '100% hồ sơ',
    '22/12/2024',
    '1.200 hộ dân',
    '30-40 người',
    'Phần mềm dùng chung',
    'Chương trình hành động',
    'IoT, Big Data',
    '5G phủ sóng',
  ])('none in "%s"', (text) => {
    expect(markerOf(text)).toBeUndefined();
  });

  it.each([
    ['1.', 'number', '1'],
    ['2.1.', 'dotted', '2.1'],
    ['a)', 'letter', 'a'],
    ['-', 'dash', undefined],
    ['\u00b7', 'star', undefined],
  ])('label "%s" of a list', (label, kind, ordinal) => {
    expect(markerOfLabel(label)).toMatchObject({ kind, length: 0, ...(ordinal && { ordinal }) });
  });
});
