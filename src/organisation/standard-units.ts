/**
 * The units that a commune usually has, proposed at the first set-up and changed there at will. Short names are what
 * lists show: short enough for a column, long enough to be understood by whoever is new.
 * Sources: Nghị định 150/2025/NĐ-CP (government), Party statutes and their guidance of 2025 (Party bodies).
 */
import type { Commune, UnitDraft } from './contract.ts';

type Entry = [name: string, kind: UnitDraft['kind'], shortName?: string, aliases?: string[]];

const PARTY: Entry[] = [
  ['Ban Thường vụ Đảng ủy', 'party', 'BTV Đảng ủy', ['Thường trực Đảng ủy', 'Đảng ủy']],
  ['Văn phòng Đảng ủy', 'party', 'VP Đảng ủy', ['VPĐU']],
  ['Ban Xây dựng Đảng', 'party', 'Ban XDĐ', ['BXDĐ', 'Ban Xây dựng Đảng Đảng ủy']],
  ['Ủy ban Kiểm tra Đảng ủy', 'party', 'UBKT', ['Ủy ban Kiểm tra', 'UBKT Đảng ủy']],
];

const COUNCIL: Entry[] = [
  ['Hội đồng nhân dân', 'government', 'HĐND', ['Thường trực HĐND']],
  ['Ủy ban nhân dân', 'government', 'UBND'],
];

function offices(type: Commune['type']): Entry[] {
  const economy: Entry =
    type === 'xã'
      ? ['Phòng Kinh tế', 'government', undefined, ['KT', 'Phòng KT']]
      : [
          'Phòng Kinh tế, Hạ tầng và Đô thị',
          'government',
          'Phòng KT-HT-ĐT',
          ['KT-HT-ĐT', 'Phòng KTHTĐT', 'Phòng Kinh tế'],
        ];
  return [
    [
      'Văn phòng HĐND và UBND',
      'government',
      'VP HĐND&UBND',
      [
        'VP HĐND-UBND',
        'Văn phòng HĐND - UBND',
        'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
        'Văn phòng UBND',
      ],
    ],
    economy,
    ['Phòng Văn hóa - Xã hội', 'government', 'Phòng VH-XH', ['VHXH', 'Phòng VHXH']],
    [
      'Trung tâm Phục vụ hành chính công',
      'government',
      'TT Phục vụ HCC',
      ['TTPVHCC', 'Trung tâm Hành chính công', 'Bộ phận Một cửa', 'Bộ phận Tiếp nhận và Trả kết quả'],
    ],
    [
      'Trung tâm Văn hóa - Thể thao và Truyền thông',
      'service',
      'TT VH-TT-TT',
      [
        'Trung tâm Văn hóa, Thông tin và Truyền thông',
        'Trung tâm Cung ứng dịch vụ công',
        'Trung tâm Dịch vụ tổng hợp',
      ],
    ],
  ];
}

const unions = (type: Commune['type']): Entry[] => [
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'mass-organisation',
    'MTTQ',
    ['Ủy ban MTTQ', 'Mặt trận Tổ quốc', 'UBMTTQ Việt Nam'],
  ],
  [
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'mass-organisation',
    'Đoàn TN',
    ['Đoàn Thanh niên', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn TNCS', `Đoàn ${type}`],
  ],
  ['Hội Liên hiệp Phụ nữ', 'mass-organisation', 'Hội LHPN', ['Hội Phụ nữ']],
  ['Hội Nông dân', 'mass-organisation', 'HND'],
  ['Hội Cựu chiến binh', 'mass-organisation', 'Hội CCB'],
  ['Công đoàn', 'mass-organisation'],
];

function forces(type: Commune['type']): Entry[] {
  return [
    [`Công an ${type}`, 'armed-force', undefined, ['CA', 'Công an']],
    [
      `Ban Chỉ huy Quân sự ${type}`,
      'armed-force',
      'BCH Quân sự',
      ['Ban CHQS', 'Ban Chỉ huy Phòng thủ khu vực', 'Quân sự'],
    ],
  ];
}

function community(type: Commune['type']): Entry[] {
  const hamlets =
    type === 'phường'
      ? 'Các tổ dân phố, khu dân cư'
      : type === 'đặc khu'
        ? 'Các khu dân cư'
        : 'Các thôn, khu dân cư';
  return [
    [`Trạm Y tế ${type}`, 'service', 'Trạm Y tế', ['TYT']],
    [
      'Các trường mầm non, tiểu học, trung học cơ sở',
      'school',
      undefined,
      ['Các trường học', 'Các nhà trường'],
    ],
    [
      hamlets,
      'hamlet',
      undefined,
      type === 'phường' ? ['Các tổ dân phố', 'Các khu phố'] : ['Các thôn', 'Các thôn, xóm', 'Các xóm'],
    ],
    ['Tổ công nghệ số cộng đồng', 'collective', 'Tổ CNSCĐ', ['Các Tổ công nghệ số cộng đồng']],
    [
      'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      'collective',
      'BCĐ',
      ['Ban Chỉ đạo'],
    ],
  ];
}

/** Proposed units for a commune of this kind, in the order in which they are usually listed. */
export function standardUnits(type: Commune['type']): UnitDraft[] {
  return [...PARTY, ...COUNCIL, ...offices(type), ...unions(type), ...forces(type), ...community(type)].map(
    ([name, kind, shortName, aliases = []]) => ({ name, kind, ...(shortName && { shortName }), aliases }),
  );
}
