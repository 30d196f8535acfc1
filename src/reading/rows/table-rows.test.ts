import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import {
  type SampleCell,
  sampleBlocks,
  sampleParagraph,
  sampleTable,
  showIndicator,
  showTask,
} from './table-samples.ts';

const indicatorsOf = (...rows: SampleCell[][]): string[] =>
  readTableRows([sampleTable(rows)]).indicators.map(showIndicator);
const tasksOf = (...rows: SampleCell[][]): string[] => readTableRows([sampleTable(rows)]).tasks.map(showTask);

describe('indicator tables', () => {
  it('in the form of the ministries: unit of measure and result', () => {
    expect(
      indicatorsOf(
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì'],
        ['I', 'Hạ tầng số', '', '', ''],
        ['1', 'Hộ gia đình có cáp quang', '%', '≥ 90', 'Phòng Kinh tế'],
        ['2', 'Điểm truy cập wifi công cộng', 'Điểm', '05', 'Phòng Văn hóa - Xã hội'],
        ['3', 'Doanh nghiệp công nghệ số', 'Doanh nghiệp', '02', 'Phòng Kinh tế'],
      ),
    ).toEqual([
      '1 | Hộ gia đình có cáp quang | % | ?>=90 | Phòng Kinh tế',
      '2 | Điểm truy cập wifi công cộng | Điểm | ?=5 | Phòng Văn hóa - Xã hội',
      '3 | Doanh nghiệp công nghệ số | Doanh nghiệp | ?=2 | Phòng Kinh tế',
    ]);
  });

  it('with a merged cell in the header beside empty ones that nobody merged', () => {
    expect(
      indicatorsOf(
        ['TT', 'Chỉ tiêu', { text: 'Mục tiêu', cols: 2 }, 'ĐVT'],
        ['', '', 'Năm 2026', 'Năm 2030', ''],
        ['1', 'Hồ sơ được số hóa', '80', '100', '%'],
      ),
    ).toEqual(['1 | Hồ sơ được số hóa | % | 2026=80 2030=100 | ']);
  });

  it('with two header rows and merged cells', () => {
    expect(
      indicatorsOf(
        [
          { text: 'STT', rows: 2 },
          { text: 'Tên chỉ tiêu', rows: 2 },
          { text: 'ĐVT', rows: 2 },
          { text: 'Chỉ tiêu theo năm', cols: 3 },
          { text: 'Phân công', cols: 2 },
        ],
        ['2025', '2026', '2030', 'Chủ trì', 'Phối hợp'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
        [
          '1',
          'Hồ sơ được số hóa',
          '%',
          '60',
          '80',
          '100',
          'Trung tâm Phục vụ hành chính công',
          'Các phòng, ban',
        ],
        ['2', 'Giao dịch phi tiếp xúc', '%', '-', '50-60', '≥80', 'Văn phòng HĐND và UBND', 'Công an xã'],
      ),
    ).toEqual([
      '1 | Hồ sơ được số hóa | % | 2025=60 2026=80 2030=100 | Trung tâm Phục vụ hành chính công',
      '2 | Giao dịch phi tiếp xúc | % | 2026range50..60 2030>=80 | Văn phòng HĐND và UBND',
    ]);
  });

  it('with two header rows and no merged cells, as converters leave them', () => {
    expect(
      indicatorsOf(
        ['TT', 'Chỉ tiêu', 'Mục tiêu đến năm', '', 'Đơn vị theo dõi, đánh giá'],
        ['', '', '2026', '2030', ''],
        ['1', 'Hồ sơ được số hóa', '80%', '100%', 'Văn phòng Đảng ủy'],
      ),
    ).toEqual(['1 | Hồ sơ được số hóa | % | 2026=80 2030=100 | ']);
  });

  it('with owners before names, and a present state that is no target', () => {
    expect(
      indicatorsOf(
        ['Đơn vị chủ trì', 'STT', 'Hiện trạng 2024', 'Đến năm 2030', 'Nội dung chỉ tiêu', 'Đến năm 2026'],
        ['Công an xã', '1', '20%', 'trên 70%', 'Người dân có tài khoản định danh điện tử', '50%'],
        ['Phòng Kinh tế', '2', '-', '10 sản phẩm', 'Sản phẩm OCOP lên sàn', '03 sản phẩm'],
      ),
    ).toEqual([
      '1 | Người dân có tài khoản định danh điện tử | % | 2030>70 2026=50 | Công an xã',
      '2 | Sản phẩm OCOP lên sàn | sản phẩm | 2030=10 2026=3 | Phòng Kinh tế',
    ]);
  });

  it('with years as rows under a merged name', () => {
    expect(
      indicatorsOf(
        ['TT', 'Chỉ tiêu', 'Năm', 'Mục tiêu', 'Cơ quan chủ trì'],
        [
          { text: '1', rows: 2 },
          { text: 'Hồ sơ trực tuyến', rows: 2 },
          '2025',
          '70%',
          { text: 'Phòng Kinh tế', rows: 2 },
        ],
        ['2030', '95%'],
        ['2', 'Thủ tục số hóa', '2025', '50%', 'Công an xã'],
        ['', '', '2030', '≥ 90%', ''],
        ['', '', '2035', '100%', ''],
      ),
    ).toEqual([
      '1 | Hồ sơ trực tuyến | % | 2025=70 2030=95 | Phòng Kinh tế',
      '2 | Thủ tục số hóa | % | 2025=50 2030>=90 2035=100 | Công an xã',
    ]);
  });

  it('with years downwards, indicators across, and their units between', () => {
    const { indicators } = readTableRows([
      sampleTable([
        ['Năm', 'Tỷ lệ hồ sơ số hóa', 'Số thôn có Tổ công nghệ số'],
        ['Đơn vị tính', '%', 'Thôn'],
        ['2026', '80', '9'],
        ['2030', '95', '12'],
      ]),
    ]);
    expect(indicators.map(showIndicator)).toEqual([
      ' | Tỷ lệ hồ sơ số hóa | % | 2026=80 2030=95 | ',
      ' | Số thôn có Tổ công nghệ số | Thôn | 2026=9 2030=12 | ',
    ]);
  });

  it('with years downwards and indicators across', () => {
    expect(
      indicatorsOf(
        ['Năm', 'Tỷ lệ hồ sơ trực tuyến', 'Số mô hình chuyển đổi số'],
        ['2025', '70%', '02'],
        ['2030', '95%', '05'],
      ),
    ).toEqual([
      ' | Tỷ lệ hồ sơ trực tuyến | % | 2025=70 2030=95 | ',
      ' | Số mô hình chuyển đổi số |  | 2025=2 2030=5 | ',
    ]);
  });

  it('with milestones as group rows', () => {
    const { indicators } = readTableRows([
      sampleTable([
        ['TT', 'Chỉ tiêu', 'Mức đạt', 'Cơ quan chủ trì'],
        [{ text: 'Đến năm 2026', cols: 4, bold: true }],
        ['1', 'Hộ có cáp quang', '80%', 'Phòng Kinh tế'],
        ['', { text: 'Giai đoạn 2027 - 2030', bold: true }, '', ''],
        ['2', 'Hộ có cáp quang', '100%', 'Phòng Kinh tế'],
      ]),
    ]);
    expect(indicators.map(showIndicator)).toEqual([
      '1 | Hộ có cáp quang | % | 2026=80 | Phòng Kinh tế',
      '2 | Hộ có cáp quang | % | 2030=100 | Phòng Kinh tế',
    ]);
  });

  it('with several milestones in one cell, and a time column that gives the year', () => {
    expect(
      indicatorsOf(
        ['TT', 'Chỉ tiêu', 'Chỉ tiêu phấn đấu', 'Thời gian hoàn thành', 'Đơn vị'],
        ['1', 'Hồ sơ trực tuyến', 'Năm 2025: 70%; năm 2030: 95%', '', 'Phòng Kinh tế'],
        ['2', 'Cán bộ có chữ ký số', '100%', 'Quý IV/2026', 'Phòng Văn hóa - Xã hội'],
      ),
    ).toEqual([
      '1 | Hồ sơ trực tuyến | % | 2025=70 2030=95 | Phòng Kinh tế',
      '2 | Cán bộ có chữ ký số | % | 2026=100 | Phòng Văn hóa - Xã hội',
    ]);
  });

  it('takes the year from the title above when no column names one', () => {
    const { indicators } = readTableRows(
      sampleBlocks(
        sampleParagraph('Phụ lục I'),
        sampleParagraph('CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026'),
        sampleTable([
          ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Đơn vị chủ trì'],
          ['1', 'Hộ có cáp quang', '%', '80', 'Phòng Kinh tế'],
        ]),
      ),
    );
    expect(indicators.map(showIndicator)).toEqual(['1 | Hộ có cáp quang | % | 2026=80 | Phòng Kinh tế']);
  });
});

describe('task tables', () => {
  it('in the form of the ministries', () => {
    expect(
      tasksOf(
        ['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành'],
        [
          '1',
          'Xây dựng quy chế dùng chung dữ liệu',
          'Văn phòng HĐND và UBND',
          'Công an xã; Phòng Kinh tế',
          '01 Quy chế',
          'Quý III/2025',
        ],
        ['2', 'Tập huấn kỹ năng số', 'Phòng Văn hóa - Xã hội', 'Các thôn', '02 lớp tập huấn', 'Hằng năm'],
      ),
    ).toEqual([
      '1 | Xây dựng quy chế dùng chung dữ liệu | Văn phòng HĐND và UBND | Công an xã+Phòng Kinh tế | 01 Quy chế | 2025-09-30',
      '2 | Tập huấn kỹ năng số | Phòng Văn hóa - Xã hội | Các thôn | 02 lớp tập huấn | annual',
    ]);
  });

  it('with other names and another order of columns', () => {
    expect(
      tasksOf(
        [
          'Số TT',
          'Lộ trình',
          'Tham mưu thực hiện',
          'Đơn vị phối hợp',
          'Sản phẩm',
          'Nội dung công việc',
          'Ghi chú',
        ],
        [
          '01',
          'Tháng 9/2025',
          'Phòng Kinh tế, Hạ tầng và Đô thị',
          '',
          'Báo cáo',
          'Rà soát hạ tầng viễn thông',
          'Theo KH 12',
        ],
      ),
    ).toEqual([
      '01 | Rà soát hạ tầng viễn thông | Phòng Kinh tế, Hạ tầng và Đô thị |  | Báo cáo | 2025-09-30',
    ]);
  });

  it('reads "Đơn vị" as the owner where units stand in it', () => {
    expect(
      tasksOf(
        ['STT', 'Nhiệm vụ', 'Đơn vị', 'Tiến độ'],
        ['1', 'Lắp đặt camera an ninh', 'Công an xã', '2026'],
        ['2', 'Số hóa di tích', 'Phòng Văn hóa - Xã hội', 'Thường xuyên'],
      ),
    ).toEqual([
      '1 | Lắp đặt camera an ninh | Công an xã |  |  | 2026-12-31',
      '2 | Số hóa di tích | Phòng Văn hóa - Xã hội |  |  | ongoing',
    ]);
  });

  it('with roles named inside one cell', () => {
    expect(
      tasksOf(
        ['TT', 'Nội dung', 'Phân công thực hiện', 'Thời hạn'],
        [
          '1',
          'Số hóa sổ hộ tịch',
          'Chủ trì: Phòng Văn hóa - Xã hội\nPhối hợp: Công an xã, các thôn',
          'Trước 30/6/2026',
        ],
      ),
    ).toEqual(['1 | Số hóa sổ hộ tịch | Phòng Văn hóa - Xã hội | Công an xã+các thôn |  | 2026-06-30']);
  });

  it('with a person who directs beside the office that leads', () => {
    const { tasks } = readTableRows([
      sampleTable([
        [
          'STT',
          'Tên nhiệm vụ',
          'LĐVP chủ trì',
          'Đơn vị chủ trì thực hiện',
          'Đơn vị phối hợp',
          'Ngày thực hiện',
          'Ngày hoàn thành',
          'Trạng thái',
        ],
        [
          '1',
          'Nâng cấp trang thông tin',
          'Chánh Văn phòng',
          'Phòng Văn hóa - Xã hội',
          'Công an xã',
          '01/7/2025',
          '30/9/2025',
          'Đang làm',
        ],
      ]),
    ]);
    expect(tasks[0]).toMatchObject({
      director: 'Chánh Văn phòng',
      leads: ['Phòng Văn hóa - Xã hội'],
      deadline: { start: '2025-07-01', due: '2025-09-30' },
    });
  });

  it('gives a merged owner and time to every row they span', () => {
    expect(
      tasksOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1', 'Rà soát thiết bị', { text: 'Phòng Kinh tế', rows: 2 }, { text: 'Năm 2025', rows: 3 }],
        ['2', 'Mua sắm thiết bị'],
        ['3', 'Bàn giao thiết bị', 'Công an xã'],
      ),
    ).toEqual([
      '1 | Rà soát thiết bị | Phòng Kinh tế |  |  | 2025-12-31',
      '2 | Mua sắm thiết bị | Phòng Kinh tế |  |  | 2025-12-31',
      '3 | Bàn giao thiết bị | Công an xã |  |  | 2025-12-31',
    ]);
  });

  it('without numbers, with numbers missing or repeated', () => {
    const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];
    expect(
      tasksOf(
        header,
        ['1', 'Việc một', 'Công an xã', '2025'],
        ['', 'Việc hai', 'Phòng Kinh tế', '2026'],
        ['3', 'Việc ba', 'Trạm Y tế', '2026'],
        ['3', 'Việc bốn', 'Công an xã', '2027'],
      ),
    ).toHaveLength(4);
    expect(
      tasksOf(
        ['Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['Việc một', 'Công an xã', '2025'],
        ['Việc hai', 'Phòng Kinh tế', '2026'],
      ),
    ).toEqual([
      ' | Việc một | Công an xã |  |  | 2025-12-31',
      ' | Việc hai | Phòng Kinh tế |  |  | 2026-12-31',
    ]);
  });

  it('with groups in every form: merged, stray cells, letters, bare numbers', () => {
    const { tasks } = readTableRows([
      sampleTable([
        ['TT', 'Nội dung', 'Chủ trì', 'Thời gian', 'Sản phẩm'],
        [{ text: 'A. NHIỆM VỤ CHUNG', cols: 5 }],
        ['1', 'Việc một', 'Công an xã', '2025', 'Báo cáo'],
        ['II.', 'HẠ TẦNG SỐ', 'x', '', ''],
        ['1', 'Việc hai', 'Công an xã', '2025', 'Báo cáo'],
        ['2', 'Mạng và thiết bị', '', '', ''],
        ['2.1', 'Việc ba', 'Trạm Y tế', '2026', 'Kế hoạch'],
        ['2.2', 'Việc bốn', 'Trạm Y tế', '2026', 'Kế hoạch'],
        ['3', 'Việc năm', 'Công an xã', '2026', 'Kế hoạch'],
        ['III', 'Cơ sở dữ liệu', '', '', ''],
        ['1', 'Việc sáu', 'Công an xã', '2026', 'Kế hoạch'],
        ['', 'Tổng cộng', '', '', '06'],
        ['Ghi chú: các đơn vị chủ động thực hiện.', '', '', '', ''],
      ]),
    ]);
    expect(tasks.map(({ section, ordinal, name }) => `${section} / ${ordinal} ${name}`)).toEqual([
      'A. NHIỆM VỤ CHUNG / 1 Việc một',
      'II. HẠ TẦNG SỐ / 1 Việc hai',
      '2. Mạng và thiết bị / 2.1 Việc ba',
      '2. Mạng và thiết bị / 2.2 Việc bốn',
      'II. HẠ TẦNG SỐ / 3 Việc năm',
      'III. Cơ sở dữ liệu / 1 Việc sáu',
    ]);
  });

  it('keeps Roman numbers that number the tasks themselves', () => {
    expect(
      tasksOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['I', 'Việc một', 'Công an xã', '2025'],
        ['II', 'Việc hai', 'Trạm Y tế', '2026'],
      ),
    ).toEqual([
      'I | Việc một | Công an xã |  |  | 2025-12-31',
      'II | Việc hai | Trạm Y tế |  |  | 2026-12-31',
    ]);
  });

  it('makes an indicator of a task that sets a share', () => {
    const { tasks, indicators } = readTableRows([
      sampleTable([
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1', 'Cấp chữ ký số cho 100% cán bộ, công chức phường', 'Văn phòng', 'Tháng 8/2025'],
        ['2', 'Triển khai Đề án 06, mạng 5G đến năm 2030', 'Công an', 'Năm 2026'],
      ]),
    ]);
    expect(tasks).toHaveLength(2);
    expect(indicators.map(showIndicator)).toEqual([
      ' | Cấp chữ ký số cho 100% cán bộ, công chức phường | % | 2025=100 | Văn phòng',
    ]);
  });
});
