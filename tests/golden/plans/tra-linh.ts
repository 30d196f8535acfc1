/** A mountain commune: both tables stand in the body, with a baseline, notes, parent rows and rows 1.1, 1.2; no appendix. */
import { aim, PlanBuilder } from './builder.ts';
import { conditional, due, ongoing, recurring } from './written-plan.ts';

export const traLinh = new PlanBuilder('tra-linh', {
  system: 'state',
  issuer: 'Ủy ban nhân dân xã Trà Lĩnh',
  commune: 'Trà Lĩnh',
  symbol: 'KH-UBND',
  date: '2026-02',
  docType: 'Kế hoạch',
  title: 'Chuyển đổi số xã Trà Lĩnh năm 2026',
  signer: { name: 'Hồ Văn Đức', position: 'CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN' },
  legalBasis: [
    { number: '411/QĐ-TTg', date: '2022-03-31' },
    { number: '87/KH-UBND', date: '2026-01-20' },
  ],
  recipients: [],
})
  .beside(
    ['ỦY BAN NHÂN DÂN', 'XÃ TRÀ LĨNH', 'Số:       /KH-UBND'],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Trà Lĩnh, ngày      tháng 02 năm 2026',
    ],
  )
  .title('KẾ HOẠCH', 'Chuyển đổi số xã Trà Lĩnh năm 2026')
  .text(
    'Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số;',
    'Căn cứ Kế hoạch số 87/KH-UBND ngày 20/01/2026 của UBND tỉnh về chuyển đổi số năm 2026;',
    'UBND xã Trà Lĩnh ban hành Kế hoạch chuyển đổi số năm 2026 như sau:',
    'I. MỤC TIÊU, CHỈ TIÊU',
    '1. Mục tiêu chung',
    'Đưa các dịch vụ thiết yếu lên môi trường số; thu hẹp khoảng cách số giữa các thôn vùng cao và trung tâm xã.',
    '2. Chỉ tiêu cụ thể',
  )
  .page(true)
  .table({
    of: 'indicators',
    source: 'appendix',
    header: [
      [
        ['TT', 1, 2],
        ['Nội dung chỉ tiêu', 1, 2],
        ['Đơn vị tính', 1, 2],
        ['Hiện trạng 2024', 1, 2],
        ['Mục tiêu', 2],
        ['Đơn vị chịu trách nhiệm', 1, 2],
        ['Ghi chú', 1, 2],
      ],
      ['2026', '2030'],
    ],
    columns: ['ordinal', 'name', 'unit', 'note', 2026, 2030, 'lead', 'note'],
    rows: [
      ['A', 'CHÍNH QUYỀN SỐ', '', '', '', '', '', ''],
      [
        '1',
        'Tỷ lệ hồ sơ nộp trực tuyến',
        '%',
        '42,5',
        aim('70', '=70'),
        aim('95', '=95'),
        ['Trung tâm Phục vụ hành chính công'],
        '',
      ],
      [
        '2',
        'Tỷ lệ thanh toán trực tuyến đối với hồ sơ có phí, lệ phí',
        '%',
        '18',
        aim('50', '=50'),
        aim('90', '=90'),
        ['Trung tâm Phục vụ hành chính công'],
        'Theo Bộ chỉ số 766',
      ],
      [
        '3',
        'Họp trực tuyến thông suốt từ xã đến thôn',
        '',
        'Chưa đạt',
        aim('Đạt'),
        aim('Đạt'),
        ['Văn phòng HĐND và UBND xã'],
        '',
      ],
      [
        '4',
        'Xếp hạng chuyển đổi số cấp xã của tỉnh',
        'Thứ hạng',
        '58',
        aim('≤ 40', '<=40'),
        aim('≤ 20', '<=20'),
        ['Phòng Văn hóa - Xã hội'],
        '',
      ],
      ['B', 'KINH TẾ SỐ, XÃ HỘI SỐ', '', '', '', '', '', ''],
      [
        '5',
        'Số hộ sản xuất có gian hàng trên sàn thương mại điện tử (lũy kế)',
        'Hộ',
        '12',
        aim('40', '=40'),
        aim('150', '=150'),
        ['Phòng Kinh tế'],
        'Lũy kế',
      ],
      [
        '6',
        'Tỷ lệ hộ nghèo được hỗ trợ điện thoại thông minh',
        '%',
        '-',
        aim('30', '=30'),
        aim('80', '=80'),
        ['Phòng Kinh tế', 'Ủy ban MTTQ Việt Nam xã'],
        '',
      ],
      [
        '7',
        'Tỷ lệ thôn có điểm truy cập Internet công cộng miễn phí',
        '%',
        '33,3',
        aim('66,7', '=66.7'),
        aim('100', '=100'),
        ['Phòng Văn hóa - Xã hội'],
        '',
      ],
      [
        '8',
        'Tỷ lệ trẻ em trong độ tuổi được lập sổ theo dõi sức khỏe điện tử',
        '%',
        '51',
        aim('75', '=75'),
        aim('100', '=100'),
        ['Trạm Y tế xã'],
        '',
      ],
    ],
  })
  .text('II. NHIỆM VỤ TRỌNG TÂM', 'Các nhiệm vụ trọng tâm năm 2026 và phân công thực hiện:')
  .table({
    of: 'tasks',
    header: [
      ['STT', 'Nhiệm vụ', 'Kết quả đầu ra', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Kinh phí (triệu đồng)'],
    ],
    columns: ['ordinal', 'name', 'deliverable', 'lead', 'coordinators', 'deadline', 'note'],
    parents: ['1', '2', '3'],
    rows: [
      ['1', 'Nhận thức số', '', '', '', '', ''],
      [
        '1.1',
        'Tổ chức Ngày Chuyển đổi số quốc gia 10/10 tại xã',
        'Chương trình, báo cáo kết quả',
        ['Phòng Văn hóa - Xã hội'],
        ['Đoàn TNCS Hồ Chí Minh xã'],
        due('10/10/2026', '2026-10-10'),
        '15',
      ],
      [
        '1.2',
        'Phát thanh chuyên mục chuyển đổi số bằng tiếng Cơ Tu và tiếng Việt',
        'Ít nhất 24 chuyên mục/năm',
        ['Trung tâm Văn hóa - Thể thao và Truyền thông'],
        ['Các thôn'],
        recurring('02 chuyên mục/tháng', 'monthly'),
        '20',
      ],
      ['2', 'Hạ tầng và dữ liệu', '', '', '', '', ''],
      [
        '2.1',
        'Khảo sát, lắp đặt điểm truy cập Internet công cộng tại nhà sinh hoạt cộng đồng',
        '06 điểm truy cập',
        ['Phòng Kinh tế'],
        ['VNPT khu vực', 'Các thôn'],
        due('Quý III/2026', '2026-09-30'),
        '180',
      ],
      [
        '2.2',
        'Cập nhật, làm sạch dữ liệu dân cư, dữ liệu hộ nghèo',
        'Dữ liệu đúng, đủ, sạch, sống',
        ['Công an xã'],
        ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế'],
        ongoing('Thường xuyên'),
        '',
      ],
      [
        '2.3',
        'Kết nối camera giám sát an ninh với Công an tỉnh',
        'Hệ thống kết nối',
        ['Công an xã'],
        [],
        conditional('Khi tỉnh bố trí kinh phí'),
        '',
      ],
      ['3', 'Kỹ năng số', '', '', '', '', ''],
      [
        '3.1',
        'Tập huấn cho toàn bộ thành viên Tổ công nghệ số cộng đồng',
        'Lớp tập huấn',
        ['Phòng Văn hóa - Xã hội'],
        ['Sở Khoa học và Công nghệ'],
        due('Trước 30/4/2026', '2026-04-30'),
        '35',
      ],
      [
        '3.2',
        'Hướng dẫn phụ nữ vùng cao bán sản phẩm dệt trên mạng',
        '',
        ['Hội Liên hiệp Phụ nữ xã'],
        ['Phòng Kinh tế'],
        due('Tháng 5, tháng 8 năm 2026', '2026-08-31'),
        '12',
      ],
    ],
  })
  .text(
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch.',
    '2. Chế độ báo cáo',
  )
  .reports('a) Báo cáo tháng: gửi trước ngày 18 hằng tháng.', 'monthly')
  .reports('b) Báo cáo quý: gửi trước ngày 18 của tháng cuối quý.', 'quarterly')
  .reports('c) Báo cáo 6 tháng, báo cáo năm: gửi trước ngày 10/6 và ngày 30/11.', 'semiannual', 'annual')
  .text('Trên đây là Kế hoạch chuyển đổi số xã Trà Lĩnh năm 2026, yêu cầu các đơn vị nghiêm túc thực hiện./.')
  .beside(
    [
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- TTr. Đảng ủy, TTr. HĐND xã;',
      '- Các phòng, đơn vị thuộc xã;',
      '- Các thôn;',
      '- Lưu: VT.',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hồ Văn Đức'],
  )
  .done();
