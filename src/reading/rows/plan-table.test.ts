import { describe, expect, it } from 'vitest';
import { readTableRows, type TableOptions } from './table-rows.ts';
import {
  type SampleCell,
  sampleBlocks,
  sampleParagraph,
  sampleTable,
  showIndicator,
  showTask,
} from './table-samples.ts';

const options: TableOptions = { planYear: 2026, titleYear: 2026, issueYear: 2026 };
const read = (...rows: SampleCell[][]) => readTableRows([sampleTable(rows)], options);

const BESIDE: Record<string, SampleCell[][]> = {
  'a price list': [
    ['TT', 'Mặt hàng', 'ĐVT', 'Giá bán'],
    ['1', 'Cáp mạng', 'cuộn', '1.500.000'],
  ],
  'an estimate of costs': [
    ['TT', 'Danh mục', 'Đơn vị tính', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ['1', 'Máy tính', 'Bộ', '5', '12.000.000', '60.000.000'],
    ['2', 'Máy in', 'Cái', '2', '4.000.000', '8.000.000'],
  ],
  'money by source': [
    ['TT', 'Nội dung', 'Tổng kinh phí', 'Ngân sách tỉnh', 'Ngân sách xã', 'Xã hội hóa'],
    ['1', 'Tập huấn', '100', '50', '30', '20'],
  ],
  'money by year': [
    [
      { text: 'TT', rows: 2 },
      { text: 'Nội dung', rows: 2 },
      { text: 'Kinh phí (triệu đồng)', cols: 2 },
    ],
    ['2026', '2027'],
    ['1', 'Nâng cấp nhà văn hóa', '700', '800'],
  ],
  'a list of units': [
    ['TT', 'Tên đơn vị', 'Mã', 'Loại'],
    ['1', 'Phòng Kinh tế', 'PKT', 'Phòng'],
    ['2', 'Trạm Y tế xã', 'TYT', 'Sự nghiệp'],
  ],
  coordinates: [
    ['TT', 'Tên điểm', 'Tọa độ X (m)', 'Tọa độ Y (m)'],
    ['1', 'Mốc một', '2345678,12', '567890,34'],
  ],
  'a list of members': [
    ['TT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Nhiệm vụ'],
    ['1', 'Trần Văn Mẫu', 'Chủ tịch UBND xã', '0912000001', 'Trưởng ban'],
    ['2', 'Lê Thị Mẫu', 'Phó Chủ tịch UBND xã', '0912000002', 'Phó Trưởng ban'],
  ],
  'a list of equipment': [
    ['TT', 'Tên thiết bị', 'Cấu hình', 'ĐVT', 'Số lượng', 'Tình trạng'],
    ['1', 'Máy tính', '8 GB', 'Bộ', '12', 'Tốt'],
  ],
  'a list of documents': [
    ['TT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu nội dung', 'Cơ quan ban hành'],
    ['1', '99-NQ/TW', '22/12/2024', 'Về chuyển đổi số', 'Ban Chấp hành Trung ương'],
  ],
  'plots of land': [
    ['STT', 'Số thửa', 'Tờ bản đồ', 'Diện tích (m2)', 'Loại đất', 'Chủ sử dụng'],
    ['1', '123', '5', '250,5', 'ONT', 'Trần Văn Mẫu'],
  ],
  'a schedule of a meeting': [
    ['Thời gian', 'Nội dung', 'Người thực hiện', 'Địa điểm'],
    ['8h00 - 8h15', 'Ổn định tổ chức', 'Văn phòng', 'Hội trường'],
    ['8h15 - 9h00', 'Báo cáo trung tâm', 'Chủ tịch UBND xã', 'Hội trường'],
  ],
  'criteria with scores': [
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['1', 'Ban hành kế hoạch', '10', '10'],
  ],
  'people counted': [
    ['TT', 'Thôn', 'Số hộ', 'Số khẩu', 'Hộ nghèo', 'Tỷ lệ (%)'],
    ['1', 'Thôn Đông', '250', '1020', '5', '2'],
    ['2', 'Thôn Đoài', '300', '1240', '6', '2'],
  ],
  'figures of years that are over': [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2023', 'Năm 2024'],
    ['1', 'Dân số', 'người', '8000', '8100'],
  ],
  'results of a year that is over': [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả 2024', 'Kết quả 2025'],
    ['1', 'Hồ sơ trực tuyến', '%', '50', '60'],
  ],
  'years downwards that are over': [
    ['Năm', 'Dân số', 'Số hộ'],
    ['2023', '8000', '2000'],
    ['2024', '8100', '2010'],
  ],
  'a questionnaire': [
    ['STT', 'Nội dung khảo sát', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng'],
    ['1', 'Thái độ phục vụ', 'x', '', ''],
    ['2', 'Thời gian giải quyết', '', 'x', ''],
  ],
};

describe('tables beside the plan give no rows', () => {
  it.each(Object.entries(BESIDE))('%s', (_, rows) => {
    const { indicators, tasks, used } = read(...rows);
    expect([...indicators, ...tasks, ...used]).toEqual([]);
  });
});

describe('the lines above a table tell too', () => {
  const years: SampleCell[][] = [
    ['TT', 'Nội dung', 'Năm 2026', 'Năm 2027'],
    ['1', 'Tập huấn kỹ năng số', '50', '60'],
  ];
  const under = (...above: string[]) =>
    readTableRows(sampleBlocks(...above.map(sampleParagraph), sampleTable(years)), options).indicators;

  it.each(['BIỂU DỰ TOÁN KINH PHÍ THỰC HIỆN', 'Biểu 2. Nguồn vốn', 'SỐ LIỆU THỐNG KÊ'])('%s', (heading) => {
    expect(under('Phụ lục II', heading)).toEqual([]);
  });

  it.each(['CHỈ TIÊU CHUYỂN ĐỔI SỐ', 'MỤC TIÊU THEO NĂM'])('%s', (heading) => {
    expect(under('Phụ lục I', heading)).toHaveLength(1);
  });
});

describe('tables of the plan stay what they are', () => {
  it('tasks beside columns of money', () => {
    const { tasks, indicators } = read(
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian', 'Kinh phí (triệu đồng)', 'Nguồn kinh phí'],
      ['1', 'Lắp đặt camera', 'Công an xã', 'Quý II/2026', '200', 'Ngân sách xã'],
    );
    expect(tasks.map(showTask)).toEqual(['1 | Lắp đặt camera | Công an xã |  |  | 2026-06-30']);
    expect(tasks[0]?.confidence).toBe(0.98);
    expect(indicators).toEqual([]);
  });

  it('indicators counted in money', () => {
    const { indicators } = read(
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2027'],
      ['1', 'Thu ngân sách trên địa bàn', 'Triệu đồng', '5.000', '5.500'],
    );
    expect(indicators.map(showIndicator)).toEqual([
      '1 | Thu ngân sách trên địa bàn | Triệu đồng | 2026=5000 2027=5500 | ',
    ]);
    expect(indicators[0]?.confidence).toBe(0.98);
  });

  it('documents that are still to be issued', () => {
    const { tasks } = read(
      ['TT', 'Văn bản cần ban hành', 'Cơ quan soạn thảo', 'Thời gian ban hành'],
      ['1', 'Quy chế dùng chung dữ liệu', 'Phòng Kinh tế', '30/6/2026'],
    );
    expect(tasks.map(showTask)).toEqual([
      '1 | Quy chế dùng chung dữ liệu | Phòng Kinh tế |  |  | 2026-06-30',
    ]);
  });

  it('with the number of products beside the tasks', () => {
    const { tasks, indicators } = read(
      ['TT', 'Nhiệm vụ', 'Số lượng', 'Chủ trì', 'Thời gian'],
      ['1', 'Tổ chức tập huấn', '02 lớp', 'Phòng Kinh tế', '30/6/2026'],
    );
    expect(tasks.map(showTask)).toEqual(['1 | Tổ chức tập huấn | Phòng Kinh tế |  | 02 lớp | 2026-06-30']);
    expect(indicators).toEqual([]);
  });

  it('with marks under years and quarters, which are a schedule', () => {
    const { tasks, indicators } = read(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      ['1', 'Số hóa hồ sơ', 'Phòng Kinh tế', 'x', 'x', '', ''],
      ['2', 'Lắp đặt camera', 'Công an xã', '', '', 'x', 'x'],
    );
    expect(tasks.map(({ deadline, doubts }) => [deadline.due, doubts])).toEqual([
      ['2026-06-30', ['deadline']],
      ['2026-12-31', ['deadline']],
    ]);
    expect(indicators).toEqual([]);
  });

  it('with names under unknown words, each row in doubt', () => {
    const { tasks } = read(
      ['TT', 'Mô hình', 'Đơn vị', 'Thời gian'],
      ['1', 'Thôn thông minh', 'Công an xã', '2026'],
    );
    expect(tasks.map(showTask)).toEqual(['1 | Thôn thông minh | Công an xã |  |  | 2026-12-31']);
    expect(tasks[0]?.doubts).toEqual(['name']);
  });

  it('without a header, each row in doubt', () => {
    const { tasks } = read(
      ['1', 'Số hóa hồ sơ', 'Phòng Kinh tế', 'Công an xã', '30/6/2026'],
      ['2', 'Lắp đặt camera', 'Công an xã', 'Các thôn', 'Quý III/2026'],
    );
    expect(tasks.map(showTask)).toEqual([
      '1 | Số hóa hồ sơ | Phòng Kinh tế | Công an xã |  | 2026-06-30',
      '2 | Lắp đặt camera | Công an xã | Các thôn |  | 2026-09-30',
    ]);
    for (const { confidence, doubts } of tasks) {
      expect(confidence).toBeLessThan(0.8);
      expect(doubts).toContain('name');
    }
  });
});

it('times that a program put behind its days are no hours of a schedule', () => {
  const { tasks } = read(
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['1', 'Số hóa sổ hộ tịch', 'Công an xã', '2026-04-30 00:00:00'],
    ['2', 'Lắp đặt camera', 'Phòng Kinh tế', '30/06/2026 23:59:59'],
  );
  expect(tasks.map(({ deadline }) => deadline.due)).toEqual(['2026-04-30', '2026-06-30']);
});

it('sums of a group or of all are no rows, "Cộng đồng" is a name', () => {
  const { indicators } = read(
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026'],
    ['1', 'Cộng đồng số hoạt động', 'Tổ', '12'],
    ['', 'Cộng nhóm I', '', '12'],
    ['2', 'Tổng cộng đồng bào dùng chữ ký số', 'Người', '40'],
    ['', 'Tổng cộng (I+II)', '', '52'],
    ['Total', '', '', '52'],
  );
  expect(indicators.map(({ ordinal }) => ordinal)).toEqual(['1', '2']);
});

it('arrows for sorting above a column are no words', () => {
  const { tasks } = read(
    ['TT ▲▼', 'Nhiệm vụ ↑↓', 'Chủ trì ⇅', 'Thời hạn ▲'],
    ['1', 'Số hóa sổ hộ tịch', 'Công an xã', '30/4/2026'],
  );
  expect(tasks).toMatchObject([{ ordinal: '1', leads: ['Công an xã'], confidence: 0.98 }]);
});

it('marks under the names of those who act say who leads and who helps, for a person to check', () => {
  const { tasks } = read(
    ['TT', 'Nhiệm vụ', 'Văn phòng', 'Phòng Kinh tế', 'Công an xã', 'Thời hạn'],
    ['1', 'Số hóa sổ hộ tịch', 'x', '', '', 'Quý II/2026'],
    ['2', 'Lắp đặt camera', 'PH', '', 'CT', 'Quý III/2026'],
  );
  expect(tasks).toMatchObject([
    { leads: ['Văn phòng'], coordinators: [], doubts: ['leads', 'coordinators'] },
    { leads: ['Công an xã'], coordinators: ['Văn phòng'], doubts: ['leads', 'coordinators'] },
  ]);
});

it('names of columns may be joined by underscores', () => {
  const { tasks } = read(
    ['stt', 'noi_dung_nhiem_vu', 'co_quan_chu_tri', 'thoi_han'],
    ['1', 'Số hóa sổ hộ tịch', 'Công an xã', 'Quý II/2026'],
  );
  expect(tasks).toMatchObject([{ ordinal: '1', leads: ['Công an xã'], confidence: 0.98 }]);
});
