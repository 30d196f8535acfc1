import { describe, expect, it } from 'vitest';
import { findDocumentNumbers, readOwnNumber } from './doc-number.ts';

const brief = (text: string): string =>
  findDocumentNumbers(text)
    .map(({ number, date }) => (date === undefined ? number : `${number} ${date}`))
    .join(' | ');

describe('numbers of documents', () => {
  it.each([
    ['Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị', '57-NQ/TW 2024-12-22'],
    ['Nghị quyết số 57- NQ/TW', '57-NQ/TW'],
    ['Nghị quyết số 03/NQ-CP, ngày 09/01/2025', '03/NQ-CP 2025-01-09'],
    ['Nghị quyết số 193/2025/QH15 của Quốc hội', '193/2025/QH15'],
    ['Thông tư số 02/2025/TT-BGDĐT ngày 24 tháng 01 năm 2025', '02/2025/TT-BGDĐT 2025-01-24'],
    [
      'Chương trình hành động 62-CTr/TU, ngày 23/01/2025; Kế hoạch 261-KH/TU',
      '62-CTr/TU 2025-01-23 | 261-KH/TU',
    ],
    ['Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025', '02-KH/BCĐTW 2025-06-19'],
    ['Quyết định số 749/QĐ-TTg ban hành ngày 03.6.2020', '749/QĐ-TTg 2020-06-03'],
    ['Quyết định số 13/QĐ-ĐU ngày 31/02/2025', '13/QĐ-ĐU'],
    ['ngày 22/12/2024, giai đoạn 2025-2030, tỷ lệ 80-90%, phủ sóng 5G', ''],
    ['năm 2025 - Ủy ban nhân dân', ''],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    ['Số: 03 /KH-UBND', { number: '03/KH-UBND', symbol: 'KH-UBND' }],
    ['Số 12-KH/ĐU', { number: '12-KH/ĐU', symbol: 'KH/ĐU' }],
    ['Số      -KH/ĐU', { symbol: 'KH/ĐU' }],
    ['Số: ...../KH-UBND', { symbol: 'KH-UBND' }],
    ['SỐ: 7/KH-UBND', { number: '7/KH-UBND', symbol: 'KH-UBND' }],
    ['Số liệu báo cáo', undefined],
  ])('own number in "%s"', (line, expected) => {
    expect(readOwnNumber(line)).toEqual(expected);
  });
});
