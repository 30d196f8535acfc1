import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../tests/processor-time.ts';
import { type Block, cellText, type Paragraph, type Table } from '../block.ts';
import { readTableRows } from '../rows/table-rows.ts';
import { type FlatStyle, flatten } from './flat-samples.ts';
import { rebuildFlatTables } from './flat-table.ts';

const NAMES = [
  'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến trên địa bàn xã',
  'Tỷ lệ phủ sóng di động 5G',
  'Tỷ lệ hộ gia đình có cáp quang, đường truyền tốc độ cao',
  'Số mô hình chuyển đổi số cấp thôn được nhân rộng (mỗi năm)',
  'Tỷ lệ cán bộ, công chức, viên chức được tập huấn về Trí tuệ nhân tạo và an toàn thông tin mạng',
  'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản thanh toán',
  'Tỷ lệ trường học đạt mức độ 2 về chuyển đổi số theo Quyết định số 4725/QĐ-BGDĐT',
  'Tỷ lệ di tích được số hóa 3D',
];
const TASKS = [
  'Ban hành Quy chế quản lý, vận hành hệ thống thông tin của Ủy ban nhân dân xã.',
  'Tổ chức 02 lớp tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng và các chi hội',
  'Rà soát, nâng cấp hạ tầng mạng nội bộ; bảo đảm kết nối thông suốt đến 8 thôn',
  'Phối hợp với VNPT và Viettel phủ sóng 5G tại khu trung tâm, các điểm dân cư tập trung',
  'Số hóa hồ sơ hộ tịch, đất đai',
  'Xây dựng Kế hoạch tuyên truyền Nghị quyết số 57-NQ/TW trên hệ thống truyền thanh cơ sở',
  'Tham mưu Đảng ủy ban hành Nghị quyết chuyên đề về chuyển đổi số giai đoạn 2025 - 2030',
  'Duy trì hoạt động của Trang thông tin điện tử xã',
];
const DIRECTORS = [
  'Đồng chí Chủ tịch UBND xã',
  'Đồng chí Phó Chủ tịch UBND xã phụ trách Văn hóa - Xã hội',
  'Đồng chí Phó Bí thư Thường trực Đảng ủy',
];
const LEADS = [
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế',
  'Văn phòng HĐND và UBND xã',
  'Công an xã',
  'Ban Xây dựng Đảng',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
];
const OTHERS = [
  'Các phòng, ban, ngành, đơn vị có liên quan',
  'Công an xã, các thôn',
  'Các trường Mầm non, Tiểu học, THCS; Trạm Y tế',
  '',
  'Các cơ quan, đơn vị',
];
const PRODUCTS = [
  'Kế hoạch',
  'Quyết định',
  'Báo cáo kết quả',
  'Quy chế được ban hành',
  'Hồ sơ, dữ liệu được số hóa',
  '02 lớp tập huấn',
];
const TIMES = [
  'Thường xuyên',
  'Hằng năm',
  'Tháng 9/2025',
  'Hoàn thành trong tháng 12/2025',
  'Giai đoạn 2025-2026',
  'Năm 2026',
  'Theo hướng dẫn của cấp trên',
  'Tháng 10/2025, duy trì hằng năm',
];
const FIGURES = [
  '≥60%',
  '100%',
  '80%',
  '-',
  '80-90%',
  '≥ 95%',
  'Trên 70%',
  '05',
  'Phấn đấu 2%',
  '03 mô hình',
];
const BARE = ['60', '80', '100', '≥ 90'];

