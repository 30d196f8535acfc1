/** A commune's Party committee: goals per milestone as bullets, then two appendices with persons who direct and lead. */
import { aim, PlanBuilder } from './builder.ts';
import { conditional, due, ongoing, range, recurring } from './written-plan.ts';

const VICE = 'Đ/c Phó Chủ tịch Thường trực UBND xã';
const VICE_CULTURE = 'Đ/c Phó Chủ tịch UBND xã phụ trách Văn hóa - Xã hội';

export const dakLua = new PlanBuilder('dak-lua', {
  system: 'party',
  issuer: 'Ban Thường vụ Đảng ủy xã Đắk Lúa Thượng',
  commune: 'Đắk Lúa Thượng',
  number: '08-KH/ĐU',
  symbol: 'KH/ĐU',
  date: '2025-11-20',
  docType: 'Kế hoạch',
  title:
    'thực hiện Chương trình hành động số 15-CTr/TU của Tỉnh ủy về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  signer: { name: 'Y Thương Niê', position: 'PHÓ BÍ THƯ', onBehalfOf: 'BAN THƯỜNG VỤ' },
  legalBasis: [
    { number: '15-CTr/TU', date: '2025-09-18' },
    { number: '57-NQ/TW', date: '2024-12-22' },
  ],
  recipients: [],
})
  .beside(
    ['ĐẢNG BỘ TỈNH TÂY NGUYÊN', 'ĐẢNG ỦY XÃ ĐẮK LÚA THƯỢNG', '*', 'Số 08 - KH/ĐU'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Đắk Lúa Thượng, ngày 20 tháng 11 năm 2025'],
  )
  .title(
    'KẾ HOẠCH',
    'thực hiện Chương trình hành động số 15-CTr/TU của Tỉnh ủy về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    '-----',
  )
  .text(
    'Thực hiện Chương trình hành động số 15-CTr/TU, ngày 18/9/2025 của Tỉnh ủy về thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch như sau:',
    'I- MỤC ĐÍCH, YÊU CẦU',
    '1- Mục đích',
    'Tạo chuyển biến rõ rệt trong nhận thức và hành động của cấp ủy, tổ chức đảng; xác định chuyển đổi số là việc thường xuyên của mỗi cơ quan, đơn vị.',
    '2- Yêu cầu',
    'Mỗi nhiệm vụ chỉ giao một cơ quan chủ trì; kết quả đo được bằng số liệu; 6 tháng một lần rà soát, điều chỉnh.',
    'II- MỤC TIÊU',
    '1- Mục tiêu tổng quát',
    'Đến năm 2030, xã cơ bản hoàn thành chuyển đổi số trong các cơ quan của hệ thống chính trị; kinh tế số có bước phát triển, đời sống Nhân dân được nâng lên.',
    '2- Mục tiêu cụ thể',
    '2.1- Đến năm 2026',
  )
  .indicator('- Vùng phủ sóng 5G đạt 60% số buôn, thôn.', ['Vùng phủ sóng 5G', 2026, '60%', '=60'])
  .indicator('- 100% chi bộ sử dụng Sổ tay đảng viên điện tử.', [
    'chi bộ sử dụng Sổ tay đảng viên điện tử',
    2026,
    '100%',
    '=100',
  ])
  .indicator('- Có từ 02 sản phẩm OCOP trở lên được gắn mã truy xuất nguồn gốc.', [
    'sản phẩm OCOP được gắn mã truy xuất nguồn gốc',
    2026,
    'từ 02 sản phẩm trở lên',
    '>=2',
  ])
  .indicator('- Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt từ 80 - 85%.', [
    'Tỷ lệ người dân có hồ sơ sức khỏe điện tử',
    2026,
    'từ 80 - 85%',
    '80..85',
  ])
  .text('2.2- Đến năm 2030')
  .indicator('- 100% buôn, thôn được phủ sóng 5G.', ['buôn, thôn được phủ sóng 5G', 2030, '100%', '=100'])
  .indicator('- Có ít nhất 10 sản phẩm OCOP được gắn mã truy xuất nguồn gốc.', [
    'sản phẩm OCOP được gắn mã truy xuất nguồn gốc',
    2030,
    'ít nhất 10 sản phẩm',
    '>=10',
  ])
  .indicator(
    '- Trên 95% người dân có hồ sơ sức khỏe điện tử; trên 60% dân số trưởng thành có chữ ký điện tử.',
    ['người dân có hồ sơ sức khỏe điện tử', 2030, 'Trên 95%', '>95'],
    ['dân số trưởng thành có chữ ký điện tử', 2030, 'trên 60%', '>60'],
  )
  .indicator(
    '- Bố trí tối thiểu 3% tổng chi ngân sách xã hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số.',
    [
      'tổng chi ngân sách xã hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      2030,
      'tối thiểu 3%',
      '>=3',
    ],
  )
  .text('III- NHIỆM VỤ VÀ GIẢI PHÁP', '1- Tăng cường sự lãnh đạo của cấp ủy')
  .task(
    '- Kiện toàn Ban Chỉ đạo do đồng chí Bí thư Đảng ủy làm Trưởng ban; ban hành quy chế hoạt động và phân công thành viên phụ trách từng buôn, thôn.',
  )
  .task(
    '- Đưa kết quả chuyển đổi số vào tiêu chí đánh giá, xếp loại tổ chức đảng, đảng viên hằng năm.',
    recurring('hằng năm', 'annual'),
  )
  .task(
    '- Tổ chức học tập, quán triệt Nghị quyết đến 100% đảng viên, hoàn thành trong quý I năm 2026.',
    due('trong quý I năm 2026', '2026-03-31'),
  )
  .text('2- Phát triển hạ tầng, dữ liệu')
  .task('- Vận động doanh nghiệp viễn thông đầu tư trạm phát sóng tại các buôn còn lõm sóng.')
  .task('- Lập bản đồ số các điểm du lịch cộng đồng, làng nghề dệt thổ cẩm để quảng bá.')
  .text('3- Nâng cao chất lượng nguồn nhân lực')
  .task(
    '- Thường xuyên bồi dưỡng kỹ năng số cho già làng, trưởng buôn, người có uy tín.',
    ongoing('Thường xuyên'),
  )
  .task('- Khuyến khích học sinh các trường tham gia câu lạc bộ STEM, lập trình cơ bản.')
  .text('IV- TỔ CHỨC THỰC HIỆN')
  .reports(
    '1- Ban Chỉ đạo xã: hằng tháng họp giao ban; 6 tháng, một năm sơ kết, báo cáo Ban Thường vụ Đảng ủy và Ban Chỉ đạo tỉnh.',
    'monthly',
    'semiannual',
    'annual',
  )
  .text(
    '2- Ủy ban nhân dân xã: cụ thể hóa Kế hoạch này, bố trí kinh phí và tổ chức thực hiện.',
    '3- Văn phòng Đảng ủy là cơ quan thường trực, theo dõi, đôn đốc, tổng hợp.',
  )
  .reports(
    '4- Các chi bộ, đảng bộ cơ sở báo cáo kết quả về Văn phòng Đảng ủy trước ngày 20 của tháng cuối quý và đột xuất khi có yêu cầu.',
    'quarterly',
    'adhoc',
  )
  .text('Kế hoạch này được phổ biến đến chi bộ.')
  .beside(
    [
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy (b/c),',
      '- Các đồng chí Đảng ủy viên,',
      '- Các chi bộ, đảng bộ cơ sở,',
      '- Lưu Văn phòng Đảng ủy.',
    ],
    ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Y Thương Niê'],
  )
  .page(true)
  .title(
    'PHỤ LỤC 1',
    'Phân công chỉ đạo, thực hiện các chỉ tiêu',
    '(kèm theo Kế hoạch số 08-KH/ĐU, ngày 20/11/2025 của Ban Thường vụ Đảng ủy xã)',
  )
  .table({
    of: 'indicators',
    header: [
      [
        ['STT', 1, 2],
        ['Chỉ tiêu', 1, 2],
        ['ĐVT', 1, 2],
        ['Lộ trình thực hiện', 2],
        ['Lãnh đạo chỉ đạo', 1, 2],
        ['Người chịu trách nhiệm chính', 1, 2],
        ['Cơ quan theo dõi, đánh giá', 1, 2],
        ['Minh chứng', 1, 2],
      ],
      ['Năm 2026', 'Năm 2030'],
    ],
    columns: ['ordinal', 'name', 'unit', 2026, 2030, 'director', 'lead', 'agency', 'deliverable'],
    rows: [
      ['I', 'Hạ tầng số'],
      [
        '1',
        'Tỷ lệ buôn, thôn được phủ sóng 5G',
        '%',
        aim('60', '=60'),
        aim('100', '=100'),
        VICE,
        ['Đ/c Trưởng phòng Kinh tế'],
        ['Phòng Kinh tế'],
        'Báo cáo đo kiểm',
      ],
      [
        '2',
        'Tỷ lệ hộ gia đình có kết nối cáp quang',
        '%',
        aim('≥ 55', '>=55'),
        aim('≥ 90', '>=90'),
        VICE,
        ['Đ/c Trưởng phòng Kinh tế'],
        ['Phòng Kinh tế'],
        'Số liệu nhà mạng',
      ],
      ['II', 'Xây dựng Đảng'],
      [
        '3',
        'Tỷ lệ chi bộ sử dụng Sổ tay đảng viên điện tử',
        '%',
        aim('100', '=100'),
        aim('100', '=100'),
        'Đ/c Phó Bí thư Thường trực Đảng ủy',
        ['Đ/c Trưởng Ban Xây dựng Đảng'],
        ['Ban Xây dựng Đảng'],
        'Báo cáo',
      ],
      [
        '4',
        'Tỷ lệ văn bản (không mật) của Đảng ủy phát hành trên môi trường mạng',
        '%',
        aim('≥ 95', '>=95'),
        aim('100', '=100'),
        'Đ/c Phó Bí thư Thường trực Đảng ủy',
        ['Đ/c Chánh Văn phòng Đảng ủy'],
        ['Văn phòng Đảng ủy'],
        'Báo cáo',
      ],
      ['III', 'Kinh tế số, xã hội số'],
      [
        '5',
        'Số sản phẩm OCOP được gắn mã truy xuất nguồn gốc',
        'sản phẩm',
        aim('≥ 2', '>=2'),
        aim('≥ 10', '>=10'),
        VICE,
        ['Đ/c Trưởng phòng Kinh tế', 'Chủ tịch Hội Nông dân xã'],
        ['Phòng Kinh tế'],
        'Danh sách',
      ],
      [
        '6',
        'Tỷ lệ người dân có hồ sơ sức khỏe điện tử',
        '%',
        aim('80 - 85', '80..85'),
        aim('> 95', '>95'),
        VICE_CULTURE,
        ['Đ/c Trạm trưởng Trạm Y tế xã'],
        ['Trạm Y tế xã'],
        'Số liệu hệ thống',
      ],
      [
        '7',
        'Tỷ lệ trường học dạy học có nội dung STEM',
        '%',
        aim('50', '=50'),
        aim('100', '=100'),
        VICE_CULTURE,
        ['Hiệu trưởng các trường học'],
        ['Phòng Văn hóa - Xã hội'],
        'Kế hoạch năm học',
      ],
      [
        '8',
        'Xây dựng mô hình “Buôn thông minh”',
        'buôn',
        aim('1', '=1'),
        aim('4', '=4'),
        VICE_CULTURE,
        ['Đ/c Trưởng phòng Văn hóa - Xã hội'],
        ['Phòng Văn hóa - Xã hội'],
        'Quyết định công nhận',
      ],
      [
        '9',
        'Hoàn thành số hóa di tích, lễ hội truyền thống',
        '',
        aim('Đạt'),
        aim('Đạt'),
        VICE_CULTURE,
        ['Đ/c Trưởng phòng Văn hóa - Xã hội'],
        ['Phòng Văn hóa - Xã hội'],
        'Bộ dữ liệu',
      ],
    ],
  })
  .page(true)
  .title(
    'PHỤ LỤC 2',
    'Phân công thực hiện nhiệm vụ trọng tâm',
    '(kèm theo Kế hoạch số 08-KH/ĐU, ngày 20/11/2025 của Ban Thường vụ Đảng ủy xã)',
  )
  .table({
    of: 'tasks',
    header: [
      [
        'STT',
        'Nội dung công việc',
        'Đồng chí chỉ đạo',
        'Cơ quan tham mưu, thực hiện',
        'Cơ quan phối hợp',
        'Sản phẩm',
        'Thời gian hoàn thành',
      ],
    ],
    columns: ['ordinal', 'name', 'director', 'lead', 'coordinators', 'deliverable', 'deadline'],
    divider: ', ',
    rows: [
      [
        '1',
        'Kiện toàn Ban Chỉ đạo, ban hành quy chế hoạt động',
        'Đ/c Bí thư Đảng ủy',
        ['Văn phòng Đảng ủy'],
        ['Ban Xây dựng Đảng', 'Văn phòng HĐND và UBND xã'],
        'Quyết định, Quy chế',
        due('Tháng 12/2025', '2025-12-31'),
      ],
      [
        '2',
        'Tổ chức hội nghị học tập, quán triệt Nghị quyết',
        'Đ/c Bí thư Đảng ủy',
        ['Ban Xây dựng Đảng'],
        ['Các chi bộ, đảng bộ cơ sở'],
        'Hội nghị',
        due('Quý I/2026', '2026-03-31'),
      ],
      [
        '3',
        'Xây dựng tiêu chí chuyển đổi số trong đánh giá, xếp loại tổ chức đảng, đảng viên',
        'Đ/c Phó Bí thư Thường trực',
        ['Ban Xây dựng Đảng'],
        ['Ủy ban Kiểm tra Đảng ủy'],
        'Bộ tiêu chí',
        due('30/6/2026', '2026-06-30'),
      ],
      [
        '4',
        'Lắp đặt trạm phát sóng tại các buôn lõm sóng',
        VICE,
        ['Phòng Kinh tế'],
        ['Công an xã', 'các doanh nghiệp viễn thông'],
        'Trạm phát sóng',
        range('Năm 2026 - 2027', '2026-01-01', '2027-12-31'),
      ],
      [
        '5',
        'Lập bản đồ số du lịch cộng đồng',
        VICE_CULTURE,
        ['Phòng Văn hóa - Xã hội'],
        ['Trung tâm Văn hóa - Thể thao và Truyền thông'],
        'Bản đồ số',
        due('Quý IV/2026', '2026-12-31'),
      ],
      [
        '6',
        'Bồi dưỡng kỹ năng số cho già làng, trưởng buôn, người có uy tín',
        VICE_CULTURE,
        ['Ủy ban MTTQ Việt Nam xã'],
        ['Đoàn Thanh niên', 'Hội Nông dân', 'Hội Phụ nữ'],
        'Lớp bồi dưỡng',
        recurring('Định kỳ 6 tháng', 'semiannual'),
      ],
      [
        '7',
        'Kiểm tra, giám sát việc thực hiện Kế hoạch',
        'Đ/c Chủ nhiệm Ủy ban Kiểm tra',
        ['Ủy ban Kiểm tra Đảng ủy'],
        ['Văn phòng Đảng ủy'],
        'Thông báo kết luận',
        recurring('Hằng năm', 'annual'),
      ],
      [
        '8',
        'Bảo đảm an toàn, an ninh mạng các hệ thống thông tin',
        VICE,
        ['Công an xã'],
        ['Các cơ quan, đơn vị'],
        'Báo cáo',
        ongoing('Thường xuyên'),
      ],
      [
        '9',
        'Triển khai các nền tảng số dùng chung',
        VICE,
        ['Văn phòng HĐND và UBND xã'],
        ['Các cơ quan, đơn vị'],
        'Báo cáo',
        conditional('Theo hướng dẫn của tỉnh'),
      ],
    ],
  })
  .done();
