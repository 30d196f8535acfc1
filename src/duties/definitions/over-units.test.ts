/** How a figure of several units probably comes about, by its words; and which base figure a denominator names. */
import { expect, it } from 'vitest';
import { BASE_KINDS } from '../base/contract.ts';
import { baseOf } from '../base/kinds.ts';
import { CATALOGUE } from './catalogue.ts';
import { proposeOverUnits, rulesFor } from './over-units.ts';

it.each([
  ['Tỷ lệ cơ sở giáo dục đạt chuyển đổi số mức 2', 'ratio', '%', 'count'],
  ['Số thôn có Tổ công nghệ số cộng đồng hoạt động', 'number', 'thôn', 'count'],
  ['Tỷ lệ người dân trưởng thành có chữ ký số', 'ratio', '%', 'ratio'],
  ['Số lượt người dân được tập huấn kỹ năng số', 'number', 'lượt', 'sum'],
  ['Thứ hạng Bộ chỉ số 766', 'number', 'hạng', 'none'],
  ['Mức độ hài lòng của người dân', 'number', '%', 'none'],
  ['Hạ tầng số của trường', 'text', undefined, 'none'],
] as const)('%s', (name, valueKind, unit, rule) => {
  expect(proposeOverUnits({ name, valueKind, unit })).toBe(rule);
  expect(rulesFor(valueKind)).toContain(rule);
});

it('a base figure is what the denominator names wholly', () => {
  expect(baseOf('Người trưởng thành')).toBe('adults');
  expect(baseOf('Tổng số cán bộ, công chức hiện có')).toBe('officials');
  expect(baseOf('Hộ gia đình trên địa bàn xã')).toBe('households');
  expect(baseOf('Doanh nghiệp đang hoạt động')).toBe('enterprises');
  expect(baseOf('Thôn, tổ dân phố')).toBe('hamlets');
  expect(baseOf('Dân số trong vùng phủ sóng')).toBeUndefined();
  expect(baseOf('Hồ sơ đã tiếp nhận')).toBeUndefined();
});

it('the catalogue names several of them', () => {
  const named = new Set(CATALOGUE.flatMap(({ denominator }) => (denominator && baseOf(denominator)) ?? []));
  expect(named.size).toBeGreaterThanOrEqual(6);
  expect([...named].every((kind) => BASE_KINDS.includes(kind as (typeof BASE_KINDS)[number]))).toBe(true);
});
