/**
 * The plan of a commune that does not exist, in the official form. Some spots are unclear on purpose (marked by
 * the comments), as in real plans: the six-clears check must find them.
 */

export const DEMO_COMMUNE = {
  code: '99999',
  name: 'Sông Trăng',
  type: 'xã',
  provinceCode: '99',
  provinceName: 'Thử Nghiệm',
} as const;

export const LEGAL_BASIS = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
  'Căn cứ Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ sửa đổi, bổ sung cập nhật Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW;',
  'Căn cứ Kế hoạch số 08-KH/ĐU ngày 12 tháng 01 năm 2026 của Ban Thường vụ Đảng ủy xã Sông Trăng.',
];

export const PURPOSE = [
  'Cụ thể hóa các mục tiêu, nhiệm vụ của cấp trên thành việc làm sát với điều kiện của xã; mỗi việc rõ người chủ trì, rõ thời hạn, rõ sản phẩm.',
  'Các phòng, đơn vị coi chuyển đổi số là nhiệm vụ thường xuyên, lấy sự thuận tiện của người dân và doanh nghiệp làm thước đo.',
];

/** The first bullet says 70%, the appendix 75%: a mismatch on purpose. */
export const GOALS: { heading: string; bullets: string[] }[] = [
  {
    heading: '1. Đến hết năm 2026',
    bullets: [
      'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến đạt từ 70% trở lên.',
      '100% văn bản trao đổi giữa các cơ quan của xã được xử lý trên môi trường điện tử (trừ văn bản mật).',
      'Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử đạt tối thiểu 80%.',
      'Mỗi thôn có ít nhất 01 Tổ công nghệ số cộng đồng hoạt động hiệu quả.',
    ],
  },
  {
    heading: '2. Đến năm 2030',
    bullets: [
      'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến đạt từ 95% trở lên.',
      'Tỷ lệ hộ gia đình được tiếp cận mạng cáp quang băng rộng đạt 100%.',
      'Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử đạt trên 95%.',
    ],
  },
];

export const MEASURES: { heading: string; items: string[] }[] = [
  {
    heading: '1. Nâng cao nhận thức, đổi mới tư duy',
    items: [
      'Tổ chức học tập, quán triệt nội dung Nghị quyết số 57-NQ/TW đến toàn thể cán bộ, công chức và người dân trong quý I năm 2026. Phòng Văn hóa - Xã hội chủ trì.',
      'Duy trì chuyên mục về chuyển đổi số trên hệ thống truyền thanh của xã hằng tháng.',
    ],
  },
  {
    heading: '2. Hoàn thiện thể chế, hạ tầng và dữ liệu',
    items: [
      'Ban hành quy chế quản lý, vận hành và khai thác dữ liệu dùng chung của xã, hoàn thành trước ngày 30/6/2026.',
      'Rà soát vùng lõm sóng, phối hợp với doanh nghiệp viễn thông phủ sóng di động băng rộng đến tất cả các thôn.',
    ],
  },
  {
    heading: '3. Phát triển chính quyền số, kinh tế số, xã hội số',
    items: [
      'Hỗ trợ người dân nộp hồ sơ trực tuyến tại Trung tâm Phục vụ hành chính công và tại nhà văn hóa các thôn.',
      'Hướng dẫn hộ kinh doanh, hợp tác xã đưa sản phẩm chủ lực lên sàn thương mại điện tử.',
    ],
  },
];

export const ORGANISATION = [
  'Phòng Văn hóa - Xã hội là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng.',
  'Các phòng, đơn vị được giao chủ trì nhiệm vụ báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 10 của tháng cuối quý; báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 30/11.',
  'Ủy ban nhân dân xã tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện Kế hoạch trước ngày 25 hằng tháng.',
  'Phòng Kinh tế tham mưu bố trí kinh phí thực hiện trong dự toán hằng năm.',
  'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể phối hợp tuyên truyền, giám sát việc thực hiện.',
];

export const RECIPIENTS = [
  'Ủy ban nhân dân tỉnh (để báo cáo);',
  'Thường trực Đảng ủy, HĐND xã;',
  'Chủ tịch, các Phó Chủ tịch UBND xã;',
  'Các phòng, đơn vị thuộc xã;',
  'Trưởng các thôn;',
  'Lưu: VT, VHXH.',
];

export const SIGNER = {
  lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Trần Thị Thử Nghiệm',
};

