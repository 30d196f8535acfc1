/** A plan of a commune that does not exist, as a Word file in the official form. */
import { makeDocx, paragraph, row, table } from '../make-docx.ts';

const TOPICS = [
  'hồ sơ thủ tục hành chính nộp trực tuyến',
  'kết quả giải quyết thủ tục hành chính được số hóa',
  'thanh toán trực tuyến phí, lệ phí',
  'văn bản xử lý trên môi trường điện tử',
  'cán bộ, công chức được bồi dưỡng kỹ năng số',
  'cán bộ, công chức có chữ ký số cá nhân',
  'hộ gia đình có cáp quang',
  'thôn được phủ sóng 5G',
  'người dân trưởng thành có tài khoản định danh điện tử',
  'người dân trưởng thành có sổ sức khỏe điện tử',
  'người dân từ 15 tuổi có tài khoản ngân hàng',
  'doanh nghiệp sử dụng nền tảng số',
  'hộ kinh doanh dùng hóa đơn điện tử',
  'sản phẩm OCOP lên sàn thương mại điện tử',
];
const UNITS = ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Công an xã'];
const SECTIONS = ['I. CHÍNH QUYỀN SỐ', 'II. KINH TẾ SỐ, XÃ HỘI SỐ'];

export const INDICATORS = 28;

function indicatorRow(index: number): string {
  const topic = TOPICS[index % TOPICS.length] ?? '';
  const area = index < TOPICS.length ? 'của xã' : 'ở các thôn ven sông';
  const base = 50 + index;
  const unit = index === 5 ? '' : '%';
  const owner = index === 9 ? '' : (UNITS[index % UNITS.length] ?? '');
  return row([
    String(index + 1),
    `Tỷ lệ ${topic} ${area}`,
    unit,
    `≥ ${base}`,
    `${Math.min(100, base + 20)}`,
    owner,
  ]);
}

const TASKS: string[][] = [
  [
    '1',
    'Tổ chức lớp tập huấn kỹ năng số cho người dân',
    'Phòng Văn hóa - Xã hội',
    'Các thôn',
    'Lớp tập huấn',
    'Quý II/2027',
  ],
  [
    '2',
    'Ban hành quy chế quản lý dữ liệu dùng chung',
    'Văn phòng HĐND và UBND',
    'Phòng Kinh tế',
    'Quy chế',
    'Tháng 9/2027',
  ],
  ['3', 'Hỗ trợ kích hoạt tài khoản định danh điện tử', 'Công an xã', 'Các thôn', 'Báo cáo', 'Thường xuyên'],
  [
    '4',
    'Kiểm kê thiết bị công nghệ thông tin',
    'Phòng Kinh tế',
    'Ban Số hóa Bãi Cát',
    'Danh mục',
    'Hằng năm',
  ],
];

const group = (title: string): string => row(['', title, '', '', '', '']);

/** @param stamp makes the file differ from others of the same plan */
export function fictionalPlan(stamp = ''): Uint8Array {
  const indices = Array.from({ length: INDICATORS }, (_, index) => index);
  const body = [
    paragraph('ỦY BAN NHÂN DÂN'),
    paragraph('XÃ BÃI CÁT'),
    paragraph('Số: 21/KH-UBND'),
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    paragraph('Độc lập - Tự do - Hạnh phúc'),
    paragraph('Bãi Cát, ngày 12 tháng 01 năm 2027'),
    paragraph('KẾ HOẠCH'),
    paragraph(
      `Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã Bãi Cát năm 2027 ${stamp}`.trim(),
    ),
    paragraph(
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
    ),
    paragraph('I. MỤC ĐÍCH, YÊU CẦU'),
    paragraph('Cụ thể hóa các mục tiêu của cấp trên phù hợp với điều kiện của xã.'),
    paragraph('II. TỔ CHỨC THỰC HIỆN'),
    paragraph('1. Phòng Văn hóa - Xã hội tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng.'),
    paragraph('Nơi nhận:'),
    paragraph('- Đảng ủy xã;'),
    paragraph('- Lưu: VT.'),
    paragraph('TM. ỦY BAN NHÂN DÂN'),
    paragraph('CHỦ TỊCH'),
    paragraph('Trần Văn Bãi'),
    paragraph('PHỤ LỤC I'),
    paragraph('CHỈ TIÊU CHỦ YẾU'),
    table([
      row(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2027', 'Năm 2030', 'Cơ quan chủ trì']),
      group(SECTIONS[0] ?? ''),
      ...indices.slice(0, 14).map(indicatorRow),
      group(SECTIONS[1] ?? ''),
      ...indices.slice(14).map(indicatorRow),
    ]),
    paragraph('PHỤ LỤC II'),
    paragraph('DANH MỤC NHIỆM VỤ'),
    table([
      row(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành']),
      ...TASKS.map((cells) => row(cells)),
    ]),
  ];
  return makeDocx({ body: body.join('') });
}
