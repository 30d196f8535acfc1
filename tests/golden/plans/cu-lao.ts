/** A special zone's Party committee: milestones as group rows, two tables of tasks, owners and partners in one cell. */
import { aim, PlanBuilder } from './builder.ts';
import { due, ongoing, recurring } from './written-plan.ts';

export const cuLao = new PlanBuilder('cu-lao', {
  system: 'party',
  issuer: 'Đảng ủy đặc khu Cù Lao Xa',
  commune: 'Cù Lao Xa',
  number: '31-KH/ĐU',
  symbol: 'KH/ĐU',
  date: '2025-10-07',
  docType: 'Kế hoạch',
  title: 'về phát triển kinh tế biển gắn với khoa học, công nghệ và chuyển đổi số',
  signer: { name: 'Trương Công Bình', position: 'BÍ THƯ', onBehalfOf: 'BAN THƯỜNG VỤ' },
  legalBasis: [
    { number: '36-NQ/TW', date: '2018-10-22' },
    { number: '57-NQ/TW', date: '2024-12-22' },
  ],
  recipients: [],
})
  .beside(
    ['ĐẢNG BỘ TỈNH BÌNH HẢI', 'ĐẢNG ỦY ĐẶC KHU CÙ LAO XA', '*', 'Số 31-KH/ĐU'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Cù Lao Xa, ngày 07 tháng 10 năm 2025'],
  )
  .title('KẾ HOẠCH', 'về phát triển kinh tế biển gắn với khoa học, công nghệ và chuyển đổi số')
  .text(
    'Căn cứ Nghị quyết số 36-NQ/TW, ngày 22/10/2018 của Ban Chấp hành Trung ương; Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Ban Thường vụ Đảng ủy đặc khu ban hành Kế hoạch như sau:',
    'I. MỤC TIÊU',
    'Các chỉ tiêu cụ thể theo từng mốc thời gian:',
  )
  .table({
    of: 'indicators',
    header: [['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mức phấn đấu', 'Cơ quan chủ trì', 'Cơ quan phối hợp']],
    columns: ['ordinal', 'name', 'unit', 0, 'lead', 'coordinators'],
    year: 2026,
    rows: [
      ['A. ĐẾN NĂM 2026'],
      [
        '1',
        'Tỷ lệ tàu cá lắp thiết bị giám sát hành trình',
        '%',
        aim('100', '=100'),
        ['Phòng Kinh tế'],
        ['Đồn Biên phòng', 'Công an đặc khu'],
      ],
      [
        '2',
        'Tỷ lệ cơ sở lưu trú khai báo tạm trú trực tuyến',
        '%',
        aim('≥ 90', '>=90'),
        ['Công an đặc khu'],
        ['Phòng Văn hóa - Xã hội'],
      ],
      [
        '3',
        'Số mô hình nuôi biển công nghệ cao',
        'Mô hình',
        aim('02', '=2'),
        ['Phòng Kinh tế'],
        ['Hội Nông dân'],
      ],
    ],
  })
  .text(
    'Đến năm 2030, đặc khu trở thành địa bàn du lịch thông minh của tỉnh.',
    'II. NHIỆM VỤ VÀ GIẢI PHÁP',
    '1. Các nhiệm vụ về hạ tầng',
  )
  .table({
    of: 'tasks',
    header: [['TT', 'Nhiệm vụ', 'Phân công thực hiện', 'Yêu cầu sản phẩm', 'Tiến độ']],
    columns: ['ordinal', 'name', 'lead', 'deliverable', 'deadline'],
    rows: [
      [
        '1',
        'Kéo tuyến cáp quang biển dự phòng từ đất liền ra đảo',
        ['Phòng Kinh tế'],
        'Tuyến cáp hoạt động',
        due('Quý IV/2027', '2027-12-31'),
      ],
      [
        '2',
        'Lắp trạm quan trắc môi trường biển tự động',
        ['Phòng Kinh tế'],
        '03 trạm quan trắc',
        due('Tháng 11/2026', '2026-11-30'),
      ],
      [
        '3',
        'Duy trì đường truyền số liệu chuyên dùng của cơ quan Đảng',
        ['Văn phòng Đảng ủy'],
        'Đường truyền ổn định',
        ongoing('Thường xuyên'),
      ],
    ],
  })
  .text('2. Các nhiệm vụ về ứng dụng và nhân lực')
  .table({
    of: 'tasks',
    header: [['TT', 'Nhiệm vụ', 'Phân công thực hiện', 'Yêu cầu sản phẩm', 'Tiến độ']],
    columns: ['ordinal', 'name', 'lead', 'deliverable', 'deadline'],
    rows: [
      [
        '1',
        'Xây dựng vé điện tử, bản đồ du lịch đảo',
        ['Phòng Văn hóa - Xã hội'],
        'Ứng dụng du lịch',
        due('Trước mùa du lịch năm 2026', '2026-12-31'),
      ],
      [
        '2',
        'Đào tạo thuyền viên sử dụng nhật ký khai thác điện tử',
        ['Hội Nông dân'],
        'Lớp đào tạo',
        recurring('6 tháng/lần', 'semiannual'),
      ],
      [
        '3',
        'Khám bệnh từ xa giữa Trung tâm Y tế đặc khu và bệnh viện tỉnh',
        ['Trung tâm Y tế đặc khu'],
        'Hệ thống khám bệnh từ xa',
        due('02/9/2026', '2026-09-02'),
      ],
    ],
  })
  .text('III. TỔ CHỨC THỰC HIỆN')
  .reports(
    '1. Đảng ủy Ủy ban nhân dân đặc khu lãnh đạo xây dựng kế hoạch chi tiết; hằng năm báo cáo Ban Thường vụ Đảng ủy trước ngày 10 tháng 12.',
    'annual',
  )
  .reports(
    '2. Văn phòng Đảng ủy theo dõi, đôn đốc, định kỳ 3 tháng tổng hợp báo cáo Thường trực Đảng ủy.',
    'quarterly',
  )
  .text('Kế hoạch này phổ biến đến các chi bộ trực thuộc.')
  .beside(
    ['Nơi nhận:', '- Tỉnh ủy (b/c),', '- Các chi bộ trực thuộc,', '- Lưu VPĐU.'],
    ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trương Công Bình'],
  )
  .done();
