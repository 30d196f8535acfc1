import { describe, expect, it } from 'vitest';
import { anIndicator, aTask, QUARTER } from '../words/fixtures.ts';
import { calm, fieldHeading, fieldsOf } from './sections.ts';

describe('the field that a section of a plan stands in', () => {
  it.each([
    ['Mục tiêu cụ thể / 2.1. Đến hết năm 2025 / a) Phát triển hạ tầng', 'a) Phát triển hạ tầng'],
    ['2. Nâng cao nhận thức / 2.4. Đẩy mạnh truyền thông', '2. Nâng cao nhận thức'],
    ['Nhiệm vụ, giải pháp trọng tâm / I. Dữ liệu số', 'I. Dữ liệu số'],
    ['III. Nhiệm vụ và giải pháp', undefined],
    ['Giai đoạn 2026 - 2030', undefined],
    ['II. Hạ tầng số', 'II. Hạ tầng số'],
  ])('%s → %s', (section, heading) => {
    expect(fieldHeading(section)).toBe(heading);
  });

  it('is one, whatever its number, its years and its capitals', () => {
    const indicators = [
      'Mục tiêu cụ thể / 2.1. Đến hết năm 2025 / a) Phát triển hạ tầng',
      'Mục tiêu cụ thể / 2.2. Đến hết năm 2030 / b) Phát triển hạ tầng',
      'I. PHÁT TRIỂN HẠ TẦNG',
    ].map((section) => anIndicator({ section }));
    const task = aTask({ section: 'II. PHÁT TRIỂN HẠ TẦNG', updatePeriodId: QUARTER.id, result: 'đã xong' });
    const fields = fieldsOf({ tasks: [task], notes: [], period: QUARTER, indicators });
    expect(fields.map(({ name, indicators: own, results }) => [name, own.length, results.length])).toEqual([
      ['Phát triển hạ tầng', 3, 1],
    ]);
  });

  it.each([
    ['PHÁT TRIỂN HẠ TẦNG 5G', 'Phát triển hạ tầng 5G'],
    ['KHCN, ĐMST VÀ CĐS', 'KHCN, ĐMST và CĐS'],
    ['UBND VÀ CÁC THÔN', 'UBND và các thôn'],
    ['Kinh tế số', 'Kinh tế số'],
  ])('%s stands as %s', (capitals, name) => {
    expect(calm(capitals)).toBe(name);
  });
});
