/** The form of a ministry: a decision's plan with indicators and tasks in Roman groups, over a hundred cells. */
import { aim, PlanBuilder } from './builder.ts';
import { due, ongoing, range, recurring } from './written-plan.ts';

const CLUB = ['Các đơn vị thuộc Bộ'];

export const boCongNghiep = new PlanBuilder('bo-cong-nghiep', {
  system: 'state',
  issuer: 'Bộ Công nghiệp số',
  number: '1187/KH-BCNS',
  symbol: 'KH-BCNS',
  date: '2025-05-16',
  docType: 'Kế hoạch',
  title:
    'Triển khai thực hiện Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ tại Bộ Công nghiệp số',
  signer: { name: 'Phạm Đức Thuận', position: 'THỨ TRƯỞNG', onBehalfOf: 'BỘ TRƯỞNG' },
  legalBasis: [
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '71/NQ-CP', date: '2025-04-01' },
  ],
  recipients: [],
})
  .beside(
    ['BỘ CÔNG NGHIỆP SỐ', 'Số: 1187/KH-BCNS'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hà Nội, ngày 16 tháng 5 năm 2025'],
  )
  .title(
    'KẾ HOẠCH',
    'Triển khai thực hiện Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ tại Bộ Công nghiệp số',
  )
  .text(
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị; Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ, Bộ Công nghiệp số ban hành Kế hoạch triển khai như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    'Xác định cụ thể nhiệm vụ, thời hạn, sản phẩm và trách nhiệm của từng đơn vị; bảo đảm đồng bộ với chương trình công tác của Bộ.',
    'II. MỤC TIÊU',
    'Các chỉ tiêu chủ yếu của Bộ đến năm 2025 và năm 2030 được nêu tại Phụ lục I kèm theo.',
    'III. NHIỆM VỤ, GIẢI PHÁP',
    'Các nhiệm vụ và phân công thực hiện được nêu tại Phụ lục II kèm theo Kế hoạch này.',
    'IV. TỔ CHỨC THỰC HIỆN',
  )
  .reports(
    '1. Thủ trưởng các đơn vị chịu trách nhiệm trước Bộ trưởng về kết quả thực hiện; định kỳ trước ngày 25 hằng tháng gửi báo cáo về Cục Chuyển đổi số để tổng hợp.',
    'monthly',
  )
  .reports(
    '2. Cục Chuyển đổi số theo dõi, đôn đốc; tổng hợp báo cáo Bộ trưởng hằng quý và báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 12 hằng năm.',
    'quarterly',
    'annual',
  )
  .text('3. Vụ Kế hoạch - Tài chính bố trí kinh phí thực hiện theo quy định./.')
  .beside(
    [
      'Nơi nhận:',
      '- Thủ tướng Chính phủ (để b/c);',
      '- Bộ trưởng (để b/c);',
      '- Các đơn vị thuộc Bộ;',
      '- Lưu: VT, CĐS.',
    ],
    ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Phạm Đức Thuận'],
  )
  .page(true)
  .title(
    'Phụ lục I',
    'CHỈ TIÊU THỰC HIỆN ĐẾN NĂM 2025',
    '(Kèm theo Kế hoạch số 1187/KH-BCNS ngày 16/5/2025 của Bộ Công nghiệp số)',
  )
  .table({
    of: 'indicators',
    header: [['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì']],
    columns: ['ordinal', 'name', 'unit', 0, 'lead'],
    year: 2025,
    rows: [
      ['I', 'Phát triển hạ tầng', '', '', ''],
      [
        '1',
        'Tỷ lệ hệ thống thông tin của Bộ vận hành trên nền tảng điện toán đám mây',
        '%',
        aim('80', '=80'),
        ['Cục Chuyển đổi số'],
      ],
      [
        '2',
        'Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn',
        '%',
        aim('100', '=100'),
        ['Cục An toàn hệ thống'],
      ],
      [
        '3',
        'Số trung tâm dữ liệu dùng chung đưa vào khai thác',
        'Trung tâm',
        aim('01', '=1'),
        ['Cục Chuyển đổi số'],
      ],
      ['II', 'Phát triển nguồn lực', '', '', ''],
      [
        '4',
        'Tỷ lệ chi cho khoa học, công nghệ, đổi mới sáng tạo trong tổng chi thường xuyên của Bộ',
        '%',
        aim('≥ 3', '>=3'),
        ['Vụ Kế hoạch - Tài chính'],
      ],
      [
        '5',
        'Tỷ lệ công chức, viên chức được bồi dưỡng kiến thức dữ liệu, trí tuệ nhân tạo',
        '%',
        aim('≥ 70', '>=70'),
        ['Vụ Tổ chức cán bộ'],
      ],
      [
        '6',
        'Số nhóm nghiên cứu mạnh được công nhận',
        'Nhóm',
        aim('5 - 7', '5..7'),
        ['Viện Công nghệ ứng dụng'],
      ],
      ['III', 'Phát triển khoa học, công nghệ, đổi mới sáng tạo', '', '', ''],
      [
        '7',
        'Số nhiệm vụ khoa học và công nghệ được đặt hàng từ doanh nghiệp',
        'Nhiệm vụ',
        aim('≥ 12', '>=12'),
        ['Vụ Khoa học và Công nghệ'],
      ],
      [
        '8',
        'Số văn bằng bảo hộ được cấp cho các đơn vị thuộc Bộ',
        'Văn bằng',
        aim('> 20', '>20'),
        ['Vụ Khoa học và Công nghệ'],
      ],
      ['IV', 'Chuyển đổi số', '', '', ''],
      [
        '9',
        'Tỷ lệ thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình',
        '%',
        aim('100', '=100'),
        ['Văn phòng Bộ'],
      ],
      ['10', 'Tỷ lệ hồ sơ được giải quyết đúng hạn, trước hạn', '%', aim('≥ 98', '>=98'), ['Văn phòng Bộ']],
      [
        '11',
        'Thời gian trung bình xử lý một hồ sơ cấp phép',
        'Ngày',
        aim('≤ 7', '<=7'),
        ['Cục Công nghiệp bán dẫn'],
      ],
      ['12', 'Xếp hạng chuyển đổi số trong các bộ, ngành', 'Hạng', aim('≤ 5', '<=5'), ['Cục Chuyển đổi số']],
    ],
  })
  .page(true)
  .title(
    'Phụ lục II',
    'DANH MỤC NHIỆM VỤ',
    '(Kèm theo Kế hoạch số 1187/KH-BCNS ngày 16/5/2025 của Bộ Công nghiệp số)',
  )
  .table({
    of: 'tasks',
    header: [
      ['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành'],
    ],
    columns: ['ordinal', 'name', 'lead', 'coordinators', 'deliverable', 'deadline'],
    rows: [
      ['I', 'Nâng cao nhận thức, đổi mới tư duy'],
      [
        '1',
        'Tổ chức hội nghị phổ biến, quán triệt Nghị quyết trong toàn ngành',
        ['Văn phòng Đảng ủy Bộ'],
        CLUB,
        'Hội nghị',
        due('Tháng 6/2025', '2025-06-30'),
      ],
      [
        '2',
        'Xây dựng chuyên trang tuyên truyền về công nghệ chiến lược',
        ['Trung tâm Truyền thông'],
        ['Báo Công nghiệp số'],
        'Chuyên trang',
        due('Quý III/2025', '2025-09-30'),
      ],
      ['II', 'Hoàn thiện thể chế'],
      [
        '3',
        'Xây dựng Nghị định quy định về khu công nghệ số tập trung',
        ['Vụ Pháp chế'],
        ['Bộ Tài chính', 'Bộ Tư pháp'],
        'Nghị định của Chính phủ',
        due('Tháng 12/2025', '2025-12-31'),
      ],
      [
        '4',
        'Rà soát, cắt giảm điều kiện kinh doanh trong lĩnh vực quản lý',
        ['Vụ Pháp chế'],
        CLUB,
        'Báo cáo rà soát; Thông tư sửa đổi',
        due('30/9/2025', '2025-09-30'),
      ],
      [
        '5',
        'Xây dựng định mức kinh tế - kỹ thuật cho dịch vụ dữ liệu',
        ['Vụ Kế hoạch - Tài chính'],
        ['Viện Công nghệ ứng dụng'],
        'Thông tư',
        due('Năm 2026', '2026-12-31'),
      ],
      ['III', 'Hạ tầng, nhân lực và ứng dụng'],
      [
        '6',
        'Đầu tư trung tâm dữ liệu dùng chung của Bộ',
        ['Cục Chuyển đổi số'],
        ['Vụ Kế hoạch - Tài chính'],
        'Trung tâm dữ liệu được nghiệm thu',
        range('2025 - 2027', '2025-01-01', '2027-12-31'),
      ],
      [
        '7',
        'Bồi dưỡng kỹ năng số cho công chức, viên chức',
        ['Vụ Tổ chức cán bộ'],
        ['Học viện Công nghiệp số'],
        'Chứng nhận hoàn thành khóa học',
        recurring('Hằng năm', 'annual'),
      ],
      [
        '8',
        'Giám sát an toàn thông tin các hệ thống của Bộ',
        ['Cục An toàn hệ thống'],
        CLUB,
        'Báo cáo giám sát',
        recurring('Hằng tháng', 'monthly'),
      ],
      [
        '9',
        'Hợp tác quốc tế về chuẩn bán dẫn và trí tuệ nhân tạo',
        ['Vụ Hợp tác quốc tế'],
        ['Cục Công nghiệp bán dẫn'],
        'Biên bản ghi nhớ',
        ongoing('Thường xuyên'),
      ],
      [
        '10',
        'Đánh giá, xếp hạng chuyển đổi số các đơn vị thuộc Bộ',
        ['Cục Chuyển đổi số'],
        CLUB,
        'Quyết định công bố',
        recurring('Quý IV hằng năm', 'annual'),
      ],
    ],
  })
  .done();