type Column = readonly [header: string, width: number, values: readonly string[]];
const LAYOUTS: Record<string, Column[]> = {
  'indicators of a Party plan': [
    ['Chỉ tiêu', 38, NAMES],
    ['Năm 2025', 7, FIGURES],
    ['Năm 2030', 7, FIGURES],
    ['Năm 2035', 7, FIGURES],
    ['Đồng chí được phân công chỉ đạo', 18, DIRECTORS],
    ['Cơ quan chủ trì', 16, LEADS],
    ['Sản phẩm đầu ra', 10, ['Số liệu báo cáo', 'Báo cáo']],
  ],
  'indicators with a unit of measure': [
    ['Tên chỉ tiêu', 38, NAMES],
    ['Đơn vị tính', 8, ['%', 'Mô hình', 'Hộ', 'Triệu đồng']],
    ['2025', 6, BARE],
    ['2026', 6, BARE],
    ['2030', 6, BARE],
    ['Đơn vị chủ trì', 18, LEADS],
  ],
  'tasks of a Party plan': [
    ['Tên nhiệm vụ', 50, TASKS],
    ['Đồng chí được phân công chỉ đạo', 20, DIRECTORS],
    ['Cơ quan chủ trì', 18, LEADS],
    ['Cơ quan phối hợp', 22, OTHERS],
    ['Sản phẩm đầu ra', 14, PRODUCTS],
    ['Tiến độ thực hiện', 12, TIMES],
  ],
  'tasks of a state plan': [
    ['Nội dung', 55, TASKS],
    ['Cơ quan chủ trì', 18, LEADS],
    ['Cơ quan phối hợp', 22, OTHERS],
    ['Thời gian hoàn thành', 14, TIMES],
  ],
  'tasks with owners first': [
    ['Chủ trì tham mưu', 18, LEADS],
    ['Nội dung công việc', 48, TASKS],
    ['Lộ trình', 14, TIMES],
    ['Kết quả', 16, PRODUCTS],
  ],
};
const STYLES: Omit<FlatStyle, 'widths'>[] = [true, false].flatMap((gaps) =>
  [' ', '  '].flatMap((blanks) => [true, false].map((top) => ({ gaps, blanks, top }))),
);

const tableOf = (blocks: Block[]): Table | undefined =>
  rebuildFlatTables(blocks).find((block) => block.kind === 'table');
const textsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(cellText));

/** Letters alone: blanks inside figures ("≥ 95%") are not the matter here. */
const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

function shareRight(columns: Column[], style: Omit<FlatStyle, 'widths'>, picks: number[][]): number {
  const rows = picks.map((pick, index) => [
    String(index + 1),
    ...columns.map(([, , values], column) => values[(pick[column] ?? 0) % values.length] ?? ''),
  ]);
  const header = ['TT', ...columns.map(([text]) => text)];
  const sheet = [
    header,
    ['I. PHÁT TRIỂN HẠ TẦNG SỐ'],
    ...rows.slice(0, 5),
    ['II. NHÂN LỰC SỐ'],
    ...rows.slice(5),
  ];
  const widths = [4, ...columns.map(([, width]) => width)];
  const got = textsOf(tableOf(flatten(sheet, { ...style, widths })));
  const right = sheet.map(
    (cells, row) => cells.filter((text, column) => bare(got[row]?.[column]) === bare(text)).length,
  );
  return right.reduce((sum, n) => sum + n, 0) / sheet.flat().length;
}

