import { describe, expect, it } from 'vitest';
import { matchUnit, unitMatcher } from './match-unit.ts';
import { standardUnits } from './standard-units.ts';

const units = standardUnits('xã').map((unit, position) => ({
  ...unit,
  id: `00000000-0000-7000-8000-${String(position).padStart(12, '0')}`,
  position,
  version: 1,
}));
const nameOf = (id?: string) => units.find((unit) => unit.id === id)?.name;
const matcher = unitMatcher(units, 'Sông Trăng');

const culture = 'Phòng Văn hóa - Xã hội';
const economy = 'Phòng Kinh tế';
const office = 'Văn phòng HĐND và UBND';
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam';
const media = 'Trung tâm Văn hóa - Thể thao và Truyền thông';

describe('a spelling that says beyond doubt which unit is meant', () => {
  it.each([
    ['Phòng VHXH', culture],
    ['Phòng Văn hoá – Xã hội xã', culture],
    ['Phòng VH- XH xã', culture],
    ['phòng văn hóa xã hội xã Sông Trăng', culture],
    ['Phong Van hoa - Xa hoi', culture],
    ['Phòng kinh tế xã', economy],
    ['Phòng KT', economy],
    ['Văn phòng HĐND – UBND xã', office],
    ['VP HĐND&UBND', office],
    ['Ủy ban MTTQ xã', front],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', front],
    ['Công an xã', 'Công an xã'],
    ['Uỷ ban kiểm tra Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy'],
    ['Trung tâm Văn hoá - Thể thao và Truyền thông xã', media],
    ['Tổ CNSCĐ', 'Tổ công nghệ số cộng đồng'],
    ['BCH Quân sự xã', 'Ban Chỉ huy Quân sự xã'],
    ['UB Mặt trận TQ Việt Nam', front],
    ['các thôn, KDC', 'Các thôn, khu dân cư'],
  ])('%s → %s', (text, name) => {
    const match = matcher.match(text);
    expect(match.resolution).toBe('unit');
    expect(nameOf(match.unitId)).toBe(name);
  });
});

describe('persons', () => {
  it.each([
    ['Đồng chí Trưởng phòng VHXH', culture],
    ['Trường phòng KT', economy],
    ['Đồng chí Phó Trưởng phòng Kinh tế', economy],
    ['Đồng chí Trưởng Công an xã', 'Công an xã'],
    ['Đồng chí Chánh Văn phòng Đảng ủy', 'Văn phòng Đảng ủy'],
    ['Đồng chí Chủ nhiệm Ủy ban kiểm tra Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy'],
    ['Đồng chí Chủ tịch Uỷ ban MTTQ Việt Nam xã', front],
    ['Đồng chí Phó Chủ tịch UBND xã phụ trách khối Kinh tế', 'Ủy ban nhân dân'],
    ['Giám đốc Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['Đ/c Trưởng ban Xây dựng Đảng', 'Ban Xây dựng Đảng'],
    ['Đồng chí Nguyễn Văn An', undefined],
  ])('%s is a person of %s', (text, name) => {
    const match = matcher.match(text);
    expect(match.resolution).toBe('person');
    expect(nameOf(match.unitId)).toBe(name);
  });
});

describe('neither a unit nor a person', () => {
  it.each([
    ['Các phòng, ban, ngành, đơn vị thuộc xã', 'collective'],
    ['Các cơ quan, đơn vị', 'collective'],
    ['Đồng chí Thủ trưởng các cơ quan, đơn vị', 'collective'],
    ['đơn vị có liên quan', 'collective'],
    ['các tổ chức chính trị - xã hội xã', 'collective'],
    ['Sở Khoa học và Công nghệ', 'outside'],
    ['Công an tỉnh', 'outside'],
    ['Công ty Viễn thông An Bình', 'outside'],
  ])('%s is %s', (text, resolution) => expect(matcher.match(text)).toMatchObject({ resolution }));
});

describe('likeness of spellings that nobody has seen before', () => {
  it.each([
    ['Phòng Văn hóa và các vấn đề xã hội', culture],
    ['Trung tâm VH, thể thao, thông tin, truyền thông', media],
    ['Trung tâm phục vụ HCC cơ sở 2', 'Trung tâm Phục vụ hành chính công'],
    ['Hội Cựu chiến binh và Hội Nông dân', 'Hội Cựu chiến binh'],
    ['Mặt trận và các đoàn thể', front],
  ])('%s suggests %s first and asks', (text, name) => {
    const match = matcher.match(text);
    expect(match.resolution).toBeUndefined();
    expect(match.suggestions[0]?.name).toBe(name);
    expect(match.suggestions[0]?.score).toBeGreaterThanOrEqual(0.35);
  });

  it.each(['Điện lực', 'Bưu điện văn hoá', 'Hợp tác xã dịch vụ nông nghiệp', 'Chi bộ 4'])(
    'suggests nothing with confidence for %s',
    (text) => expect(matcher.match(text).suggestions[0]?.score ?? 0).toBeLessThan(0.6),
  );

  it('keeps units with like names apart', () => {
    const scores = Object.fromEntries(
      matchUnit('Phòng Kinh tế tổng hợp', units).map((s) => [s.name, s.score]),
    );
    expect(scores[economy]).toBeGreaterThan(0.5);
    expect(scores[culture] ?? 0).toBeLessThan(0.2);
  });
});

it('does not choose between two units that share an alias', () => {
  const [a, b] = units;
  if (!a || !b) throw new Error('no units');
  const twins = [
    { ...a, aliases: ['Văn phòng chung'] },
    { ...b, aliases: ['Văn phòng chung'] },
  ];
  const match = unitMatcher(twins).match('Văn phòng chung');
  expect(match.resolution).toBeUndefined();
  expect(match.suggestions.map((each) => each.score.toFixed(2))).toEqual(['1.00', '1.00']);
});

it('has nothing to say where there are no units or no letters', () => {
  expect(unitMatcher([]).match('Phòng Kinh tế').suggestions).toEqual([]);
  expect(matcher.match('…').suggestions).toEqual([]);
});
