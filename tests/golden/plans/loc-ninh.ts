/** Long prose of a commune: years inside sentences, several figures in one bullet, sub-bullets, milestones in one line. */
import { PlanBuilder } from './builder.ts';
import { conditional, due, ongoing, recurring } from './written-plan.ts';

export const locNinh = new PlanBuilder('loc-ninh', {
  system: 'state',
  issuer: 'Ủy ban nhân dân xã Lộc Ninh Tây',
  commune: 'Lộc Ninh Tây',
  number: '09/KH-UBND',
  symbol: 'KH-UBND',
  date: '2025-08-21',
  docType: 'Kế hoạch',
  title:
    'Triển khai Chương trình hành động của Đảng ủy xã thực hiện Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  signer: { name: 'Điểu Minh Hải', position: 'CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN' },
  legalBasis: [
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '21/2025/QĐ-UBND', date: '2025-07-10' },
    { number: '05-CTr/ĐU', date: '2025-08-01' },
  ],
  recipients: [],
})
  .beside(
    ['ỦY BAN NHÂN DÂN', 'XÃ LỘC NINH TÂY', '––––––––––', 'Số:09/KH-UBND'],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
      '–––––––––––––––––––––',
      'Lộc Ninh Tây, ngày 21 tháng 8 năm 2025',
    ],
  )
  .title(
    'KẾ HOẠCH',
    'Triển khai Chương trình hành động của Đảng ủy xã thực hiện Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    '–––––––––––––––',
  )
  .text(
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Quyết định số 21/2025/QĐ-UBND ngày 10/7/2025 của Ủy ban nhân dân tỉnh; Chương trình hành động số 05-CTr/ĐU ngày 01/8/2025 của Đảng ủy xã.',
    'Ủy ban nhân dân xã xây dựng Kế hoạch triển khai thực hiện như sau:',
    'I. MỤC ĐÍCH - YÊU CẦU',
    '1. Mục đích',
    '- Tổ chức thực hiện thắng lợi các mục tiêu của Chương trình hành động.',
    '2. Yêu cầu',
    '- Phân công cụ thể, kiểm tra thường xuyên; 100% đơn vị có kế hoạch riêng.',
    'II. MỤC TIÊU CỤ THỂ',
    '1. Hạ tầng số',
  )
  .indicator(
    '- Tỷ lệ phủ sóng di động băng rộng 5G đạt 65% vào năm 2027 và đạt 99% vào năm 2030.',
    ['Tỷ lệ phủ sóng di động băng rộng 5G', 2027, '65%', '=65'],
    ['Tỷ lệ phủ sóng di động băng rộng 5G', 2030, '99%', '=99'],
  )
  .indicator(
    '- Phấn đấu đến năm 2030, trên 90% hộ gia đình được tiếp cận dịch vụ Internet băng rộng cố định tốc độ trên 200 Mb/s.',
    [
      'hộ gia đình được tiếp cận dịch vụ Internet băng rộng cố định tốc độ trên 200 Mb/s',
      2030,
      'trên 90%',
      '>90',
    ],
  )
  .text('2. Chính quyền số')
  .indicator(
    '- Đến hết năm 2025, 100% văn bản điện tử được ký số; tối thiểu 75% hồ sơ được nộp trực tuyến.',
    ['văn bản điện tử được ký số', 2025, '100%', '=100'],
    ['hồ sơ được nộp trực tuyến', 2025, 'tối thiểu 75%', '>=75'],
  )
  .indicator(
    '- Đến năm 2030, duy trì 100% hồ sơ thủ tục hành chính có đủ điều kiện được giải quyết trực tuyến toàn trình.',
    ['hồ sơ thủ tục hành chính có đủ điều kiện được giải quyết trực tuyến toàn trình', 2030, '100%', '=100'],
  )
  .text('3. Kinh tế số và xã hội số')
  .indicator('- Mỗi năm có ít nhất 02 sáng kiến, giải pháp kỹ thuật được công nhận cấp xã.', [
    'sáng kiến, giải pháp kỹ thuật được công nhận cấp xã',
    undefined,
    'ít nhất 02',
    '>=2',
  ])
  .indicator('- Năm 2026 có 50% ấp đạt tiêu chí “Ấp thông minh”.', [
    'ấp đạt tiêu chí “Ấp thông minh”',
    2026,
    '50%',
    '=50',
  ])
  .indicator('- Giảm tỷ lệ hộ chưa tiếp cận thông tin xuống còn 1,5% vào năm 2030.', [
    'tỷ lệ hộ chưa tiếp cận thông tin',
    2030,
    'xuống còn 1,5%',
    '=1.5',
  ])
  .text('III. NỘI DUNG THỰC HIỆN', '1. Về công tác chỉ đạo, điều hành')
  .task(
    '- Thành lập Tổ giúp việc Ban Chỉ đạo; phân công thành viên phụ trách từng ấp. Hoàn thành trong tháng 8 năm 2025.',
    due('trong tháng 8 năm 2025', '2025-08-31'),
  )
  .task(
    '- Định kỳ hằng quý, tổ chức họp Ban Chỉ đạo đánh giá tiến độ, tháo gỡ khó khăn.',
    recurring('Định kỳ hằng quý', 'quarterly'),
  )
  .text('2. Về hạ tầng, dữ liệu')
  .task(
    '- Đề nghị các doanh nghiệp viễn thông mở rộng mạng cáp quang đến 100% ấp; ngầm hóa cáp tại trung tâm xã.',
  )
  .task(
    '- Rà soát, chuẩn hóa dữ liệu đất đai, hộ tịch theo tinh thần “đúng, đủ, sạch, sống, thống nhất, dùng chung”.',
  )
  .text('3. Về phát triển nhân lực, kỹ năng số')
  .task(
    '- Cử cán bộ, công chức tham gia các lớp bồi dưỡng về trí tuệ nhân tạo khi tỉnh tổ chức.',
    conditional('khi tỉnh tổ chức'),
  )
  .task(
    '- Tổ chức “Ngày thứ Bảy số” hướng dẫn bà con sử dụng dịch vụ công; mỗi tháng ít nhất 02 buổi tại nhà văn hóa ấp.',
    recurring('mỗi tháng', 'monthly'),
  )
  .text('4. Về kinh tế số')
  .task(
    '- Hỗ trợ các hợp tác xã cao su, hồ tiêu xây dựng nhật ký điện tử, truy xuất nguồn gốc, đăng ký mã số vùng trồng.',
  )
  .task('- Vận động 100% tiểu thương tại chợ sử dụng mã QR trong thanh toán.')
  .text('5. Về bảo đảm an toàn thông tin')
  .task(
    '- Thường xuyên sao lưu dữ liệu, cập nhật bản vá cho máy chủ, máy trạm; diễn tập ứng cứu sự cố ít nhất 01 lần/năm.',
    ongoing('Thường xuyên'),
  )
  .text(
    'IV. KINH PHÍ',
    'Nguồn ngân sách nhà nước theo phân cấp: năm 2025 là 350 triệu đồng, năm 2026 là 820 triệu đồng.',
    'V. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng HĐND và UBND xã: tham mưu UBND xã theo dõi, đôn đốc.',
    '2. Phòng Kinh tế: tham mưu bố trí kinh phí; hướng dẫn thủ tục đấu thầu, mua sắm.',
    '3. Công an xã: chủ trì công tác bảo đảm an ninh mạng; hướng dẫn cấp định danh điện tử.',
  )
  .reports(
    '4. Các đơn vị, các ấp: gửi báo cáo 6 tháng (trước ngày 10/6) và báo cáo năm (trước ngày 05/12) về UBND xã qua Văn phòng HĐND và UBND xã để tổng hợp.',
    'semiannual',
    'annual',
  )
  .text(
    'Trong quá trình triển khai thực hiện, nếu có vướng mắc, đề nghị phản ánh về UBND xã để kịp thời chỉ đạo./.',
  )
  .beside(
    [
      'Nơi nhận:',
      '- UBND tỉnh (b/c);',
      '- Đảng ủy, HĐND xã;',
      '- CT, PCT UBND xã;',
      '- Các ấp;',
      '- Lưu: VT.',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Điểu Minh Hải'],
  )
  .done();
