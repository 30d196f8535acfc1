/** A plan of a commune that does not exist that states things more than once: in its body and in its appendix. */
import { makeDocx, paragraph, row, table } from '../make-docx.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ BÃI CÁT',
  'Số: 22/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Bãi Cát, ngày 15 tháng 01 năm 2027',
  'KẾ HOẠCH',
  'Chuyển đổi số xã Bãi Cát năm 2027',
  'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân xã ban hành Kế hoạch như sau (chi tiết tại Phụ lục I, Phụ lục II kèm theo):',
];

/** Goals of the body: the first two stand in the appendix too, one of them at another level. */
const GOALS = [
  'I. MỤC TIÊU',
  '1. Mục tiêu cụ thể đến năm 2027',
  '- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 70%.',
  '- Tỷ lệ hộ gia đình có cáp quang đạt 60%.',
];

/** Without anybody named, without a day: general tasks in two sections. */
export const GENERAL = {
  first: 'Đẩy mạnh tuyên truyền về dịch vụ công trực tuyến trên hệ thống loa truyền thanh',
  second: 'Phát huy vai trò của Tổ công nghệ số cộng đồng ở các thôn',
  third: 'Khuyến khích hộ kinh doanh dùng hóa đơn điện tử và thanh toán không dùng tiền mặt',
};

const BODY_TASKS = [
  'II. NHIỆM VỤ, GIẢI PHÁP',
  '1. Tuyên truyền, nâng cao nhận thức',
  `- ${GENERAL.first}.`,
  `- ${GENERAL.second}.`,
  '2. Phát triển kinh tế số',
  `- ${GENERAL.third}.`,
];

const TAIL = ['Nơi nhận:', '- Đảng ủy xã;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bãi'];

const INDICATORS = [
  ['1', 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến', '%', '75', 'Văn phòng HĐND và UBND'],
  ['2', 'Tỷ lệ hộ gia đình có cáp quang', '%', '60', 'Phòng Kinh tế'],
  ['3', 'Tỷ lệ cán bộ, công chức có chữ ký số cá nhân', '%', '100', 'Văn phòng HĐND và UBND'],
];
const TASKS = [
  ['1', 'Tổ chức lớp tập huấn kỹ năng số cho người dân', 'Phòng Văn hóa - Xã hội', 'Quý II/2027'],
  ['2', 'Ban hành quy chế quản lý dữ liệu dùng chung', 'Văn phòng HĐND và UBND', 'Tháng 9/2027'],
  ['3', 'Kiểm kê thiết bị công nghệ thông tin', 'Phòng Kinh tế', 'Tháng 6/2027'],
];

const appendices = [
  paragraph('PHỤ LỤC I'),
  paragraph('CHỈ TIÊU CHỦ YẾU'),
  table([
    row(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2027', 'Cơ quan chủ trì']),
    ...INDICATORS.map((cells) => row(cells)),
  ]),
  paragraph('PHỤ LỤC II'),
  paragraph('DANH MỤC NHIỆM VỤ'),
  table([
    row(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành']),
    ...TASKS.map((cells) => row(cells)),
  ]),
];

/** The appendices as a file of their own. */
export const appendicesOnly = (): Uint8Array => makeDocx({ body: appendices.join('') });

/** @param withAppendices without them the tasks stand in the body alone */
export function mentionedPlan(withAppendices = true): Uint8Array {
  const body = [...HEAD, ...GOALS, ...BODY_TASKS, ...TAIL].map((text) => paragraph(text));
  return makeDocx({ body: [...body, ...(withAppendices ? appendices : [])].join('') });
}