describe('tables that came as running lines', () => {
  it.each(Object.entries(LAYOUTS))('%s, however the converter breaks them', (_, columns) => {
    const shares: number[] = [];
    const pick = fc.array(fc.nat(1000), { minLength: columns.length, maxLength: columns.length });
    fc.assert(
      fc.property(
        fc.array(pick, { minLength: 10, maxLength: 14 }),
        fc.constantFrom(...STYLES),
        (picks, style) => {
          shares.push(shareRight(columns, style, picks));
        },
      ),
      { numRuns: 24, seed: 57 },
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.99);
    expect(Math.min(...shares)).toBeGreaterThan(0.9);
  });

  const lines = (text: string): Paragraph[] =>
    text
      .trim()
      .split('\n')
      .map((line, id) => ({ kind: 'paragraph', id, file: 0, line: id + 1, text: line.trim(), flow: 'line' }));

  const HEADER = 'TT Nội dung\nCơ quan chủ trì\nThời gian\nhoàn thành';

  it('keeps everything around the table', () => {
    const blocks = rebuildFlatTables(
      lines(
        `PHỤ LỤC 1\nDanh mục nhiệm vụ\n${HEADER}\n1\nSố hóa hồ sơ\nCông an xã\nNăm 2026\n2\nMua sắm thiết bị\nPhòng Kinh tế\nNăm 2026\nPhụ lục 2: Chỉ tiêu\nNơi nhận:`,
      ),
    );
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.text))).toEqual([
      'PHỤ LỤC 1',
      'Danh mục nhiệm vụ',
      3,
      'Phụ lục 2: Chỉ tiêu',
      'Nơi nhận:',
    ]);
    expect(blocks[2]).toMatchObject({ id: 2, line: 3, grid: 'inferred' });
  });

  it('bears missing and repeated numbers, and figures that look like numbers', () => {
    const table = tableOf(
      lines(
        `STT Chỉ tiêu\n2025 2030\nĐơn vị chủ trì\n1 Số mô hình điểm\n2 3\nPhòng Kinh tế\n3\nSố sản phẩm lên sàn\n4 5\nPhòng Kinh tế\n4\nSố lớp tập huấn\n5 6\nCông an xã\n4\nSố đài thông minh\n1 2\nCông an xã`,
      ),
    );
    expect(textsOf(table).slice(1)).toEqual([
      ['1', 'Số mô hình điểm', '2', '3', 'Phòng Kinh tế'],
      ['3', 'Số sản phẩm lên sàn', '4', '5', 'Phòng Kinh tế'],
      ['4', 'Số lớp tập huấn', '5', '6', 'Công an xã'],
      ['4', 'Số đài thông minh', '1', '2', 'Công an xã'],
    ]);
  });

  it('follows rows 1.1 below 1, and rows put in later', () => {
    const table = tableOf(
      lines(
        `STT Nhiệm vụ Chủ trì Thời hạn\n1 Nhận thức số\n1.1 Tổ chức hội nghị\nPhòng Kinh tế\nQuý I/2026\n1.2\nXây dựng chuyên mục\nCông an xã\nQuý II/2026\n2 Hạ tầng số\n2.1 Lắp đặt camera\nCông an xã\nNăm 2027\n2a Rà soát dữ liệu\nTrạm Y tế xã\nThường xuyên`,
      ),
    );
    expect(
      textsOf(table)
        .slice(1)
        .map(([ordinal, name]) => `${ordinal} ${name}`),
    ).toEqual([
      '1 Nhận thức số',
      '1.1 Tổ chức hội nghị',
      '1.2 Xây dựng chuyên mục',
      '2 Hạ tầng số',
      '2.1 Lắp đặt camera',
      '2a Rà soát dữ liệu',
    ]);
  });

  it('finds the unit before the figures, and years below their common heading', () => {
    const table = tableOf(
      lines(
        `TT Chỉ tiêu Đơn vị tính Mục tiêu theo năm\nCơ quan chủ trì\nNăm 2026 Năm 2030\n1 Số sáng kiến được công nhận sáng kiến 1 5 Phòng Kinh tế\n2 Số lớp tập huấn lớp 2 4 Công an xã`,
      ),
    );
    expect(textsOf(table)).toEqual([
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2030', 'Cơ quan chủ trì'],
      ['1', 'Số sáng kiến được công nhận', 'sáng kiến', '1', '5', 'Phòng Kinh tế'],
      ['2', 'Số lớp tập huấn', 'lớp', '2', '4', 'Công an xã'],
    ]);
  });

  it('leaves the words that lead to a figure with it, when they stand on lines of their own', () => {
    const table = tableOf(
      lines(
        'TT Chỉ tiêu\nNăm\n2025\nNăm\n2030\nCơ quan chủ trì\n1\nTỷ lệ chi cho chuyển đổi số trong\ntổng chi ngân sách xã.\nPhấn\nđấu\n2%\nPhấn\nđấu\n3%\nPhòng Kinh tế\n2\nTỷ lệ hộ có cáp quang.\n60%\n90%\nCông an xã',
      ),
    );
    expect(textsOf(table)[1]?.slice(1, 4)).toEqual([
      'Tỷ lệ chi cho chuyển đổi số trong tổng chi ngân sách xã.',
      'Phấn đấu 2%',
      'Phấn đấu 3%',
    ]);
  });

  it('ends a table of the body where the next section begins', () => {
    const rebuilt = rebuildFlatTables(
      lines(
        `STT Nhiệm vụ Chủ trì Thời hạn\n1 Tổ chức hội nghị\nPhòng Kinh tế\nQuý I/2026\n2 Lắp đặt camera\nCông an xã\nQuý II/2026\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế theo dõi.\nNơi nhận:`,
      ),
    );
    expect(rebuilt.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('marks figures as doubtful when a row has too few', () => {
    const { indicators } = readTableRows(
      rebuildFlatTables(
        lines(
          'TT Chỉ tiêu\nNăm\n2025\nNăm\n2030\nNăm\n2035\nCơ quan chủ trì\n1 Hồ sơ số hóa\n50% 80% 100%\nCông an xã\n2 Hồ sơ trực tuyến\n60% 90%\nCông an xã\n3 Chữ ký số\n- 20% 40%\nCông an xã',
        ),
      ),
    );
    expect(indicators.map(({ doubts }) => doubts?.includes('targets') === true)).toEqual([
      false,
      true,
      false,
    ]);
    expect(indicators[1]?.confidence).toBeLessThan(0.8);
  });

  it('joins a row that a page with a repeated header cut', () => {
    const { tasks } = readTableRows(
      rebuildFlatTables(
        lines(
          `${HEADER}\n1\nSố hóa hồ sơ hộ tịch, đất đai\nCông an xã\nNăm 2026\n2\nNâng cấp trang thông tin\nVăn phòng HĐND và UBND xã\nNăm 2026\n3\nRà soát, nâng cấp hạ tầng mạng nội bộ\nVăn phòng HĐND\nTháng 7/2025,\n12\n${HEADER}\nvà bảo đảm an toàn thông tin\nvà UBND xã\nduy trì hằng năm\n4\nMua sắm thiết bị\nPhòng Kinh tế\nNăm 2026`,
        ),
      ),
    );
    expect(tasks.map(({ name, leads, deadline }) => [name, leads.join(), deadline.text])).toEqual([
      ['Số hóa hồ sơ hộ tịch, đất đai', 'Công an xã', 'Năm 2026'],
      ['Nâng cấp trang thông tin', 'Văn phòng HĐND và UBND xã', 'Năm 2026'],
      [
        'Rà soát, nâng cấp hạ tầng mạng nội bộ và bảo đảm an toàn thông tin',
        'Văn phòng HĐND và UBND xã',
        'Tháng 7/2025, duy trì hằng năm',
      ],
      ['Mua sắm thiết bị', 'Phòng Kinh tế', 'Năm 2026'],
    ]);
  });

  it('reads headers of two rows, and a row that numbers the columns', () => {
    const table = tableOf(
      lines(
        'TT\nNhiệm vụ\nPhân công thực hiện\nThời gian\nChủ trì\nPhối hợp\n(1) (2) (3) (4) (5)\n1\nSố hóa hồ sơ\nCông an xã\nCác thôn\nNăm 2026\n2\nMua sắm thiết bị\nPhòng Kinh tế\nCông an xã\nNăm 2026',
      ),
    );
    expect(textsOf(table)[0]).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian']);
    expect(textsOf(table)[2]).toEqual(['2', 'Mua sắm thiết bị', 'Phòng Kinh tế', 'Công an xã', 'Năm 2026']);
  });

  it.each([
    [
      'prose',
      'Số hóa hồ sơ là nhiệm vụ trọng tâm.\n1. Mục tiêu\nPhấn đấu 80% hồ sơ.\n2. Nhiệm vụ\nCông an xã chủ trì.',
    ],
    ['a header alone', HEADER],
    ['nothing', 'x'],
  ])('leaves %s alone', (_, text) => {
    const blocks = lines(text);
    expect(rebuildFlatTables(blocks)).toEqual(blocks);
  });

  it('takes bounded time over any lines', () => {
    const many = lines(
      `${HEADER}\n${Array.from({ length: 4000 }, (_, n) => `${n % 7} Việc số ${n} 12 34% - Công an Năm 2026`).join('\n')}`,
    );
    const start = processorTime();
    rebuildFlatTables(many);
    expect(processorTime(start)).toBeLessThan(8000);
  });
});
