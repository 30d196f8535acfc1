/** A ministry's decision with its plan behind it: signed before the plan begins, then the ministry's two appendices. */
import { aim, PlanBuilder } from './builder.ts';
import { due, ongoing, recurring } from './written-plan.ts';

export const boVanTai = new PlanBuilder('bo-van-tai', {
  system: 'state',
  issuer: 'BỘ VẬN TẢI SỐ',
  number: '503/QĐ-BVTS',
  symbol: 'QĐ-BVTS',
  date: '2025-04-25',
  docType: 'Kế hoạch',
  title: 'Triển khai Nghị quyết số 57-NQ/TW và Nghị quyết số 03/NQ-CP của Bộ Vận tải số',
  signer: { name: 'Hoàng Minh Thắng', position: 'BỘ TRƯỞNG' },
  legalBasis: [
    { number: '25/2025/NĐ-CP', date: '2025-02-21' },
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '03/NQ-CP', date: '2025-01-09' },
  ],
  recipients: [],
})
  .beside(
    ['BỘ VẬN TẢI SỐ', 'Số: 503/QĐ-BVTS'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hà Nội, ngày 25 tháng 4 năm 2025'],
  )
  .title(
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch triển khai Nghị quyết số 57-NQ/TW và Nghị quyết số 03/NQ-CP của Bộ Vận tải số',
    'BỘ TRƯỞNG BỘ VẬN TẢI SỐ',
  )
  .text(
    'Căn cứ Nghị định số 25/2025/NĐ-CP ngày 21/02/2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ;',
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;',
    'Căn cứ Nghị quyết số 03/NQ-CP ngày 09/01/2025 của Chính phủ;',
    'Theo đề nghị của Vụ trưởng Vụ Khoa học - Công nghệ.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai Nghị quyết số 57-NQ/TW và Nghị quyết số 03/NQ-CP.',
    'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    'Điều 3. Chánh Văn phòng Bộ, Thủ trưởng các cơ quan, đơn vị thuộc Bộ chịu trách nhiệm thi hành Quyết định này./.',
  )
  .beside(
    ['Nơi nhận:', '- Như Điều 3;', '- Các Thứ trưởng;', '- Lưu: VT, KHCN.'],
    ['BỘ TRƯỞNG', 'Hoàng Minh Thắng'],
  )
  .page()
  .title(
    'KẾ HOẠCH',
    'Triển khai Nghị quyết số 57-NQ/TW và Nghị quyết số 03/NQ-CP của Bộ Vận tải số',
    '(Ban hành kèm theo Quyết định số 503/QĐ-BVTS ngày 25/4/2025 của Bộ trưởng Bộ Vận tải số)',
  )
  .text(
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Phân công rõ trách nhiệm, thời hạn, sản phẩm của từng nhiệm vụ.',
    '2. Gắn việc thực hiện với kết quả xếp loại hằng năm của người đứng đầu.',
    'II. CÁC CHỈ TIÊU',
    'Các chỉ tiêu chủ yếu đến năm 2030 tại Phụ lục I.',
    'III. NHIỆM VỤ VÀ GIẢI PHÁP',
    'Danh mục nhiệm vụ chi tiết tại Phụ lục II.',
    'IV. TỔ CHỨC THỰC HIỆN',
  )
  .reports(
    '1. Các cơ quan, đơn vị báo cáo kết quả thực hiện trước ngày 15 hằng tháng về Vụ Khoa học - Công nghệ.',
    'monthly',
  )
  .reports(
    '2. Vụ Khoa học - Công nghệ tổng hợp, báo cáo Bộ trưởng 6 tháng, hằng năm và đột xuất theo yêu cầu.',
    'semiannual',
    'annual',
    'adhoc',
  )
  .page(true)
  .title('PHỤ LỤC I', 'CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030', '(Kèm theo Kế hoạch của Bộ Vận tải số)')
  .table({
    of: 'indicators',
    header: [['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì']],
    columns: ['ordinal', 'name', 'unit', 0, 'lead'],
    year: 2030,
    rows: [
      ['I', 'Hạ tầng'],
      ['1', 'Tỷ lệ tuyến quốc lộ có dữ liệu số', '%', aim('100%', '=100'), ['Cục Đường bộ']],
      ['2', 'Số trạm đo tải trọng tự động đưa vào hoạt động', 'Trạm', aim('30', '=30'), ['Cục Đường bộ']],
      ['3', 'Hệ thống quản lý vận tải hàng hóa', 'Hệ thống', aim('01', '=1'), ['Cục Vận tải']],
      ['II', 'Nhân lực'],
      [
        '4',
        'Tỷ lệ chi cho khoa học, công nghệ trên tổng chi ngân sách của Bộ',
        '%',
        aim('2 - 3%', '2..3'),
        ['Vụ Tài chính'],
      ],
      [
        '5',
        'Số cán bộ có trình độ tiến sĩ được thu hút',
        'Người',
        aim('≥ 15', '>=15'),
        ['Vụ Tổ chức cán bộ'],
      ],
      ['6', 'Hoàn thành bộ tiêu chuẩn dữ liệu ngành', '', aim('Hoàn thành'), ['Vụ Khoa học - Công nghệ']],
    ],
  })
  .page(true)
  .title('PHỤ LỤC II', 'DANH MỤC NHIỆM VỤ TRIỂN KHAI', '(Kèm theo Kế hoạch của Bộ Vận tải số)')
  .table({
    of: 'tasks',
    header: [
      ['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành'],
    ],
    columns: ['ordinal', 'name', 'lead', 'coordinators', 'deliverable', 'deadline'],
    rows: [
      ['I', 'NÂNG CAO NHẬN THỨC'],
      [
        '1',
        'Quán triệt Nghị quyết đến toàn thể công chức, viên chức',
        ['Văn phòng Bộ'],
        ['Các cơ quan, đơn vị thuộc Bộ'],
        'Hội nghị, tài liệu',
        due('Quý II/2025', '2025-06-30'),
      ],
      [
        '2',
        'Tuyên truyền trên Cổng thông tin điện tử của Bộ',
        ['Trung tâm Công nghệ thông tin'],
        ['Báo Vận tải'],
        'Chuyên mục, tin bài',
        ongoing('Thường xuyên'),
      ],
      ['II', 'HOÀN THIỆN THỂ CHẾ'],
      [
        '3',
        'Trình Chính phủ sửa đổi Nghị định về kinh doanh vận tải',
        ['Cục Vận tải'],
        ['Vụ Pháp chế', 'Bộ Công an'],
        'Nghị định',
        due('Tháng 11/2025', '2025-11-30'),
      ],
      [
        '4',
        'Xây dựng cơ chế đặt hàng nghiên cứu với doanh nghiệp',
        ['Vụ Khoa học - Công nghệ'],
        ['Vụ Tài chính'],
        'Quyết định của Bộ trưởng',
        due('31/12/2025', '2025-12-31'),
      ],
      ['III', 'CHUYỂN ĐỔI SỐ'],
      [
        '5',
        'Số hóa hồ sơ công trình, kết nối cơ sở dữ liệu quốc gia',
        ['Trung tâm Công nghệ thông tin'],
        ['Các cơ quan, đơn vị liên quan'],
        'Cơ sở dữ liệu',
        due('Năm 2027', '2027-12-31'),
      ],
      [
        '6',
        'Công bố kết quả xếp hạng chuyển đổi số các đơn vị',
        ['Vụ Khoa học - Công nghệ'],
        ['Trung tâm Công nghệ thông tin'],
        'Báo cáo',
        recurring('Hằng năm', 'annual'),
      ],
    ],
  })
  .done();
