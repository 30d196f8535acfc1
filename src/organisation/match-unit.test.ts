import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUnit, unitMatcher } from './match-unit.ts';
import { standardUnits } from './standard-units.ts';
import { withoutMarks } from '../shared/likeness.ts';

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
const service = 'Trung tâm Phục vụ hành chính công';
const youth = 'Đoàn Thanh niên Cộng sản Hồ Chí Minh';
const military = 'Ban Chỉ huy Quân sự xã';

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
    ['Bộ phận một cửa', service],
    ['Bộ phận Tiếp nhận và Trả kết quả xã', service],
    ['Bộ phận TN&TKQ', service],
    ['Trung tâm VH-TT&TT', media],
    ['Trung tâm VHTT và TT', media],
    ['UBMTTQVN xã', front],
    ['Đoàn xã', youth],
    ['Đoàn TN', youth],
    ['BCHQS xã', military],
    ['Ban CHQS xã Sông Trăng', military],
    ['CA xã', 'Công an xã'],
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
    ['Chủ tịch UBND xã', 'Ủy ban nhân dân'],
    ['Trưởng Công an xã', 'Công an xã'],
    ['Lãnh đạo UBND xã', 'Ủy ban nhân dân'],
    ['Đồng chí Bí thư Đoàn', youth],
  ])('%s is a person, asked whether of %s', (text, name) => {
    const match = matcher.match(text);
    expect(match.resolution).toBe('person');
    expect(match.unitId).toBeUndefined();
    expect(match.suggestions.map((each) => each.name)).toEqual(name ? [name] : []);
  });

  const names = units.flatMap((unit) => [unit.name, unit.shortName ?? unit.name, ...unit.aliases]);
  const text = fc
    .record({
      address: fc.constantFrom('', 'Đồng chí ', 'Đ/c ', 'đ/c  ', 'Ông Nguyễn Văn An, '),
      rank: fc.constantFrom('', 'Phó ', 'Quyền '),
      post: fc.constantFrom(
        'Chủ tịch',
        'Bí thư',
        'Giám đốc',
        'Chủ nhiệm',
        'Tổ trưởng',
        'Trạm trưởng',
        'Chỉ huy trưởng',
        'Lãnh đạo',
        'Thủ trưởng',
        'Công chức',
        'Cán bộ',
        'Ủy viên',
        'Kế toán',
        'Đại diện',
        'Trưởng phòng',
        'Trưởng ban',
        'Trưởng Công an',
        'Chánh Văn phòng',
        'Trưởng thôn',
        'Hiệu trưởng',
      ),
      body: fc.constantFrom('', ...names.map((name) => ` ${name}`)),
      tail: fc.constantFrom('', ' xã', ' xã Sông Trăng', ' phụ trách khối VHXH', '.'),
      spelled: fc.constantFrom(
        (full: string) => full,
        (full: string) => full.toUpperCase(),
        (full: string) => full.normalize('NFD'),
        withoutMarks,
      ),
    })
    .map(({ address, rank, post, body, tail, spelled }) => address + spelled(rank + post + body + tail));

  it('no text that names a post is taken for a unit, not even where the unit was given the post as a name', () => {
    fc.assert(
      fc.property(text, (named) => {
        const [unit] = units;
        const taught = unit ? [{ ...unit, aliases: [named] }] : [];
        for (const each of [matcher, unitMatcher(taught, 'Sông Trăng')]) {
          const { resolution, unitId } = each.match(named);
          expect(['person', 'collective']).toContain(resolution);
          expect(unitId).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

it.each(['xã', 'phường', 'đặc khu'] as const)('every proposed name of a %s means its own unit', (type) => {
  const proposed = standardUnits(type).map((unit, position) => ({ ...unit, id: `u${position}` }));
  const own = unitMatcher(proposed);
  for (const { id, name, shortName, aliases } of proposed)
    for (const text of [name, shortName ?? name, ...aliases])
      expect([text, own.match(text)]).toMatchObject([text, { resolution: 'unit', unitId: id }]);
});

describe('neither a unit nor a person', () => {
  it.each([
    ['Các phòng, ban, ngành, đơn vị thuộc xã', 'collective'],
    ['Đồng chí Thủ trưởng các cơ quan, đơn vị', 'collective'],
    ['12 xóm', 'collective'],
    ['các tổ chức chính trị - xã hội xã', 'collective'],
    ['Sở Khoa học và Công nghệ', 'outside'],
    ['Công an tỉnh', 'outside'],
    ['Phó Chủ tịch UBND tỉnh', 'outside'],
  ])('%s is %s', (text, resolution) => expect(matcher.match(text)).toEqual({ resolution, suggestions: [] }));
});

describe('likeness of spellings that nobody has seen before', () => {
  it.each([
    ['Phòng Văn hóa', culture],
    ['Trung tâm VH, thể thao, thông tin, truyền thông', media],
    ['Trung tâm phục vụ HCC cơ sở 2', service],
    ['Bộ phận một cửa UBND xã', service],
    ['Bộ Chỉ huy quân sự xã', military],
    ['Hội Cựu chiến binh và Hội Nông dân', 'Hội Cựu chiến binh'],
    ['MTTQ và các đoàn thể', front],
    ['Ủy ban MTTQ Việt Nam xã, tư pháp xã', front],
  ])('%s suggests %s first and asks', (text, name) => {
    const match = matcher.match(text);
    expect(match.resolution).toBeUndefined();
    expect(match.suggestions[0]?.name).toBe(name);
  });

  it.each([
    'Bưu điện văn hoá',
    'Hợp tác xã dịch vụ nông nghiệp',
    'Chi bộ 4',
    'Bộ phận văn thư',
    'Trung tâm Công nghệ thông tin',
    'Văn phòng Bộ',
    'Đồn Biên phòng',
    'Thanh tra nhân dân',
  ])('suggests nothing for %s', (text) => expect(matcher.match(text)).toEqual({ suggestions: [] }));

  it('keeps units with like names apart', () => {
    const scores = Object.fromEntries(
      matchUnit('Phòng Kinh tế tổng hợp', units).map((s) => [s.name, s.score]),
    );
    expect(scores[economy]).toBeGreaterThan(0.5);
    expect(scores).not.toHaveProperty(culture);
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
