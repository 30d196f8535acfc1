/** A commune's plan with milestones as rows of the table, owners of both kinds in one cell, a parted header and odd times. */
import { aim, PlanBuilder } from './builder.ts';
import { conditional, due, ongoing, range, recurring } from './written-plan.ts';

export const songHinh = new PlanBuilder('song-hinh', {
  system: 'state',
  issuer: 'Ủy ban nhân dân xã Sông Hinh Thượng',
  commune: 'Sông Hinh Thượng',
  province: 'Phú Sơn',
  number: '56/KH-UBND',
  symbol: 'KH-UBND',
  date: '2025-12-30',
  docType: 'Kế hoạch hành động',
  title: 'Ứng dụng khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trên địa bàn xã Sông Hinh Thượng',
  signer: { name: 'Ksor Y Blê', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'CHỦ TỊCH' },
  legalBasis: [
    { number: '240/QĐ-UBND', date: '2025-11-28' },
    { number: '57-NQ/TW', date: '2024-12-22' },
  ],
  recipients: [],
})
  .beside(
    ['UỶ BAN NHÂN DÂN', 'XÃ SÔNG HINH THƯỢNG', '-------', 'Số: 56/KH-UBND'],
    [
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '---------------',
      'Sông Hinh Thượng, ngày 30 tháng 12 năm 2025',
    ],
  )
  .title(
    'KẾ HOẠCH HÀNH ĐỘNG',
    'Ứng dụng khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    'trên địa bàn xã Sông Hinh Thượng',
  )
  .text(
    'Căn cứ Quyết định số 240/QĐ-UBND ngày 28/11/2025 của Chủ tịch Ủy ban nhân dân tỉnh Phú Sơn; thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, UBND xã ban hành Kế hoạch như sau:',
    'I. QUAN ĐIỂM, MỤC TIÊU',
    '1. Quan điểm',
    'Làm từng bước, chắc chắn; việc gì có lợi cho dân thì làm trước.',
    '2. Mục tiêu: Chi tiết tại Phụ lục 1.',
    'II. NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG TÂM',
    '1. Về hạ tầng số:',
  )
  .task(
    'a) Đề nghị doanh nghiệp viễn thông kéo cáp quang về 03 buôn còn lại, hoàn thành trong quý II/2026.',
    due('trong quý II/2026', '2026-06-30'),
  )
  .task('b) Lắp 10 camera tại các điểm đen về giao thông.')
  .text('2. Về kỹ năng số:')
  .task(
    'a) Hằng tháng tổ chức ít nhất một buổi hướng dẫn cài đặt ứng dụng VNeID tại nhà rông.',
    recurring('Hằng tháng', 'monthly'),
  )
  .task('b) Biên soạn tài liệu kỹ năng số bằng tiếng Ê Đê; cấp phát đến từng hộ.')
  .text('III. TỔ CHỨC THỰC HIỆN')
  .reports(
    '1. Các đơn vị báo cáo định kỳ hằng quý trước ngày 05 của tháng đầu quý sau và báo cáo năm trước ngày 15/12 về Văn phòng HĐND và UBND xã.',
    'quarterly',
    'annual',
  )
  .text('2. Văn phòng HĐND và UBND xã theo dõi, đôn đốc.', 'Yêu cầu các đơn vị triển khai thực hiện./.')
  .beside(
    ['Nơi nhận:', '- UBND tỉnh Phú Sơn (b/c);', '- Các đơn vị thuộc xã;', '- Lưu: VT, VP.'],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Ksor Y Blê'],
  )
  .page(true)
  .title('PHỤ LỤC 1', 'MỤC TIÊU CỤ THỂ', '(Kèm theo Kế hoạch số 56/KH-UBND ngày 30/12/2025)')
  .table({
    of: 'indicators',
    header: [['Số TT', 'Tên chỉ tiêu', 'ĐVT', 'Mức phấn đấu', 'Phân công thực hiện']],
    columns: ['ordinal', 'name', 'unit', 0, 'lead'],
    year: 2026,
    rows: [
      ['Đến năm 2026'],
      ['1', 'Tỷ lệ buôn có cáp quang', '%', aim('≥ 85', '>=85'), ['Phòng Kinh tế']],
      ['2', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', aim('60', '=60'), ['Trung tâm Phục vụ hành chính công']],
      ['3', 'Số hộ trồng sầu riêng dùng nhật ký điện tử', 'Hộ', aim('trên 50', '>50'), ['Phòng Kinh tế']],
    ],
  })
  .table({
    of: 'indicators',
    header: [['Số TT', 'Tên chỉ tiêu', 'ĐVT', 'Mức phấn đấu', 'Phân công thực hiện']],
    columns: ['ordinal', 'name', 'unit', 0, 'lead'],
    year: 2030,
    rows: [
      ['Đến năm 2030'],
      ['1', 'Tỷ lệ buôn có cáp quang', '%', aim('100', '=100'), ['Phòng Kinh tế']],
      ['2', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', aim('≥ 95', '>=95'), ['Trung tâm Phục vụ hành chính công']],
      ['3', 'Số hộ trồng sầu riêng dùng nhật ký điện tử', 'Hộ', aim('400', '=400'), ['Phòng Kinh tế']],
    ],
  })
  .page(true)
  .title('PHỤ LỤC 2', 'NHIỆM VỤ CỤ THỂ', '(Kèm theo Kế hoạch số 56/KH-UBND ngày 30/12/2025)')
  .table({
    of: 'tasks',
    header: [
      [
        ['Số TT', 1, 2],
        ['Nội dung công việc', 1, 2],
        ['Tổ chức thực hiện', 2],
        ['Thời gian thực hiện', 1, 2],
        ['Sản phẩm dự kiến', 1, 2],
      ],
      ['Đơn vị chủ trì', 'Đơn vị phối hợp'],
    ],
    columns: ['ordinal', 'name', 'lead', 'coordinators', 'deadline', 'deliverable'],
    rows: [
      [
        '01',
        'Kéo cáp quang về các buôn còn lại',
        ['Phòng Kinh tế'],
        ['Viettel Phú Sơn', 'các buôn'],
        due('Quý I, II/2026', '2026-06-30'),
        'Tuyến cáp quang',
      ],
      [
        '02',
        'Lắp camera tại các điểm đen về giao thông',
        ['Công an xã'],
        ['Phòng Kinh tế'],
        range('Tháng 01 - 3/2026', '2026-01-01', '2026-03-31'),
        '10 camera',
      ],
      [
        '03',
        'Hướng dẫn người dân cài đặt ứng dụng VNeID',
        ['Công an xã'],
        ['Đoàn Thanh niên'],
        recurring('Hằng tháng', 'monthly'),
        'Buổi hướng dẫn',
      ],
      [
        '04',
        'Biên soạn tài liệu kỹ năng số bằng tiếng Ê Đê',
        ['Phòng Văn hóa - Xã hội'],
        ['Các trường học trên địa bàn'],
        due('Hoàn thành trước 15/9/2026', '2026-09-15'),
        'Tài liệu',
      ],
      [
        '05',
        'Triển khai hồ sơ sức khỏe điện tử',
        ['Trạm Y tế xã'],
        ['Các buôn'],
        conditional('Sau khi có hướng dẫn của Sở Y tế'),
        'Hồ sơ sức khỏe',
      ],
      [
        '06',
        'Đánh giá mức độ chuyển đổi số của xã',
        ['Phòng Văn hóa - Xã hội'],
        ['Các phòng, đơn vị'],
        recurring('Quý IV hằng năm', 'annual'),
        'Báo cáo',
      ],
      [
        '07',
        'Duy trì trang thông tin điện tử, kênh Zalo của xã',
        ['Văn phòng HĐND và UBND xã'],
        [],
        ongoing('Thường xuyên, liên tục'),
        'Tin, bài',
      ],
      [
        '08',
        'Kiểm tra việc thực hiện Kế hoạch',
        ['Văn phòng HĐND và UBND xã'],
        ['Ủy ban MTTQ Việt Nam xã'],
        due('Tháng 6 và tháng 12 năm 2026', '2026-12-31'),
        'Thông báo kết quả',
      ],
    ],
  })
  .done();
