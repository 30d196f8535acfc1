import { describe, expect, it } from 'vitest';
import { indicator, plan, target, task } from '../checks/sample-plan.ts';
import { groupRows, withGroups } from './group-rows.ts';

const sizes = (groups: { rows: string[] }[]) => groups.map(({ rows }) => rows.length);

/** One name in the appendix for 2026, another in the body for 2030: together or not. */
const indicatorsTogether = (one: string, other: string): boolean => {
  const rows = [
    indicator('a1', { name: one, targets: [target(2026, '80', 80)] }),
    indicator('b1', { source: 'body', name: other, targets: [target(2030, '90%', 90)] }),
  ];
  return groupRows(plan({ indicators: rows })).length === 1;
};

describe('two names of indicators', () => {
  it.each([
    ['Tỷ lệ phủ sóng 4G trên địa bàn xã', 'Tỷ lệ phủ sóng 5G trên địa bàn xã'],
    ['Tỷ lệ trường học đạt mức độ 3 về chuyển đổi số', 'Tỷ lệ trường học đạt mức độ 4 về chuyển đổi số'],
    ['Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình', 'Tỷ lệ hồ sơ dịch vụ công trực tuyến một phần'],
    ['Tỷ lệ hồ sơ nộp trực tuyến', 'Tỷ lệ hồ sơ nộp trực tuyến toàn trình'],
    ['Tỷ lệ người dân có chữ ký số', 'Tỷ lệ doanh nghiệp có chữ ký số'],
    ['Tỷ lệ hồ sơ công việc cấp xã xử lý trên mạng', 'Tỷ lệ hồ sơ công việc cấp tỉnh xử lý trên mạng'],
    ['Tỷ lệ hồ sơ thủ tục hành chính được số hóa', 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn', 'Tỷ lệ hồ sơ giải quyết quá hạn'],
    ['Tỷ lệ người dân có tài khoản định danh', 'Tỷ lệ người dân có tài khoản thanh toán'],
    ['Tỷ lệ thôn có camera an ninh', 'Tỷ lệ thôn có wifi công cộng'],
    ['Tỷ lệ chi bộ dùng Sổ tay đảng viên', 'Tỷ lệ đảng viên dùng Sổ tay đảng viên'],
    ['Tỷ lệ doanh nghiệp ứng dụng công nghệ số', 'Số doanh nghiệp ứng dụng công nghệ số'],
  ])('are two things: %s / %s', (one, other) => expect(indicatorsTogether(one, other)).toBe(false));

  it.each([
    ['Tỷ lệ hồ sơ TTHC nộp trực tuyến', 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến'],
    [
      'Tỷ lệ chi cho KHCN, ĐMST, CĐS trong tổng chi ngân sách xã',
      'Tỷ lệ tổng chi ngân sách xã chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    ],
    ['Tỉ lệ hộ dân có cáp quang', 'Tỷ lệ hộ gia đình có đường truyền cáp quang trên địa bàn xã'],
    ['Tỷ lệ trường học đạt mức độ 2 trở lên', 'Tỷ lệ trường học đạt mức 02 trở lên'],
  ])('are one thing: %s / %s', (one, other) => expect(indicatorsTogether(one, other)).toBe(true));
});

describe('things', () => {
  it('are never chained over a name that stands between them', () => {
    const rows = [
      indicator('a1', {
        name: 'Tỷ lệ người dân, doanh nghiệp dùng chữ ký số',
        targets: [target(2026, '80', 80)],
      }),
      indicator('b1', {
        source: 'body',
        name: 'Tỷ lệ người dân dùng chữ ký số',
        targets: [target(2028, '80%', 80)],
      }),
      indicator('b2', {
        source: 'body',
        name: 'Tỷ lệ doanh nghiệp dùng chữ ký số',
        targets: [target(2030, '80%', 80)],
      }),
    ];
    const { groups } = withGroups(plan({ indicators: rows }));
    expect(groups.filter(({ rows: ids }) => ids.includes('b1') && ids.includes('b2'))).toEqual([]);
  });

  it('of one name under two headings keep to their headings', () => {
    const bullet = (id: string, heading: string, year: number) =>
      indicator(id, {
        source: 'body',
        name: 'Tỷ lệ văn bản được ký số',
        section: `${year === 2026 ? 'Đến năm 2026' : 'Đến năm 2030'} / ${heading}`,
        targets: [target(year, '100%', 100)],
      });
    const [party, state] = ['a) Khối Đảng', 'b) Khối chính quyền'];
    const rows = [
      bullet('p1', party, 2026),
      bullet('s1', state, 2026),
      bullet('s2', state, 2030),
      bullet('p2', party, 2030),
    ];
    expect(groupRows(plan({ indicators: rows })).map(({ rows: ids }) => ids)).toEqual([
      ['p1', 'p2'],
      ['s1', 's2'],
    ]);
  });

  it('of tables are one where a name is repeated for other years, and two where it is for the same', () => {
    const row = (id: string, year: number, table: number) =>
      indicator(id, {
        ordinal: '1',
        name: 'Tỷ lệ hộ có cáp quang',
        location: { table, row: 2 },
        targets: [target(year, '80', 80)],
      });
    expect(sizes(groupRows(plan({ indicators: [row('i1', 2026, 1), row('i2', 2030, 2)] })))).toEqual([2]);
    expect(sizes(groupRows(plan({ indicators: [row('i1', 2026, 1), row('i2', 2026, 1)] })))).toEqual([1, 1]);
  });
});

describe('goals in words', () => {
  const words = { source: 'body' as const, name: 'Chất lượng dịch vụ công được nâng cao' };

  it('are qualitative where no other passage sets a level', () => {
    const { indicators } = withGroups(plan({ indicators: [indicator('b1', words)] }));
    expect(indicators).toMatchObject([{ qualitative: true, targets: [] }]);
  });

  it('are not where a row of the appendix carries them', () => {
    const rows = [
      indicator('a1', { name: words.name, targets: [target(2030, 'Đạt')] }),
      indicator('b1', words),
    ];
    const { groups, indicators } = withGroups(plan({ indicators: rows }));
    expect(sizes(groups)).toEqual([2]);
    expect(indicators.filter(({ qualitative }) => qualitative)).toEqual([]);
  });
});

describe('an item of the body and a row of the task appendix', () => {
  const together = (item: string, row: string, section?: string) =>
    groupRows(
      plan({
        tasks: [
          task('t1', { name: row }),
          task('t2', { name: 'Lắp đặt đèn đường năng lượng mặt trời' }),
          task('b1', { source: 'body', name: item, ...(section !== undefined && { section }) }),
          task('b2', { source: 'body', name: 'Duy tu đường giao thông nông thôn' }),
        ],
      }),
    ).some(({ rows }) => rows.includes('t1') && rows.includes('b1'));

  it.each([
    ['Tổ chức tập huấn kỹ năng số cho người dân.', 'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức'],
    ['Số hóa dữ liệu đất đai.', 'Số hóa dữ liệu hộ tịch'],
    [
      'Ban hành quy chế hoạt động của Ban Chỉ đạo.',
      'Ban hành quy chế hoạt động của Tổ công nghệ số cộng đồng',
    ],
    ['Tổ chức hội nghị sơ kết thực hiện Kế hoạch.', 'Tổ chức hội nghị tổng kết thực hiện Kế hoạch'],
  ])('are two things: %s / %s', (item, row) => expect(together(item, row)).toBe(false));

  it.each([
    ['Kiện toàn Ban Chỉ đạo chuyển đổi số xã.', 'Thành lập Ban Chỉ đạo chuyển đổi số'],
    [
      'Bố trí đủ nguồn lực để triển khai các nội dung đề ra tại Kế hoạch; tăng chi ngân sách hằng năm.',
      'Bố trí nguồn lực thực hiện Kế hoạch',
    ],
    [
      'Tiếp tục đưa nội dung chuyển đổi số vào sinh hoạt chi bộ, gắn với đánh giá đảng viên.',
      'Đưa nội dung CĐS vào sinh hoạt chi bộ',
    ],
  ])('are one thing: %s / %s', (item, row) => expect(together(item, row)).toBe(true));

  it('are one thing where the item stands alone under the name of the row', () => {
    const item = 'Thực hiện nghiêm các quy định về bảo vệ dữ liệu cá nhân, bí mật nhà nước.';
    const name = 'Bảo đảm an toàn thông tin, an ninh mạng';
    expect(together(item, name, `IV. Nhiệm vụ / 7. ${name}`)).toBe(true);
    expect(together(item, name, 'IV. Nhiệm vụ / 6. Nâng cao nhận thức')).toBe(false);
  });
});