const VHXH = 'Phòng Văn hóa - Xã hội';
const KT = 'Phòng Kinh tế';
const VP = 'Văn phòng HĐND và UBND';
const HCC = 'Trung tâm Phục vụ hành chính công';
const CA = 'Công an xã';

/** [name, unit, 2025, 2026, 2027, 2030, lead] */
export type IndicatorLine = [string, string, string, string, string, string, string];

/**
 * Unclear on purpose: 5 has no unit, 13 falls, 21 has no lead, 26 states no figure. Only what was promised for the
 * year before has a level of 2025; the last two have no other, so their verdict stands.
 */
export const INDICATORS: { group: string; lines: IndicatorLine[] }[] = [
  {
    group: 'I. Chính quyền số',
    lines: [
      ['Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến', '%', '', '≥75', '≥85', '≥95', HCC],
      ['Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn', '%', '≥95', '≥98', '≥99', '100', HCC],
      ['Tỷ lệ kết quả giải quyết thủ tục hành chính được trả bản điện tử', '%', '', '≥90', '≥95', '100', HCC],
      ['Tỷ lệ thanh toán trực tuyến phí, lệ phí', '%', '', '≥50', '≥65', '≥85', HCC],
      ['Tỷ lệ văn bản được xử lý hoàn toàn trên môi trường điện tử', '', '', '100', '100', '100', VP],
      ['Tỷ lệ nhiệm vụ được giao và theo dõi trên phần mềm', '%', '', '≥80', '≥90', '100', VP],
      ['Tỷ lệ cán bộ, công chức có chữ ký số cá nhân', '%', '≥60', '≥70', '≥85', '100', VP],
      ['Mức độ hài lòng của người dân, doanh nghiệp', '%', '', '≥92', '≥94', '≥97', HCC],
      ['Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số', '%', '', '100', '100', '100', 'Phòng VH-XH xã'],
      ['Số hệ thống thông tin được phê duyệt cấp độ an toàn', 'Hệ thống', '', '1', '2', '3', CA],
    ],
  },
  {
    group: 'II. Hạ tầng số và dữ liệu',
    lines: [
      ['Tỷ lệ thôn được phủ sóng di động băng rộng', '%', '', '≥95', '100', '100', VHXH],
      ['Tỷ lệ hộ gia đình được tiếp cận mạng cáp quang băng rộng', '%', '', '≥80', '≥90', '100', VHXH],
      ['Tỷ lệ dân số trong vùng phủ sóng 5G', '%', '', '≥60', '≥55', '≥90', VHXH],
      ['Tỷ lệ dữ liệu hộ tịch, đất đai của xã được số hóa', '%', '', '≥70', '≥90', '100', KT],
      ['Số bộ dữ liệu mở được công bố', 'Bộ', '', '3', '5', '10', VP],
      ['Số điểm truy cập Internet công cộng miễn phí', 'Điểm', '', '8', '12', '16', VHXH],
    ],
  },
  {
    group: 'III. Kinh tế số',
    lines: [
      ['Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử', '%', '', '≥60', '≥80', '100', KT],
      ['Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt', '%', '', '≥55', '≥70', '≥90', KT],
      ['Tỷ lệ doanh nghiệp, hợp tác xã ứng dụng công nghệ số', '%', '', '≥40', '≥55', '≥80', KT],
      ['Số sáng kiến, giải pháp kỹ thuật được công nhận', 'Sáng kiến', '4', '5', '7', '12', KT],
      ['Tỷ lệ vùng sản xuất tập trung được gắn mã truy xuất nguồn gốc', '%', '', '≥30', '≥50', '≥80', ''],
      ['Tỷ lệ chi ngân sách cho khoa học, công nghệ, chuyển đổi số', '%', '', '1,5', '2', '3', KT],
    ],
  },
  {
    group: 'IV. Xã hội số',
    lines: [
      ['Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử', '%', '≥70', '≥80', '≥88', '>95', CA],
      ['Tỷ lệ dân số trưởng thành có tài khoản thanh toán', '%', '', '≥75', '≥85', '≥95', KT],
      ['Tỷ lệ người dân có hồ sơ sức khỏe điện tử', '%', '', '≥85', '≥92', '≥98', 'Trạm Y tế xã'],
      ['Mức độ hoạt động của Tổ công nghệ số cộng đồng', '', '', 'Đạt', 'Đạt', 'Đạt', VHXH],
      ['Tỷ lệ trường học đạt mức chuyển đổi số theo quy định', '%', '', '≥70', '≥85', '100', VHXH],
      ['Số lượt người dân được tập huấn kỹ năng số', 'Lượt người/năm', '', '600', '800', '1.200', VHXH],
    ],
  },
  {
    group: 'V. Mục tiêu của năm 2025, chuyển tiếp theo dõi',
    lines: [
      ['Tỷ lệ thôn có Tổ công nghệ số cộng đồng', '%', '100', '', '', '', VHXH],
      ['Số dịch vụ công trực tuyến được hướng dẫn bằng video', 'Dịch vụ', '25', '', '', '', HCC],
    ],
  },
];

