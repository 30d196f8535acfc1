/** A Party ward: each task followed by lines of who, with whom, when and what; duties per unit at the end; signed for. */
import { PlanBuilder } from './builder.ts';
import { conditional, due, ongoing, recurring } from './written-plan.ts';

export const vinhThuan = new PlanBuilder('vinh-thuan', {
  system: 'party',
  issuer: 'Đảng ủy phường Vĩnh Thuận Đông',
  commune: 'Vĩnh Thuận Đông',
  number: '17-CTr/ĐU',
  symbol: 'CTr/ĐU',
  date: '2025-12-05',
  docType: 'Chương trình hành động',
  title: 'thực hiện Nghị quyết Đại hội Đảng bộ phường về chuyển đổi số, giai đoạn 2025 - 2030',
  signer: { name: 'Danh Hoàng Phúc', position: 'PHÓ BÍ THƯ', onBehalfOf: 'ĐẢNG ỦY' },
  legalBasis: [
    { number: '01-NQ/ĐH', date: '2025-08-12' },
    { number: '57-NQ/TW', date: '2024-12-22' },
  ],
  recipients: [],
})
  .beside(
    ['ĐẢNG BỘ TỈNH AN TIÊN', 'ĐẢNG ỦY PHƯỜNG VĨNH THUẬN ĐÔNG', '*', 'Số 17-CTr/ĐU'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Vĩnh Thuận Đông, ngày 05 tháng 12 năm 2025'],
  )
  .title(
    'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    'thực hiện Nghị quyết Đại hội Đảng bộ phường về chuyển đổi số,',
    'giai đoạn 2025 - 2030',
  )
  .text(
    'Thực hiện Nghị quyết số 01-NQ/ĐH, ngày 12/8/2025 của Đại hội Đảng bộ phường lần thứ I; Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Đảng ủy phường xây dựng Chương trình hành động với các nội dung sau:',
    'I. MỤC TIÊU',
    '1. Mục tiêu chung: Xây dựng phường Vĩnh Thuận Đông năng động, hiện đại, lấy dữ liệu làm nền tảng.',
    '2. Chỉ tiêu đến năm 2030:',
  )
  .indicator('(1) 100% cán bộ, đảng viên có tài khoản định danh điện tử mức độ 2.', [
    'cán bộ, đảng viên có tài khoản định danh điện tử mức độ 2',
    2030,
    '100%',
    '=100',
  ])
  .indicator('(2) Tỷ trọng kinh tế số trong tổng giá trị sản xuất đạt 25%.', [
    'Tỷ trọng kinh tế số trong tổng giá trị sản xuất',
    2030,
    '25%',
    '=25',
  ])
  .indicator('(3) Có 15 doanh nghiệp ứng dụng công nghệ mới trong chế biến nông, thủy sản.', [
    'doanh nghiệp ứng dụng công nghệ mới trong chế biến nông, thủy sản',
    2030,
    '15 doanh nghiệp',
    '=15',
  ])
  .indicator('(4) Năng suất lao động tăng bình quân trên 8%/năm.', [
    'Năng suất lao động tăng bình quân',
    2030,
    'trên 8%/năm',
    '>8',
  ])
  .indicator('(5) 100% trường học (9/9 trường) đạt mức độ 2 về chuyển đổi số.', [
    'trường học (9/9 trường) đạt mức độ 2 về chuyển đổi số',
    2030,
    '100%',
    '=100',
  ])
  .text('II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU', '1. Công tác lãnh đạo, chỉ đạo, tuyên truyền')
  .task(
    '1.1. Ban hành nghị quyết chuyên đề về chuyển đổi số.\n- Chủ trì: Ban Xây dựng Đảng.\n- Phối hợp: Văn phòng Đảng ủy, Ủy ban nhân dân phường.\n- Thời gian hoàn thành: Quý I/2026.\n- Sản phẩm: Nghị quyết chuyên đề.',
    due('Quý I/2026', '2026-03-31'),
    'Ban hành nghị quyết chuyên đề về chuyển đổi số',
  )
  .task(
    '1.2. Đổi mới sinh hoạt chi bộ theo hướng ứng dụng nền tảng số, giảm giấy tờ.\n- Chủ trì: Văn phòng Đảng ủy.\n- Phối hợp: các chi bộ trực thuộc.\n- Thời gian hoàn thành: Thường xuyên.',
    ongoing('Thường xuyên'),
    'Đổi mới sinh hoạt chi bộ theo hướng ứng dụng nền tảng số, giảm giấy tờ',
  )
  .text('2. Phát triển hạ tầng số, dữ liệu số')
  .task(
    '2.1. Đầu tư phòng họp không giấy tờ tại trụ sở Đảng ủy và Ủy ban nhân dân phường.\n- Chủ trì: Ủy ban nhân dân phường.\n- Phối hợp: Văn phòng Đảng ủy.\n- Thời gian hoàn thành: Tháng 9/2026.\n- Sản phẩm: 02 phòng họp được đưa vào sử dụng.',
    due('Tháng 9/2026', '2026-09-30'),
    'Đầu tư phòng họp không giấy tờ tại trụ sở Đảng ủy và Ủy ban nhân dân phường',
  )
  .task(
    '2.2. Xây dựng kho dữ liệu dùng chung của phường, kết nối với kho dữ liệu của tỉnh.\n- Chủ trì: Ủy ban nhân dân phường.\n- Thời gian hoàn thành: Sau khi tỉnh ban hành quy chuẩn kết nối.',
    conditional('Sau khi tỉnh ban hành quy chuẩn kết nối'),
    'Xây dựng kho dữ liệu dùng chung của phường, kết nối với kho dữ liệu của tỉnh',
  )
  .text('3. Phát triển kinh tế số, xã hội số')
  .task(
    '3.1. Hỗ trợ hợp tác xã nuôi tôm ứng dụng thiết bị đo môi trường nước tự động.\n- Chủ trì: Hội Nông dân phường.\n- Phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị.\n- Thời gian hoàn thành: Năm 2027.',
    due('Năm 2027', '2027-12-31'),
    'Hỗ trợ hợp tác xã nuôi tôm ứng dụng thiết bị đo môi trường nước tự động',
  )
  .task(
    '3.2. Ra quân hướng dẫn người cao tuổi sử dụng ứng dụng số.\n- Chủ trì: Đoàn Thanh niên phường.\n- Phối hợp: Hội Người cao tuổi, các khu phố.\n- Thời gian hoàn thành: Hằng tháng.',
    recurring('Hằng tháng', 'monthly'),
    'Ra quân hướng dẫn người cao tuổi sử dụng ứng dụng số',
  )
  .text(
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phân công nhiệm vụ',
    '1.1. Ban Thường vụ Đảng ủy',
    '- Lãnh đạo, chỉ đạo toàn diện việc thực hiện Chương trình.',
    '1.2. Ủy ban nhân dân phường',
    '- Cụ thể hóa Chương trình thành kế hoạch hằng năm; bố trí ngân sách.',
    '1.3. Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội',
    '- Giám sát, phản biện xã hội; vận động đoàn viên, hội viên tham gia.',
    '2. Chế độ thông tin, báo cáo',
  )
  .reports(
    'Các chi, đảng bộ báo cáo Đảng ủy (qua Văn phòng Đảng ủy) định kỳ 6 tháng trước ngày 05/6, hằng năm trước ngày 05/12; sơ kết giữa nhiệm kỳ và tổng kết cuối nhiệm kỳ theo hướng dẫn.',
    'semiannual',
    'annual',
    'midterm',
    'endterm',
  )
  .text('Chương trình hành động này được triển khai đến toàn thể đảng viên.')
  .beside(
    [
      'Nơi nhận:',
      '- Ban Thường vụ Tỉnh ủy (để báo cáo),',
      '- Các đồng chí Ủy viên Ban Chấp hành Đảng bộ phường,',
      '- Các chi, đảng bộ trực thuộc,',
      '- Lưu Văn phòng Đảng ủy.',
    ],
    ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ', '(Đã ký)', 'Danh Hoàng Phúc'],
  )
  .done();
