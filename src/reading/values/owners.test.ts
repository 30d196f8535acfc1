import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areApart, looksLikeOwner, splitOwnerRoles, splitOwners } from './owners.ts';

const ONE = [
  'Các phòng, ban, ngành, đơn vị thuộc xã',
  'Các phòng, ban, ngành, đơn vị thuộc xã và các thôn',
  'Các phòng, ban, ngành, đơn vị có liên quan',
  'Các cơ quan, đơn vị',
  'Thủ trưởng các cơ quan, đơn vị',
  'Đồng chí Thủ trưởng các cơ quan, đơn vị',
  'Trung tâm Văn hóa, Thể thao và Truyền thông',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Các trường Mầm non, Tiểu học, THCS trên địa bàn phường',
  'Các trường học, trạm y tế',
  'các thôn, KDC',
  'các thôn, khu dân cư',
  'các chi, đảng bộ trực thuộc',
  'Văn phòng HĐND và UBND phường',
  'Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã',
  'Các doanh nghiệp viễn thông (VNPT, Viettel, MobiFone)',
  'Đồng chí Phó Chủ tịch UBND xã phụ trách khối Kinh tế',
  'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
];

const SEVERAL: [string, string[]][] = [
  ['Phòng Kinh tế; Công an xã', ['Phòng Kinh tế', 'Công an xã']],
  ['Đoàn TNCS\nHồ Chí Minh xã', ['Đoàn TNCS Hồ Chí Minh xã']],
  ['Vụ Pháp chế\nCục Vận tải', ['Vụ Pháp chế', 'Cục Vận tải']],
  ['Phòng VHXH, Phòng KT', ['Phòng VHXH', 'Phòng KT']],
  ['Phòng Kinh tế, phòng VH-XH', ['Phòng Kinh tế', 'phòng VH-XH']],
  ['Đồng chí Trưởng phòng VHXH, Trưởng phòng KT', ['Đồng chí Trưởng phòng VHXH', 'Trưởng phòng KT']],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị, Công an phường',
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Công an phường'],
  ],
  ['Phòng Kinh tế xã, các thôn, KDC', ['Phòng Kinh tế xã', 'các thôn, KDC']],
  ['Công an xã; Thủ trưởng các cơ quan, đơn vị', ['Công an xã', 'Thủ trưởng các cơ quan, đơn vị']],
  ['Ủy ban MTTQ xã, các tổ chức chính trị - xã hội', ['Ủy ban MTTQ xã', 'các tổ chức chính trị - xã hội']],
  ['Trạm Y tế xã, đơn vị có liên quan', ['Trạm Y tế xã', 'đơn vị có liên quan']],
  ['Các phòng, ban, ngành, Công an xã', ['Các phòng, ban, ngành', 'Công an xã']],
  ['Các phòng, đơn vị thuộc xã, các thôn', ['Các phòng, đơn vị thuộc xã', 'các thôn']],
  [
    'Phòng VH-XH, Đoàn Thanh niên, các cơ quan, đơn vị liên quan',
    ['Phòng VH-XH', 'Đoàn Thanh niên', 'các cơ quan, đơn vị liên quan'],
  ],
  [
    'Các phòng chuyên môn, Trung tâm Phục vụ hành chính công',
    ['Các phòng chuyên môn', 'Trung tâm Phục vụ hành chính công'],
  ],
  ['Nguyễn Văn An, Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
  ['VHXH, KT', ['VHXH', 'KT']],
  ['VNPT, Viettel', ['VNPT', 'Viettel']],
  ['- Phòng Kinh tế\n- Công an xã', ['Phòng Kinh tế', 'Công an xã']],
  ['Phòng Kinh tế\nCông an xã', ['Phòng Kinh tế', 'Công an xã']],
  ['Phòng Văn\nhóa - Xã\nhội', ['Phòng Văn hóa - Xã hội']],
  ['Văn phòng\nĐảng ủy', ['Văn phòng Đảng ủy']],
  ['Đồng chí\nTrưởng Công an\nxã', ['Đồng chí Trưởng Công an xã']],
  ['Chủ tịch\nUBND xã', ['Chủ tịch UBND xã']],
  ['Văn phòng HĐND\n– UBND xã', ['Văn phòng HĐND – UBND xã']],
  ['Văn phòng HĐND-\nUBND xã', ['Văn phòng HĐND- UBND xã']],
  ['Ủy ban kiểm tra\nĐảng ủy', ['Ủy ban kiểm tra Đảng ủy']],
  ['Phòng Kinh tế;\n- Công an xã', ['Phòng Kinh tế', 'Công an xã']],
  ['Phòng Kinh tế;', ['Phòng Kinh tế']],
  ['1. Phòng Kinh tế\n2. Công an xã', ['Phòng Kinh tế', 'Công an xã']],
  ['Trương Thị Mẫu, Phùng Văn Mẫu', ['Trương Thị Mẫu', 'Phùng Văn Mẫu']],
  ['Trung tâm Văn hóa xã,', ['Trung tâm Văn hóa xã']],
  ['-', []],
  ['', []],
];

