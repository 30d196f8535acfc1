import { describe, expect, it } from 'vitest';
import { headerRole, headerYear } from './column-words.ts';

const WORDS: Record<string, string[]> = {
  ordinal: ['TT', 'STT', 'Số TT', 'S TT', 'Số thứ tự'],
  name: ['Nội dung', 'Nhiệm vụ', 'Tên nhiệm vụ', 'Nội dung công việc', 'Tên chỉ tiêu', 'Chỉ tiêu cụ thể', 'Nội dung nhiệm vụ trọng tâm', 'Nhiệm vụ, giải pháp'],
  'name-or-target': ['Chỉ tiêu', 'Mục tiêu'],
  unit: ['Đơn vị tính', 'ĐVT', 'Đơn vị\ntính'],
  'unit-or-lead': ['Đơn vị'],
  lead: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì tham mưu', 'Tham mưu thực hiện', 'LĐVP chủ trì', 'Cá nhân/tổ chức được phân công chủ trì', 'Đồng chí được phân công chủ trì', 'Phân công thực hiện', 'Đơn vị thực hiện', 'Cơ quan, đơn vị chịu trách nhiệm', 'Chủ trì, phối hợp', 'Người phụ trách'],
  coordinator: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp'],
  director: ['Đồng chí được phân công chỉ đạo', 'Lãnh đạo phụ trách', 'Chỉ đạo', 'Lãnh đạo UBND xã phụ trách'],
  agency: ['Cơ quan chủ trì theo dõi, đánh giá', 'Đơn vị theo dõi', 'Theo dõi, đánh giá', 'Cơ quan tổng hợp'],
  deadline: ['Thời gian', 'Thời hạn', 'Tiến độ thực hiện', 'Lộ trình', 'Thời gian hoàn thành', 'Hoàn thành', 'Hạn hoàn thành', 'Thời gian thực hiện'],
  start: ['Ngày thực hiện', 'Thời gian bắt đầu'],
  deliverable: ['Sản phẩm', 'Sản phẩm đầu ra', 'Yêu cầu', 'Kết quả đầu ra', 'Kết quả, sản phẩm', 'Sản phẩm dự kiến'],
  'target-or-deliverable': ['Kết quả', 'Kết quả thực hiện'],
  target: ['Năm 2025', '2030', 'Đến năm 2030', 'Mục tiêu 2026', 'Kế hoạch năm 2026', 'Giai đoạn 2026 - 2030', 'Mức đạt', 'Chỉ tiêu năm 2026', 'Kế hoạch'],
  year: ['Năm', 'Mốc năm'],
  ignore: ['Ghi chú', 'Kinh phí thực hiện', 'Hiện trạng 2024', 'Kết quả thực hiện năm 2024', 'Căn cứ', 'Trạng thái nhiệm vụ', 'Ngày hoàn thành thực tế'],
}; // biome-ignore format: a table

describe('headerRole', () => {
  const cases = Object.entries(WORDS).flatMap(([role, texts]) => texts.map((text) => [text, role] as const));
  it.each(cases)('%s → %s', (text, role) => {
    expect(headerRole(text)).toBe(role);
    expect(headerRole(text.toUpperCase())).toBe(role);
  });

  it('says nothing about content', () => {
    expect(headerRole('Công an xã')).toBeUndefined();
    expect(headerRole('')).toBeUndefined();
    expect(headerRole(`Triển khai ${'các nhiệm vụ được giao '.repeat(8)}`)).toBeUndefined();
  });
});

describe('headerYear', () => {
  it.each([
    ['Năm 2025', 2025],
    ['Đến hết năm 2030', 2030],
    ['Giai đoạn 2026 - 2030', 2030],
    ['2045', 2045],
    ['Mục tiêu', undefined],
  ])('%s', (text, year) => {
    expect(headerYear(text)).toBe(year);
  });
});
