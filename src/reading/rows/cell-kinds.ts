/** What the content of a cell looks like, whatever stands above it. */
import { parseTargetCell } from '../values/target.ts';
import { parseDeadline } from '../values/deadline.ts';

const ARABIC = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
const ROMAN = String.raw`(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})`;
const ORDINAL = new RegExp(
  String.raw`^\(?(?:${ARABIC}|${ROMAN}|[A-ZĐ]|[a-zđ]|${ROMAN}\.\d{1,3}(?:\.\d+)*)\s*[.)/]?$`,
  'u',
);

/** A row's number as a plan writes it: "1", "01", "1.2", "II", "A", "a)", "II.3". */
export const isOrdinal = (text: string): boolean => ORDINAL.test(text.trim());

/** An ordinal without the marks around it: "VI." → "VI", "a)" → "a". */
export const bareOrdinal = (text: string): string => text.trim().replace(/^\(|[.)/\s]+$/g, '');

/**
 * The text of a cell where numbers of rows stand: a sheet that took "1.1" for a figure shows it as "1,1", but the
 * decimal comma belongs to values only.
 */
export const ordinalText = (text: string): string => text.replace(/(?<=\d),(?=\d)/g, '.');

export const isRoman = (ordinal: string): boolean =>
  new RegExp(String.raw`^${ROMAN}$`, 'u').test(ordinal) && ordinal !== '';
export const isArabic = (ordinal: string): boolean => new RegExp(String.raw`^${ARABIC}$`).test(ordinal);

const UNIT_WORDS =
  /^(?:%|‰|tỷ lệ|tỉ lệ|\(%\)|phần trăm|người|hộ|sản phẩm|mô hình|hồ sơ|doanh nghiệp|dn|đơn vị|trường|cơ sở|thôn|bài|tin|tin,? bài|lớp|buổi|triệu đồng|tỷ đồng|đồng|gb\/?s|mb\/?s|mbps|gbps|thứ hạng|hạng|điểm|bậc|mức|mức độ|lượt|cuộc|hệ thống|nền tảng|dịch vụ|thủ tục|kế hoạch|văn bản|báo cáo|sáng kiến|đề tài|dự án|trạm|máy|bộ|cái|chiếc|tài khoản|giao dịch|camera|điểm cầu|nhiệm vụ|số lượng|cấp độ|ứng dụng|có\/không|km|ha|tấn|tổ|hợp tác xã|htx|trung tâm|nhóm|văn bằng|ngày|giờ|phút|tháng|lần|chuyên mục|tiêu chuẩn|chỉ số|đề án|thiết bị|phần mềm|chi bộ|buôn|ấp|bản|xóm|khu phố|khu dân cư|gian hàng|học sinh|cán bộ|chứng nhận|giải pháp|công trình|m2|m²|kw|mw)(?:\s*[/,]\s*[\p{L} ]+)?$/iu;

/** A unit of measure: "%", "sản phẩm", "triệu đồng/năm". */
export const isUnitOfMeasure = (text: string): boolean => UNIT_WORDS.test(text.trim());

/** A short cell whose content is a figure to reach. */
export function isTargetFigure(text: string): boolean {
  if (text.length > 60) return false;
  const target = parseTargetCell(text);
  return target !== undefined && target.comparator !== 'text';
}

/** A figure and little else ("≥ 60%", "Phấn đấu 2%", "-"), unlike "01 kế hoạch", which may be a product. */
export const isBareFigure = (text: string): boolean =>
  /^[-–—]$/.test(text.trim()) ||
  (isTargetFigure(text) && !/\d[\d.,]*\s+(?!trở|năm|đến)\p{L}{2,}/iu.test(text));

/** A cell that says when. */
export function isDeadline(text: string): boolean {
  if (text.length > 120) return false;
  const deadline = parseDeadline(text);
  if (deadline.kind === 'none') return false;
  if (deadline.kind !== 'conditional') return true;
  return /^(?:theo|khi|sau|ngay|trong|đột xuất|triển khai theo|tùy|nếu|căn cứ)(?!\p{L})/iu.test(text.trim());
}

export const isYearCell = (text: string): boolean =>
  /^(?:(?:đến|hết|đến hết|trong)\s+)?(?:năm\s+)?(?:20\d\d)(?:\s*[-–]\s*20\d\d)?$/iu.test(text.trim());