describe('splitOwners', () => {
  it.each(ONE)('keeps «%s» whole', (text) => {
    expect(splitOwners(text)).toEqual([text]);
  });

  it.each(SEVERAL)('«%s»', (text, owners) => {
    expect(splitOwners(text)).toEqual(owners);
  });

  it('finds back whatever owners are joined by ";" or a line break', () => {
    const owner = fc.constantFrom(
      ...ONE,
      'Công an xã',
      'Phòng Kinh tế',
      'Trạm Y tế',
      'Đoàn Thanh niên xã',
      'Hội Phụ nữ xã',
    );
    fc.assert(
      fc.property(
        fc.array(owner, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('; ', ';\n', '\n- '),
        (owners, mark) => {
          const text = mark.includes('-') ? `- ${owners.join(mark)}` : owners.join(mark);
          expect(splitOwners(text)).toEqual(owners);
        },
      ),
    );
  });
});

describe('splitOwnerRoles', () => {
  it.each([
    'Chủ trì: Phòng Kinh tế. Phối hợp: Công an xã, Trạm Y tế',
    'Chủ trì: Phòng Kinh tế\nPhối hợp: Công an xã, Trạm Y tế',
    '- Cơ quan chủ trì: Phòng Kinh tế; - Đơn vị phối hợp: Công an xã; Trạm Y tế',
    'Phòng Kinh tế\nĐơn vị phối hợp: Công an xã, Trạm Y tế',
    'Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế',
    'Phòng Kinh tế chủ trì; Công an xã, Trạm Y tế phối hợp',
  ])('«%s»', (text) => {
    expect(splitOwnerRoles(text)).toEqual({
      leads: ['Phòng Kinh tế'],
      agencies: [],
      coordinators: ['Công an xã', 'Trạm Y tế'],
    });
  });

  it('reads who directs and who monitors', () => {
    expect(
      splitOwnerRoles(
        'Chỉ đạo: Đồng chí Phó Chủ tịch UBND xã; Chủ trì: Phòng Kinh tế; Theo dõi: Văn phòng Đảng ủy',
      ),
    ).toEqual({
      director: 'Đồng chí Phó Chủ tịch UBND xã',
      leads: ['Phòng Kinh tế'],
      agencies: ['Văn phòng Đảng ủy'],
      coordinators: [],
    });
  });

  it('leaves a cell without roles alone', () => {
    expect(splitOwnerRoles('Phòng Kinh tế, Công an xã')).toBeUndefined();
  });
});

describe('looksLikeOwner', () => {
  it.each([...ONE, 'phòng VH-XH', 'đơn vị có liên quan'])('«%s»', (text) =>
    expect(looksLikeOwner(text)).toBe(true),
  );
  it.each([
    'Kế hoạch',
    'Báo cáo',
    'Tổ chức hội nghị',
    'Ban hành quy chế',
    'Hội nghị tập huấn',
    'Bộ số liệu',
    'Phòng, chống mã độc',
    'Tỷ lệ hồ sơ số hóa',
    '≥ 60%',
    'Thường xuyên',
    'Xây dựng kế hoạch',
  ])('not «%s»', (text) => expect(looksLikeOwner(text)).toBe(false));
});

describe('roles without labels', () => {
  it.each([
    ['Phòng VH-XH (chủ trì); Công an xã (phối hợp)', ['Phòng VH-XH'], ['Công an xã']],
    [
      'Phòng Kinh tế (chủ trì), Công an xã, các thôn (phối hợp)',
      ['Phòng Kinh tế'],
      ['Công an xã', 'các thôn'],
    ],
    ['Phòng Kinh tế phối hợp với Công an xã', ['Phòng Kinh tế'], ['Công an xã']],
  ])('%s', (text, leads, coordinators) => {
    expect(splitOwnerRoles(text)).toEqual({ leads, agencies: [], coordinators });
  });

  it('are none in a name that only speaks of working together', () => {
    expect(splitOwnerRoles('Tổ công tác phối hợp liên ngành')).toBeUndefined();
  });
});

describe('owners that run together', () => {
  it.each([
    'Đoàn TNCS Hồ Chí Minh xã Ủy ban MTTQ Việt Nam xã',
    'Ban Chỉ huy Quân sự xã Công an xã',
    'Phòng Kinh tế Công an xã',
    'Phòng Kinh tế/Công an xã',
    'Phòng Kinh tế + Công an xã',
    'Phòng Kinh tế hoặc Công an xã',
    'Phòng Kinh tế (chủ trì), Công an xã',
  ])('%s is not clear', (text) => expect(areApart(text)).toBe(false));

  it.each([
    'Văn phòng HĐND và UBND xã',
    'Ủy ban Kiểm tra Đảng ủy',
    'Công đoàn Trường Tiểu học Đồng Tâm',
    'Đoàn Thanh niên Công an xã',
    'Trưởng Công an xã',
    'Công an xã Đoàn Kết',
    'Trường Tiểu học Hội Hợp',
    'Phòng Kinh tế; Công an xã',
    'Phòng Kinh tế chủ trì, phối hợp Công an xã',
    'Phòng Kinh tế (chủ trì); Công an xã (phối hợp)',
    'Ban Xây dựng Đảng Đảng ủy xã',
  ])('%s is', (text) => expect(areApart(text)).toBe(true));

  it('a bracket around a role stays with none of them', () => {
    expect(splitOwnerRoles('Phòng Kinh tế (phối hợp: Công an xã)')).toEqual({
      leads: ['Phòng Kinh tế'],
      agencies: [],
      coordinators: ['Công an xã'],
    });
  });

  it.each(['a) Phòng Kinh tế; b) Công an xã', 'a) Phòng Kinh tế\nb) Công an xã'])(
    'letters number them: %s',
    (text) => {
      expect(splitOwners(text)).toEqual(['Phòng Kinh tế', 'Công an xã']);
    },
  );

  it('abbreviated offices are several', () => {
    expect(splitOwners('P. Kinh tế, P. VHXH')).toEqual(['P. Kinh tế', 'P. VHXH']);
  });
});
