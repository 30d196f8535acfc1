/** In what a figure of a sentence is counted. */
import type { Quantity } from '../values/target-quantity.ts';
import type { FigureClause } from './body-figures.ts';

/** The unit that stands at the first figure or after it; undefined when none does. */
export function unitOf({ text, figures }: FigureClause): string | undefined {
  const quantity = figures[0]?.quantity;
  if (!quantity) return undefined;
  return (
    quantity.unit ?? tailUnit(text, quantity)?.trim() ?? COUNTED.exec(text.slice(quantity.end))?.[0].trim()
  );
}

const COUNTED =
  /^\s?(?:sản phẩm|mô hình|doanh nghiệp|hợp tác xã|hộ|người|lượt người|lượt|lớp|hội nghị|cuộc thi|cuộc|buổi|thôn|xóm|bản|tổ|điểm|dịch vụ|thủ tục|hồ sơ|cơ sở|trường|hệ thống|phần mềm|nền tảng|ứng dụng|tin, bài|tin bài|chuyên mục|đề tài|sáng kiến|giải pháp|văn bản|máy|thiết bị|camera|trạm|km|ha|tỷ đồng|triệu đồng|nghìn đồng|đồng|lần|tiêu chí|nhiệm vụ|đội|khóa|học sinh|cán bộ|kế hoạch|đề án|dự án|sản phẩm OCOP)(?:\/(?:năm|tháng|quý|xã|thôn|người|hộ))?(?!\p{L})/iu;

/** "…: 01 sản phẩm." ends with the unit; it is no part of the name. */
export function tailUnit(text: string, { end, unit }: Quantity): string | undefined {
  if (unit !== undefined) return undefined;
  const rest = text.slice(end).replace(/[\s.;]+$/, '');
  return COUNTED.exec(rest)?.[0].length === rest.length && rest !== '' ? rest : undefined;
}
