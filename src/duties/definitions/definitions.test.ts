import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { CATALOGUE, catalogueEntry, catalogueMatch } from './catalogue.ts';
import { proposeDefinition, usualFrequency } from './propose-definition.ts';
import { precedentsOf, proposeProvider } from './propose-provider.ts';
import { isRank } from './rank.ts';

const at = (year: number, text: string, comparator: Target['comparator'] = '>='): Target =>
  comparator === 'text' ? { year, comparator, text } : { year, comparator, value: 1, text };

describe('the catalogue', () => {
  it('has every code once, and finds each of its names again', () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    for (const { code, names } of CATALOGUE)
      for (const name of names) expect(catalogueMatch(name)?.entry.code, name).toBe(code);
    expect(catalogueEntry('vneid')?.names[0]).toContain('VNeID');
    expect(catalogueEntry('none')).toBeUndefined();
    expect(catalogueEntry(undefined)).toBeUndefined();
  });

  it.each([
    ['Tỷ lệ phủ sóng 5G trên địa bàn xã.', 'coverage-5g'],
    ['Tỉ lệ phủ sóng 6G trên địa bàn xã', 'coverage-6g'],
    ['Tỉ lệ chi cho KHCN, ĐMST, CĐS trong tổng chi ngân sách xã.', 'budget-science'],
    ['Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến.', 'dossiers-online'],
    ['Tỷ lệ người dân có tài khoản định danh điện tử (VNeID)', 'vneid'],
    ['Tỷ lệ giao dịch hành chính thuộc diện “phi tiếp xúc”.', 'contactless'],
    [
      'Tỷ lệ các cơ sở giáo dục mầm non đánh giá mức độ chuyển đổi số đạt mức 2 trở lên',
      'schools-digital-level',
    ],
    ['Tỷ lệ cán bộ, công chức cấp xã được bồi dưỡng kỹ năng số căn bản', 'officials-trained'],
    ['Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt', 'traders-cashless'],
    ['Số điểm truy cập Internet công cộng miễn phí', undefined],
    ['Tỷ lệ hộ nghèo theo chuẩn đa chiều', undefined],
  ])('%s: %s', (name, code) => {
    expect(catalogueMatch(name)?.entry.code).toBe(code);
  });
});

describe('a proposed definition', () => {
  it('of a share has what is counted and out of what', () => {
    expect(
      proposeDefinition({ name: 'Tỷ lệ hồ sơ nộp trực tuyến', unit: '%', targets: [at(2026, '≥75')] }),
    ).toEqual({
      valueKind: 'ratio',
      numerator: 'Hồ sơ được nộp trực tuyến',
      denominator: 'Hồ sơ đã tiếp nhận',
      accumulation: 'stock',
      direction: 'up',
      levels: [],
      catalogueCode: 'dossiers-online',
      provider: { kind: 'lead' },
    });
  });

  it.each<[string, string | undefined, Target[], string]>([
    [
      'Số lượt người dân được tập huấn kỹ năng số',
      'Lượt người/năm',
      [at(2026, '600')],
      'number in-period up',
    ],
    ['Số lớp tập huấn', 'lớp', [at(2026, '6')], 'number cumulative up'],
    ['Số sáng kiến được công nhận', 'sáng kiến', [at(2026, '5')], 'number cumulative up'],
    ['Số hồ sơ đã tiếp nhận', undefined, [at(2026, '5')], 'number cumulative up'],
    ['Số tài khoản đã nộp hồ sơ', undefined, [at(2026, '5')], 'number stock up'],
    ['Bãi rác', 'bãi', [at(2026, 'Đạt', 'text'), at(2030, '8')], 'number stock up'],
    [
      'Mô hình điểm',
      'mô hình',
      [{ year: 2026, comparator: 'text', value: 5, text: 'khoảng 5' }],
      'number stock up',
    ],
    ['Số điểm truy cập Internet công cộng', 'Điểm', [at(2026, '8')], 'number stock up'],
    ['Tỷ lệ dữ liệu đất đai được số hóa', undefined, [at(2026, '100')], 'ratio stock up'],
    ['Mức độ hài lòng của người dân, doanh nghiệp', '%', [at(2026, '≥92')], 'number stock up'],
    ['Tốc độ tăng năng suất lao động', '%', [at(2026, '8')], 'number stock up'],
    ['Tỷ lệ hộ nghèo', '%', [at(2026, 'dưới 3%', '<')], 'ratio stock down'],
    ['Tỷ lệ cắt giảm chi phí tuân thủ', '%', [at(2026, '30')], 'ratio stock up'],
    ['Số hồ sơ quá hạn', 'hồ sơ', [at(2026, '0', '=')], 'number cumulative down'],
    ['Thứ hạng Bộ chỉ số phục vụ người dân, doanh nghiệp', 'hạng', [at(2026, '10')], 'number stock down'],
    ['Tỷ lệ di tích được xếp hạng', '%', [at(2026, '10')], 'ratio stock up'],
    [
      'Mức độ hoạt động của Tổ công nghệ số cộng đồng',
      undefined,
      [at(2026, 'Đạt', 'text'), at(2027, 'Đạt', 'text')],
      'text stock none',
    ],
    ['Ứng dụng trí tuệ nhân tạo trong quản lý', undefined, [], 'text stock none'],
    ['Số bộ dữ liệu mở', undefined, [], 'number stock up'],
  ])('%s (%s)', (name, unit, targets, said) => {
    const { valueKind, accumulation, direction } = proposeDefinition({
      name,
      targets,
      ...(unit && { unit }),
    });
    expect(`${valueKind} ${accumulation} ${direction}`).toBe(said);
  });

  it('has the levels that the targets name, in their order', () => {
    const targets = [at(2030, 'Mức 3', 'text'), at(2026, 'Mức 2', 'text')];
    const { valueKind, levels } = proposeDefinition({ name: 'Mức độ chuyển đổi số', targets });
    expect({ valueKind, levels }).toEqual({ valueKind: 'level', levels: ['Mức 2', 'Mức 3'] });
  });

  it('says how often figures exist', () => {
    expect(usualFrequency({ catalogueCode: 'budget-science', accumulation: 'stock' })).toBe('year');
    expect(usualFrequency({ accumulation: 'stock' })).toBe('half');
    expect(usualFrequency({ accumulation: 'cumulative' })).toBe('quarter');
  });

  it('knows a ranking from what is ranked', () => {
    expect(isRank({ name: 'Xếp hạng chuyển đổi số' })).toBe(true);
    expect(isRank({ name: 'Kết quả', unit: 'Hạng' })).toBe(true);
    expect(isRank({ name: 'Số di tích được xếp hạng', unit: 'di tích' })).toBe(false);
  });
});

