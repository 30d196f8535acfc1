import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../block.ts';
import { blocksFrom, BODY, HEAD, INDICATORS, SIGNATURE, TASKS } from '../fixtures/odd-plan.ts';
import { planFromBlocks } from '../read-plan.ts';

const read = (...appendix: (string | SourceBlock | string[])[]) => {
  const { indicators, tasks, findings } = planFromBlocks(blocksFrom(HEAD, BODY, SIGNATURE, ...appendix));
  const own = [...indicators, ...tasks].filter(({ source }) => source === 'appendix');
  return {
    names: own.map(({ name }) => name),
    unread: findings.filter(({ kind }) => kind === 'unread-content').map(({ where }) => where),
  };
};
const OF_TABLE = ['Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ hồ sơ số hóa'];

describe('an appendix with a table and a list', () => {
  it.each([
    [
      'below the table',
      ['A. CHỈ TIÊU', INDICATORS, 'B. NHIỆM VỤ', '1. Nâng cấp máy chủ.', '2. Mở lớp học số.'],
    ],
    [
      'above the table',
      ['A. NHIỆM VỤ', '1. Nâng cấp máy chủ.', '2. Mở lớp học số.', 'B. CHỈ TIÊU', INDICATORS],
    ],
    [
      'behind a note',
      [
        INDICATORS,
        'Ghi chú:',
        '- Số liệu tính đến 31/12.',
        'II. NHIỆM VỤ',
        '- Nâng cấp máy chủ.',
        '- Mở lớp học số.',
      ],
    ],
  ])('is read whole, the list %s', (_, parts) => {
    const { names, unread } = read('PHỤ LỤC I', ...parts);
    expect([names, unread]).toEqual([[...OF_TABLE, 'Nâng cấp máy chủ.', 'Mở lớp học số.'], []]);
  });

  it('indicators and tasks in lists of their own', () => {
    const { names } = read(
      'PHỤ LỤC',
      'A. CHỈ TIÊU',
      '1. Tỷ lệ hộ có camera đạt 50%.',
      '2. Tỷ lệ hộ có cáp quang đạt 95%.',
      'B. NHIỆM VỤ',
      '1. Hoàn thành chỉ tiêu của tỉnh.',
      '2. Mở lớp học số.',
    );
    expect(names).toEqual([
      'Tỷ lệ hộ có camera',
      'Tỷ lệ hộ có cáp quang',
      'Hoàn thành chỉ tiêu của tỉnh.',
      'Mở lớp học số.',
    ]);
  });

  it.each([
    [['I. CHỈ TIÊU KINH TẾ', '1. Nhóm chỉ tiêu thứ nhất', INDICATORS]],
    [[INDICATORS, 'Ghi chú: số liệu đến 31/12;', '- Nguồn: Phòng Kinh tế.', '- Tính theo hộ.']],
    [[INDICATORS, '- Chỉ số (1) do tỉnh công bố.', '- Chỉ số (2) do xã tính.']],
  ])('headings of the table and notes on it are no rows: %#', (parts) => {
    expect(read('PHỤ LỤC I', 'THEO DÕI NĂM 2026', ...parts)).toEqual({ names: OF_TABLE, unread: [] });
  });
});

describe('what of an appendix gave no rows is shown', () => {
  it('a table of something else, beside one that was read', () => {
    const people = {
      ...TASKS,
      rows: [
        ['TT', 'Họ và tên'],
        ['1', 'Lê Văn Mẫu'],
        ['2', 'Trần Thị Lan'],
      ].map((row) => ({ cells: row.map((text) => ({ lines: [text], colSpan: 1, rowSpan: 1 })) })),
    };
    expect(read('PHỤ LỤC I', INDICATORS, 'PHỤ LỤC II', 'DANH SÁCH TỔ GIÚP VIỆC', people).unread).toEqual([
      'sau “DANH SÁCH TỔ GIÚP VIỆC”',
    ]);
  });

  it('lines that are no list, as one place', () => {
    const lines = [
      'STT Nhiệm vụ Đơn vị',
      '1 Lắp wifi Văn phòng',
      '2 Mở lớp Công an xã',
      '3 Họp dân Trưởng thôn',
    ];
    expect(read('PHỤ LỤC I', ...lines)).toEqual({ names: [], unread: ['“STT Nhiệm vụ Đơn vị”'] });
  });

  it('the form of a report holds nothing of the plan', () => {
    expect(
      read('PHỤ LỤC I', 'MẪU BÁO CÁO', 'I. KẾT QUẢ', '1. Đã làm: ……', '2. Chưa làm: ……', 'II. KIẾN NGHỊ')
        .unread,
    ).toEqual([]);
  });
});
