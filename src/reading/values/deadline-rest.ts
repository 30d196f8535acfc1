/** Whether the words beside the dates of a deadline are words that deadlines are made of. */

/** Hours of a day. */
const HOURS = /\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}(?:\s*phút)?(?!\p{L})/giu;
/** Cycles and spans that carry figures of their own. */
const CYCLES =
  /(?:\d{1,2}\s*lần\s*)?\/\s*(?:0?1\s*)?(?:tháng|quý|quí|năm|tuần|lần)|(?:0?[12369]|một|hai|ba|sáu)\s*(?:tháng|năm|quý|lần)(?:\s*(?:một|0?1)\s*lần)?|ngày\s*\d{1,2}\s*(?=(?:của\s*)?(?:hằng|hàng|mỗi|tháng cuối))/giu;

const WORDS = [
  // The units of time, and where in them.
  'ngày|tháng|quý|quí|năm|tuần|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|giai đoạn|nhiệm kỳ|thời kỳ|kỳ|cuối|nửa|nay|này|tiếp theo|sau|các|những|toàn|cả|suốt|một|lần',
  // The words that join them.
  'từ đầu|từ|kể từ|bắt đầu|đến|tới|hết|trước|trong|vào|của|và|hoặc|là|theo|khoảng|chậm nhất|muộn nhất|không muộn hơn|để',
  // What is to happen by then.
  'hoàn thành|xong|thực hiện|triển khai|tổ chức|kết thúc|thời gian|thời hạn|hạn chót|hạn cuối|hạn|tiến độ|lộ trình|dự kiến|phấn đấu|cơ bản',
  'thường xuyên|liên tục|lâu dài|quanh năm|xuyên suốt|định kỳ|hằng|hàng|mỗi|duy trì|cập nhật|giao ban|bảo đảm|đảm bảo',
];
const KNOWN = new RegExp(String.raw`(?<!\p{L})(?:${WORDS.join('|')})(?!\p{L})`, 'giu');

/**
 * True when nothing is left of the text, dates already taken out, that a deadline's own words do not explain. Beside
 * a date that does not recur a span ("9 tháng năm 2026") says more than is understood.
 */
export function isAccountedFor(rest: string, once = false): boolean {
  const text = rest.normalize('NFC').replace(HOURS, ' ');
  return !/[\p{L}\p{Nd}\p{Nl}]/u.test((once ? text : text.replace(CYCLES, ' ')).replace(KNOWN, ' '));
}