describe('a proposed provider', () => {
  const UNITS = [
    { id: 'hcc', name: 'Trung tâm Phục vụ hành chính công', aliases: [] },
    { id: 'ca', name: 'Công an xã', aliases: [] },
    { id: 'school', name: 'Trường Tiểu học Sông Trăng', aliases: [] },
    { id: 'schools', name: 'Các trường mầm non, tiểu học, trung học cơ sở', aliases: ['Các trường học'] },
  ];

  it.each([
    ['dossiers-online', { kind: 'unit', unitId: 'hcc' }],
    ['vneid', { kind: 'unit', unitId: 'ca' }],
    ['schools-stem', { kind: 'unit', unitId: 'schools' }],
    ['health-records', { kind: 'lead' }],
    [undefined, { kind: 'lead' }],
  ])('by the catalogue: %s', (catalogueCode, provider) => {
    expect(proposeProvider({ name: 'A', catalogueCode }, UNITS)).toEqual(provider);
  });

  it('is found by any of the names that a unit has', () => {
    const known = [{ id: 'pvhcc', name: 'Trung tâm PVHCC', aliases: ['TTPVHCC', 'Bộ phận Một cửa'] }];
    const like = { name: 'A', catalogueCode: 'dossiers-online' };
    expect(proposeProvider(like, known)).toEqual({ kind: 'unit', unitId: 'pvhcc' });
  });

  it('stands outside the commune for networks and banks', () => {
    expect(proposeProvider({ name: 'A', catalogueCode: 'coverage-5g' }, UNITS).kind).toBe('outside');
    expect(proposeProvider({ name: 'A', catalogueCode: 'bank-accounts' }, UNITS).kind).toBe('outside');
  });

  it('is what was chosen for a like name before anything else', () => {
    const chosen = [
      { name: 'Tỷ lệ hồ sơ nộp trực tuyến', provider: { kind: 'unit' as const, unitId: 'ca' } },
    ];
    const like = { name: 'Tỷ lệ hồ sơ được nộp trực tuyến', catalogueCode: 'dossiers-online' };
    expect(proposeProvider(like, UNITS, precedentsOf(chosen))).toEqual({ kind: 'unit', unitId: 'ca' });
    const other = { name: 'Tỷ lệ người dân có chữ ký số', catalogueCode: 'dossiers-online' };
    expect(proposeProvider(other, UNITS, precedentsOf(chosen))).toEqual({ kind: 'unit', unitId: 'hcc' });
  });

  it('is left open among several of a kind', () => {
    const two = UNITS.filter(({ id }) => id !== 'schools').concat({
      id: 's2',
      name: 'Trường THCS',
      aliases: [],
    });
    expect(proposeProvider({ name: 'A', catalogueCode: 'schools-stem' }, two)).toEqual({ kind: 'lead' });
    const one = UNITS.filter(({ id }) => id !== 'schools');
    expect(proposeProvider({ name: 'A', catalogueCode: 'schools-stem' }, one)).toEqual({
      kind: 'unit',
      unitId: 'school',
    });
  });
});
