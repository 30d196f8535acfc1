/** A delta commune: unit-first tables, five yearly columns, owners of one cell, rows amended (2a), a wordy header. */
import { aim, PlanBuilder } from './builder.ts';
import { due, ongoing, range, recurring } from './written-plan.ts';

export const yenMac = new PlanBuilder('yen-mac', {
  system: 'state',
  issuer: 'Ủy ban nhân dân xã Yên Mạc',
  commune: 'Yên Mạc',
  province: 'Ninh Phú',
  number: '142/KH-UBND',
  symbol: 'KH-UBND',
  date: '2025-09-03',
  docType: 'Kế hoạch',
  title: 'Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị trên địa bàn xã Yên Mạc giai đoạn 2026-2030',
  signer: { name: 'Đinh Quốc Trị', position: 'CHÁNH VĂN PHÒNG', onBehalfOf: 'CHỦ TỊCH' },
  legalBasis: [
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '03/NQ-CP', date: '2025-01-09' },
    { number: '04-KH/ĐU', date: '2025-08-15' },
  ],
  recipients: [],
})
  .beside(
    ['UBND TỈNH NINH PHÚ', 'ỦY BAN NHÂN DÂN XÃ YÊN MẠC', 'Số: 142/KH-UBND'],
    [
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Yên Mạc, ngày 03 tháng 9 năm 2025',
    ],
  )
  .title(
    'KẾ HOẠCH',
    'Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    'trên địa bàn xã Yên Mạc giai đoạn 2026-2030',
  )
  .text(
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Nghị quyết số 03/NQ-CP ngày 09/01/2025 của Chính phủ và Kế hoạch số 04-KH/ĐU ngày 15/8/2025 của Đảng ủy xã, UBND xã ban hành Kế hoạch như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '- Thực hiện kịp thời, có hiệu quả các nhiệm vụ được giao.',
    'II. CHỈ TIÊU',
    'Chi tiết tại Phụ lục số 01.',
    'III. NHIỆM VỤ',
    '1. Nhóm nhiệm vụ về thể chế, nhận thức',
  )
  .task(
    'a) Hằng tháng, kiểm tra việc ký số, phát hành văn bản điện tử của các phòng, đơn vị.',
    recurring('Hằng tháng', 'monthly'),
  )
  .task(
    'b) Rà soát, bãi bỏ các văn bản, quy định nội bộ không còn phù hợp, hoàn thành trước ngày 31/12/2025.',
    due('trước ngày 31/12/2025', '2025-12-31'),
  )
  .text('2. Nhóm nhiệm vụ về ứng dụng')
  .task('a) Thí điểm cánh đồng lúa hữu cơ có cảm biến, nhật ký điện tử tại thôn Đông và thôn Đoài.')
  .task('b) Phối hợp với ngân hàng mở tài khoản chi trả an sinh xã hội cho 100% đối tượng có nhu cầu.')
  .task('c) Số hóa hồ sơ liệt sĩ, người có công; lập bản đồ nghĩa trang liệt sĩ trên nền tảng số.')
  .text(
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Các phòng, đơn vị căn cứ nhiệm vụ tại Phụ lục số 02 xây dựng kế hoạch chi tiết trước ngày 30/9/2025.',
  )
  .reports(
    '2. Giao Phòng Văn hóa - Xã hội theo dõi, tổng hợp, báo cáo UBND xã trước ngày 25 hằng tháng; đột xuất theo yêu cầu của cấp trên.',
    'monthly',
    'adhoc',
  )
  .text(
    'Trên đây là Kế hoạch thực hiện Nghị quyết số 57-NQ/TW trên địa bàn xã Yên Mạc giai đoạn 2026-2030./.',
  )
  .beside(
    [
      'Nơi nhận:',
      '- Như trên;',
      '- Đảng ủy, HĐND xã;',
      '- Các phòng, đơn vị;',
      '- Trang TTĐT xã;',
      '- Lưu: VT, VHXH.Tr.',
    ],
    ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Đinh Quốc Trị'],
  )
  .page(true)
  .title(
    'Phụ lục số 01',
    'HỆ THỐNG CHỈ TIÊU CHUYỂN ĐỔI SỐ GIAI ĐOẠN 2026-2030',
    '(Ban hành kèm theo Kế hoạch số 142/KH-UBND ngày 03/9/2025 của UBND xã Yên Mạc)',
  )
  .table({
    of: 'indicators',
    header: [
      [
        ['STT', 1, 2],
        ['Tên chỉ tiêu', 1, 2],
        ['ĐVT', 1, 2],
        ['Kế hoạch thực hiện qua các năm', 5],
        ['Đơn vị phụ trách', 1, 2],
        ['Đơn vị phối hợp', 1, 2],
      ],
      ['2026', '2027', '2028', '2029', '2030'],
    ],
    columns: ['ordinal', 'name', 'unit', 2026, 2027, 2028, 2029, 2030, 'lead', 'coordinators'],
    rows: [
      ['I. Hạ tầng số'],
      [
        '1',
        'Tỷ lệ hộ có Internet cáp quang',
        '%',
        aim('80', '=80'),
        aim('84', '=84'),
        aim('88', '=88'),
        aim('92', '=92'),
        aim('≥95', '>=95'),
        ['Phòng Kinh tế'],
        ['Các thôn'],
      ],
      [
        '2',
        'Số điểm phát wifi công cộng',
        'điểm',
        aim('4', '=4'),
        aim('6', '=6'),
        aim('8', '=8'),
        aim('10', '=10'),
        aim('12', '=12'),
        ['Phòng Văn hóa - Xã hội'],
        ['Các thôn', 'Viettel Ninh Phú'],
      ],
      [
        '2a',
        'Số camera an ninh kết nối về Công an xã',
        'camera',
        aim('20', '=20'),
        aim('35', '=35'),
        aim('50', '=50'),
        aim('60', '=60'),
        aim('60', '=60'),
        ['Công an xã'],
        ['Các thôn'],
      ],
      ['II. Chính quyền số'],
      [
        '3',
        'Tỷ lệ hồ sơ xử lý hoàn toàn trên môi trường mạng',
        '%',
        aim('90', '=90'),
        aim('92', '=92'),
        aim('95', '=95'),
        aim('98', '=98'),
        aim('100', '=100'),
        ['Văn phòng HĐND và UBND xã'],
        ['Trung tâm Phục vụ hành chính công'],
      ],
      [
        '4',
        'Tỷ lệ cán bộ, công chức sử dụng trợ lý ảo trong công việc',
        '%',
        aim('>30', '>30'),
        aim('>45', '>45'),
        aim('>60', '>60'),
        aim('>75', '>75'),
        aim('>90', '>90'),
        ['Văn phòng HĐND và UBND xã'],
        ['Phòng Văn hóa - Xã hội'],
      ],
      ['III. Kinh tế số và xã hội số'],
      [
        '5',
        'Diện tích lúa ứng dụng nhật ký điện tử',
        'ha',
        aim('120,5', '=120.5'),
        aim('180', '=180'),
        aim('240', '=240'),
        aim('300', '=300'),
        aim('360,5', '=360.5'),
        ['Phòng Kinh tế'],
        ['Hợp tác xã Yên Mạc'],
      ],
      [
        '6',
        'Doanh thu bán hàng qua sàn thương mại điện tử',
        'triệu đồng',
        aim('1.200', '=1200'),
        aim('1.500', '=1500'),
        aim('1.900', '=1900'),
        aim('2.400', '=2400'),
        aim('3.000', '=3000'),
        ['Phòng Kinh tế'],
        ['Bưu điện xã'],
      ],
      [
        '7',
        'Tỷ lệ dân số có hồ sơ sức khỏe điện tử',
        '%',
        aim('85', '=85'),
        aim('88', '=88'),
        aim('91', '=91'),
        aim('94', '=94'),
        aim('97', '=97'),
        ['Trạm Y tế xã'],
        ['Công an xã'],
      ],
      [
        '8',
        'Tỷ lệ hộ nghèo thiếu hụt tiếp cận thông tin',
        '%',
        aim('≤3', '<=3'),
        aim('≤2,5', '<=2.5'),
        aim('≤2', '<=2'),
        aim('≤1,5', '<=1.5'),
        aim('<1', '<1'),
        ['Phòng Văn hóa - Xã hội'],
        ['Ủy ban MTTQ Việt Nam xã'],
      ],
    ],
  })
  .page(true)
  .title(
    'Phụ lục số 02',
    'PHÂN CÔNG NHIỆM VỤ',
    '(Ban hành kèm theo Kế hoạch số 142/KH-UBND ngày 03/9/2025 của UBND xã Yên Mạc)',
  )
  .table({
    of: 'tasks',
    header: [
      ['STT', 'Đơn vị chủ trì', 'Nội dung nhiệm vụ', 'Đơn vị phối hợp', 'Lộ trình', 'Sản phẩm/kết quả'],
    ],
    columns: ['ordinal', 'lead', 'name', 'coordinators', 'deadline', 'deliverable'],
    divider: '\n',
    rows: [
      [
        '1',
        ['Văn phòng HĐND và UBND xã'],
        'Ban hành quy chế sử dụng trợ lý ảo, bảo vệ dữ liệu cá nhân',
        ['Công an xã'],
        due('Tháng 10/2025', '2025-10-31'),
        'Quy chế',
      ],
      [
        '2',
        ['Phòng Văn hóa - Xã hội'],
        'Tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng các thôn',
        ['Đoàn Thanh niên xã', 'Các thôn'],
        recurring('Hằng quý', 'quarterly'),
        'Lớp tập huấn',
      ],
      [
        '3',
        ['Phòng Kinh tế'],
        'Thí điểm cánh đồng lúa hữu cơ có cảm biến, nhật ký điện tử',
        ['Hợp tác xã Yên Mạc'],
        range('Từ tháng 01/2026 đến tháng 12/2027', '2026-01-01', '2027-12-31'),
        'Mô hình, báo cáo đánh giá',
      ],
      [
        '4',
        ['Công an xã'],
        'Lắp đặt, kết nối camera an ninh',
        ['Phòng Kinh tế', 'Các thôn'],
        range('2026-2029', '2026-01-01', '2029-12-31'),
        '60 camera',
      ],
      [
        '5',
        ['Trạm Y tế xã'],
        'Cập nhật hồ sơ sức khỏe điện tử cho người dân',
        ['Công an xã'],
        ongoing('Thường xuyên'),
        'Dữ liệu trên hệ thống',
      ],
      [
        '6',
        ['Trung tâm Phục vụ hành chính công'],
        'Bố trí ki-ốt tra cứu, nộp hồ sơ tự phục vụ',
        ['Bưu điện xã'],
        due('Xong trước 31/3/2026', '2026-03-31'),
        '02 ki-ốt',
      ],
      [
        '7',
        ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế'],
        'Sơ kết 03 năm thực hiện Kế hoạch',
        ['Các đơn vị liên quan'],
        due('Quý IV năm 2028', '2028-12-31'),
        'Báo cáo sơ kết',
      ],
    ],
  })
  .done();
