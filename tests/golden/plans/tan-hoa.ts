/** A ward of the state side: goals as numbered prose per milestone, tasks that end in "(Chủ trì: …)", no table. */
import { PlanBuilder } from './builder.ts';
import { due, ongoing, range, recurring } from './written-plan.ts';

export const tanHoa = new PlanBuilder('tan-hoa', {
  system: 'state',
  issuer: 'Ủy ban nhân dân phường Tân Hòa',
  commune: 'Tân Hòa',
  number: '25/KH-UBND',
  symbol: 'KH-UBND',
  date: '2026-01-08',
  docType: 'Kế hoạch',
  title:
    'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số phường Tân Hòa năm 2026, định hướng đến năm 2030',
  signer: { name: 'Lê Thị Thanh Trúc', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'CHỦ TỊCH' },
  legalBasis: [
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '71/NQ-CP', date: '2025-04-01' },
    { number: '112/KH-UBND', date: '2025-12-15' },
    { number: '09-CTr/ĐU', date: '2025-10-03' },
  ],
  recipients: [],
})
  .beside(
    ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN HÒA', 'Số: 25 /KH-UBND'],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tân Hòa, ngày 08 tháng 01 năm 2026',
    ],
  )
  .title(
    'KẾ HOẠCH',
    'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    'phường Tân Hòa năm 2026, định hướng đến năm 2030',
  )
  .text(
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
    'Căn cứ Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ sửa đổi, bổ sung Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW;',
    'Thực hiện Kế hoạch số 112/KH-UBND ngày 15/12/2025 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026; Chương trình hành động số 09-CTr/ĐU ngày 03/10/2025 của Đảng ủy phường,',
    'Ủy ban nhân dân phường Tân Hòa ban hành Kế hoạch với những nội dung chủ yếu sau:',
    'I. ĐÁNH GIÁ TÌNH HÌNH NĂM 2025',
    '1. Kết quả đạt được',
    'Năm 2025, toàn phường tiếp nhận 14.208 hồ sơ, trong đó 81,3% nộp trực tuyến; 92% kết quả được cấp bản điện tử. Có 11/11 khu phố thành lập Tổ công nghệ số cộng đồng với 96 thành viên.',
    '2. Tồn tại, hạn chế',
    'Một số hộ kinh doanh còn ngại dùng hóa đơn điện tử; thiết bị tại 03 khu phố đã xuống cấp; tỷ lệ người cao tuổi tự nộp hồ sơ trực tuyến mới đạt 12%.',
    'II. MỤC ĐÍCH, YÊU CẦU',
    '1. Cụ thể hóa đầy đủ chỉ đạo của cấp trên, bảo đảm rõ người, rõ việc, rõ thời gian, rõ sản phẩm.',
    '2. Huy động 100% khu phố cùng tham gia, lấy người dân và doanh nghiệp làm trung tâm.',
    'III. MỤC TIÊU',
    '1. Mục tiêu đến hết năm 2026',
    '1.1. Về chính quyền số',
  )
  .indicator('a) Tối thiểu 90% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.', [
    'hồ sơ thủ tục hành chính được tiếp nhận trực tuyến',
    2026,
    'Tối thiểu 90%',
    '>=90',
  ])
  .indicator(
    'b) 100% hồ sơ công việc cấp phường được xử lý trên môi trường mạng (trừ hồ sơ thuộc phạm vi bí mật nhà nước).',
    ['hồ sơ công việc cấp phường được xử lý trên môi trường mạng', 2026, '100%', '=100'],
  )
  .indicator('c) Mức độ hài lòng của người dân, doanh nghiệp đạt từ 95% trở lên.', [
    'Mức độ hài lòng của người dân, doanh nghiệp',
    2026,
    'từ 95% trở lên',
    '>=95',
  ])
  .indicator('d) Tỷ lệ hồ sơ trễ hạn giảm còn dưới 0,5%.', ['Tỷ lệ hồ sơ trễ hạn', 2026, 'dưới 0,5%', '<0.5'])
  .text('1.2. Về kinh tế số')
  .indicator(
    'a) Ít nhất 70% hộ kinh doanh tại các chợ, tuyến phố chính chấp nhận thanh toán không dùng tiền mặt.',
    [
      'hộ kinh doanh tại các chợ, tuyến phố chính chấp nhận thanh toán không dùng tiền mặt',
      2026,
      'Ít nhất 70%',
      '>=70',
    ],
  )
  .indicator('b) Hỗ trợ ít nhất 05 doanh nghiệp nhỏ và vừa tiếp cận nền tảng quản trị số.', [
    'doanh nghiệp nhỏ và vừa tiếp cận nền tảng quản trị số',
    2026,
    'ít nhất 05',
    '>=5',
  ])
  .text('1.3. Về xã hội số')
  .indicator(
    'a) Trên 85% dân số từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng hoặc tổ chức được phép.',
    [
      'dân số từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng hoặc tổ chức được phép',
      2026,
      'Trên 85%',
      '>85',
    ],
  )
  .indicator('b) Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân đạt trên 50%.', [
    'Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân',
    2026,
    'trên 50%',
    '>50',
  ])
  .indicator('c) Duy trì 100% khu phố có Tổ công nghệ số cộng đồng hoạt động hiệu quả.', [
    'khu phố có Tổ công nghệ số cộng đồng hoạt động hiệu quả',
    2026,
    '100%',
    '=100',
  ])
  .text('2. Định hướng đến năm 2030')
  .indicator('- Phấn đấu 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình.', [
    'thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình',
    2030,
    'Phấn đấu 100%',
    '=100',
  ])
  .indicator('- Kinh tế số chiếm khoảng 30% tổng giá trị sản xuất trên địa bàn.', [
    'Kinh tế số',
    2030,
    'khoảng 30%',
    '=30',
  ])
  .indicator('- Phường nằm trong nhóm 10 xã, phường dẫn đầu tỉnh về chỉ số chuyển đổi số.', [
    'Phường nằm trong nhóm 10 xã, phường dẫn đầu tỉnh về chỉ số chuyển đổi số',
    2030,
    'nhóm 10',
    '<=10',
  ])
  .text('IV. NHIỆM VỤ, GIẢI PHÁP', '1. Hoàn thiện thể chế, nâng cao nhận thức')
  .task(
    '1.1. Rà soát, ban hành quy chế quản lý, vận hành hệ thống thông tin của phường (Đơn vị chủ trì: Văn phòng HĐND và UBND phường; đơn vị phối hợp: các phòng, trung tâm; thời gian hoàn thành: Quý I/2026).',
    due('Quý I/2026', '2026-03-31'),
    'Rà soát, ban hành quy chế quản lý, vận hành hệ thống thông tin của phường',
  )
  .task(
    '1.2. Xây dựng chuyên mục “Mỗi tuần một kỹ năng số” trên trang thông tin điện tử và các trang mạng xã hội của phường (Đơn vị chủ trì: Trung tâm Văn hóa - Thể thao và Truyền thông; đơn vị phối hợp: Đoàn Thanh niên, Hội Liên hiệp Phụ nữ; thời gian thực hiện: thường xuyên).',
    ongoing('thường xuyên'),
    'Xây dựng chuyên mục “Mỗi tuần một kỹ năng số” trên trang thông tin điện tử và các trang mạng xã hội của phường',
  )
  .task(
    '1.3. Tổ chức hội nghị đối thoại với doanh nghiệp về ứng dụng công nghệ (Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; thời gian hoàn thành: trước ngày 15/10/2026).',
    due('trước ngày 15/10/2026', '2026-10-15'),
    'Tổ chức hội nghị đối thoại với doanh nghiệp về ứng dụng công nghệ',
  )
  .text('2. Phát triển hạ tầng và dữ liệu số')
  .task(
    '2.1. Phối hợp doanh nghiệp viễn thông xóa các điểm lõm sóng trong khu dân cư (Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị phối hợp: Công an phường, các khu phố; thời gian hoàn thành: tháng 6/2026).',
    due('tháng 6/2026', '2026-06-30'),
    'Phối hợp doanh nghiệp viễn thông xóa các điểm lõm sóng trong khu dân cư',
  )
  .task(
    '2.2. Số hóa sổ hộ tịch, hồ sơ đất đai còn lưu bản giấy và cập nhật lên cơ sở dữ liệu dùng chung (Đơn vị chủ trì: Trung tâm Phục vụ hành chính công; đơn vị phối hợp: Phòng Văn hóa - Xã hội; thời gian thực hiện: giai đoạn 2026-2027).',
    range('giai đoạn 2026-2027', '2026-01-01', '2027-12-31'),
    'Số hóa sổ hộ tịch, hồ sơ đất đai còn lưu bản giấy và cập nhật lên cơ sở dữ liệu dùng chung',
  )
  .task(
    '2.3. Kiểm tra, đánh giá an toàn thông tin đối với máy trạm của cán bộ, công chức (Đơn vị chủ trì: Công an phường; đơn vị phối hợp: Văn phòng HĐND và UBND phường; thời gian thực hiện: 06 tháng một lần).',
    recurring('06 tháng một lần', 'semiannual'),
    'Kiểm tra, đánh giá an toàn thông tin đối với máy trạm của cán bộ, công chức',
  )
  .text('3. Phát triển nguồn nhân lực')
  .task(
    '3.1. Mở ít nhất 04 lớp bồi dưỡng kỹ năng số, trí tuệ nhân tạo cho cán bộ, công chức, người hoạt động không chuyên trách (Đơn vị chủ trì: Phòng Văn hóa - Xã hội; đơn vị phối hợp: Trung tâm chính trị; thời gian hoàn thành: trong năm 2026).',
    due('trong năm 2026', '2026-12-31'),
    'Mở ít nhất 04 lớp bồi dưỡng kỹ năng số, trí tuệ nhân tạo cho cán bộ, công chức, người hoạt động không chuyên trách',
  )
  .task(
    '3.2. Duy trì phong trào “Bình dân học vụ số” gắn với sinh hoạt khu phố (Đơn vị chủ trì: Ủy ban MTTQ Việt Nam phường; đơn vị phối hợp: 11 khu phố; thời gian thực hiện: hằng quý).',
    recurring('hằng quý', 'quarterly'),
    'Duy trì phong trào “Bình dân học vụ số” gắn với sinh hoạt khu phố',
  )
  .text(
    'V. KINH PHÍ THỰC HIỆN',
    'Từ nguồn ngân sách phường năm 2026, dự kiến 1.250 triệu đồng và các nguồn huy động hợp pháp khác.',
    'VI. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Văn hóa - Xã hội',
    '- Là cơ quan thường trực, theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch.',
  )
  .reports(
    '- Tổng hợp, tham mưu UBND phường báo cáo Sở Khoa học và Công nghệ định kỳ hằng quý (trước ngày 20 tháng cuối quý), 06 tháng (trước ngày 15/6) và hằng năm (trước ngày 10/12).',
    'quarterly',
    'semiannual',
    'annual',
  )
  .text(
    '2. Phòng Kinh tế, Hạ tầng và Đô thị',
    '- Chủ trì tham mưu bố trí kinh phí; hướng dẫn doanh nghiệp tiếp cận chính sách hỗ trợ.',
    '3. Các khu phố',
    '- Tuyên truyền, vận động Nhân dân cài đặt, sử dụng các ứng dụng số thiết yếu.',
  )
  .reports(
    '- Báo cáo kết quả về UBND phường (qua Phòng Văn hóa - Xã hội) trước ngày 15 hằng tháng.',
    'monthly',
  )
  .text(
    'Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh về Ủy ban nhân dân phường để xem xét, giải quyết./.',
  )
  .beside(
    [
      'Nơi nhận:',
      '- Sở Khoa học và Công nghệ;',
      '- TT. Đảng ủy, HĐND phường;',
      '- CT, các PCT UBND phường;',
      '- Lưu: VT, VHXH.',
    ],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Thanh Trúc'],
  )
  .done();