/** [number, name, lead, coordinators, product, deadline] */
export type TaskLine = [string, string, string, string, string, string];

/** One deputy directs most of the plan, as in most communes. */
const VICE_CHAIR = 'Đồng chí Phó Chủ tịch UBND xã';
const CHAIR = 'Đồng chí Chủ tịch UBND xã';
const LIEN_QUAN = 'Các phòng, đơn vị có liên quan';

/** Unclear on purpose: 9 has no deadline, 17 has no lead, 22 is missing, 8 and 14 say the same, 26 is due before the issue. */
export const TASKS: { group: string; director: string; lines: TaskLine[] }[] = [
  {
    group: 'I. Nâng cao nhận thức, đổi mới tư duy',
    director: VICE_CHAIR,
    lines: [
      ['1', 'Tổ chức học tập, quán triệt Nghị quyết số 57-NQ/TW', VHXH, LIEN_QUAN, 'Hội nghị', 'Quý I/2026'],
      [
        '2',
        'Duy trì chuyên mục chuyển đổi số trên hệ thống truyền thanh',
        'Trung tâm Văn hóa - Thể thao và Truyền thông',
        VHXH,
        'Bản tin',
        'Hằng tháng',
      ],
      [
        '3',
        'Tổ chức Ngày Chuyển đổi số của xã',
        VHXH,
        'Đoàn Thanh niên; Trung tâm Văn hóa - Thể thao và Truyền thông',
        'Sự kiện',
        'Tháng 10/2026, duy trì hằng năm',
      ],
      [
        '4',
        'Phát động thi đua “Bình dân học vụ số”',
        'Ủy ban MTTQ Việt Nam xã',
        'Các tổ chức chính trị - xã hội; các thôn',
        'Kế hoạch phát động',
        'Quý II/2026',
      ],
    ],
  },
  {
    group: 'II. Hoàn thiện thể chế',
    director: CHAIR,
    lines: [
      ['5', 'Kiện toàn Ban Chỉ đạo và Tổ giúp việc', VP, VHXH, 'Quyết định', 'Tháng 3/2026'],
      [
        '6',
        'Ban hành quy chế quản lý, vận hành, khai thác dữ liệu dùng chung',
        VP,
        'Công an xã; Phòng Kinh tế',
        'Quy chế',
        'Trước ngày 30/6/2026',
      ],
      ['7', 'Ban hành quy chế bảo đảm an toàn thông tin mạng', CA, VP, 'Quy chế', 'Quý II/2026'],
      ['8', 'Rà soát, cắt giảm thủ tục hành chính nội bộ', VP, LIEN_QUAN, 'Báo cáo', 'Tháng 9/2026'],
      ['9', 'Xây dựng quy trình xử lý hồ sơ liên thông giữa các phòng', HCC, LIEN_QUAN, 'Quy trình', ''],
      [
        '10',
        'Bố trí kinh phí thực hiện nhiệm vụ khoa học, công nghệ, chuyển đổi số',
        KT,
        VP,
        'Dự toán',
        'Hằng năm',
      ],
    ],
  },
  {
    group: 'III. Hạ tầng số và dữ liệu',
    director: VICE_CHAIR,
    lines: [
      [
        '11',
        'Rà soát vùng lõm sóng, làm việc với doanh nghiệp viễn thông',
        VHXH,
        'Các thôn',
        'Danh sách điểm, biên bản làm việc',
        'Quý II/2026',
      ],
      [
        '12',
        'Lắp đặt điểm truy cập Internet miễn phí tại nhà văn hóa thôn',
        VHXH,
        'Phòng Kinh tế; các thôn',
        '08 điểm',
        'Tháng 8/2026',
      ],
      [
        '13',
        'Số hóa hồ sơ hộ tịch, đất đai còn lưu giấy',
        KT,
        'Công an xã; Văn phòng HĐND và UBND',
        'Kho dữ liệu',
        'Giai đoạn 2026-2027',
      ],
      ['14', 'Rà soát, cắt giảm thủ tục hành chính nội bộ', VP, LIEN_QUAN, 'Báo cáo', 'Tháng 9/2026'],
      ['15', 'Công bố danh mục dữ liệu mở của xã', VP, LIEN_QUAN, 'Danh mục', 'Quý IV/2026'],
      [
        '16',
        'Nâng cấp mạng nội bộ, thay thế máy tính không đáp ứng yêu cầu',
        VP,
        KT,
        'Hệ thống mạng',
        'Năm 2027',
      ],
    ],
  },
  {
    group: 'IV. Chính quyền số',
    director: VICE_CHAIR,
    lines: [
      [
        '17',
        'Hỗ trợ người dân nộp hồ sơ trực tuyến tại nhà văn hóa các thôn',
        '',
        'Đoàn Thanh niên',
        'Lịch trực',
        'Thường xuyên',
      ],
      ['18', 'Cấp chữ ký số cho cán bộ, công chức', VP, VHXH, 'Chứng thư số', 'Tháng 6/2026'],
      [
        '19',
        'Tập huấn kỹ năng số, kỹ năng an toàn thông tin cho cán bộ, công chức',
        'Phòng VHXH',
        'Công an xã',
        '02 lớp/năm',
        'Hằng năm',
      ],
      [
        '20',
        'Theo dõi, giao nhiệm vụ hoàn toàn trên phần mềm',
        VP,
        LIEN_QUAN,
        'Báo cáo tháng',
        'Thường xuyên',
      ],
      [
        '21',
        'Kết nối với hệ thống giám sát, đánh giá của tỉnh',
        VHXH,
        VP,
        'Dữ liệu được cập nhật',
        'Sau khi tỉnh triển khai',
      ],
      [
        '23',
        'Khảo sát mức độ hài lòng của người dân, doanh nghiệp',
        HCC,
        'Ủy ban MTTQ xã',
        'Báo cáo khảo sát',
        'Hằng quý',
      ],
    ],
  },
  {
    group: 'V. Kinh tế số, xã hội số',
    director: VICE_CHAIR,
    lines: [
      [
        '24',
        'Hướng dẫn đưa sản phẩm OCOP lên sàn thương mại điện tử',
        KT,
        'Hội Nông dân; Hội Liên hiệp Phụ nữ',
        'Gian hàng số',
        'Quý III/2026',
      ],
      [
        '25',
        'Vận động hộ kinh doanh thanh toán không dùng tiền mặt tại chợ',
        KT,
        'Các thôn',
        'Chợ 4.0',
        'Tháng 12/2026',
      ],
      [
        '26',
        'Khảo sát nhu cầu ứng dụng công nghệ của hợp tác xã',
        KT,
        'Hội Nông dân',
        'Báo cáo',
        'Tháng 11/2025',
      ],
      [
        '27',
        'Hỗ trợ kích hoạt tài khoản định danh điện tử tại các thôn',
        CA,
        'Tổ CNSCĐ các thôn',
        'Báo cáo kết quả',
        'Thường xuyên',
      ],
      [
        '28',
        'Lập hồ sơ sức khỏe điện tử cho người dân',
        'Trạm Y tế xã',
        'Công an xã; các thôn',
        'Hồ sơ điện tử',
        'Đến năm 2027',
      ],
      [
        '29',
        'Tập huấn kỹ năng số cho người dân tại các thôn',
        'Đồng chí Trưởng phòng VHXH',
        'Tổ công nghệ số cộng đồng; Đoàn Thanh niên',
        'Lớp tập huấn',
        'Tháng 7,8/2026',
      ],
      [
        '30',
        'Đánh giá mức độ chuyển đổi số của các trường học',
        VHXH,
        'Các trường học trên địa bàn',
        'Báo cáo đánh giá',
        'Quý IV/2026',
      ],
      [
        '31',
        'Sơ kết năm đầu thực hiện Kế hoạch',
        VHXH,
        LIEN_QUAN,
        'Hội nghị, báo cáo sơ kết',
        'Tháng 12/2026',
      ],
    ],
  },
];
