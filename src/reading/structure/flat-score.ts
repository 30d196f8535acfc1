/** How well a stretch of text fits a column, by the grammar of the column's kind and by what recurs in the table. */
import { isBareFigure, isDeadline, isTargetFigure, isUnitOfMeasure, isYearCell } from '../rows/cell-kinds.ts';
import type { Role } from '../rows/column-words.ts';
import { COLLECTIVE_HEAD, isIncomplete, OWNER_HEAD, POST_HEAD } from '../values/owner-words.ts';
import { looksLikeOwner } from '../values/owners.ts';
import type { Piece } from './flat-lines.ts';

/** What an empty cell of a column costs. */
const EMPTY: Readonly<Record<Role, number>> = {
  ordinal: 0,
  name: -8,
  section: -1,
  unit: -1.5,
  target: -2.5,
  year: -2,
  director: -2.5,
  lead: -2.5,
  agency: -2.5,
  coordinator: -0.7,
  deliverable: -1.5,
  deadline: -1.5,
  start: -1.5,
  ignore: -0.2,
};

/** Longest text a cell may have; keeps the search short. */
const LONGEST: Readonly<Record<Role, number>> = {
  ordinal: 8,
  name: 2000,
  section: 200,
  unit: 40,
  target: 60,
  year: 20,
  director: 160,
  lead: 200,
  agency: 200,
  coordinator: 360,
  deliverable: 200,
  deadline: 110,
  start: 60,
  ignore: 300,
};

export const longestOf = (role: Role): number => LONGEST[role];
export const emptyScore = (role: Role): number => EMPTY[role];

const PRODUCT =
  /^(?:bản |bộ |các |\d+ )?(?:kế hoạch|quyết định|báo cáo|văn bản|nghị quyết|quy chế|quy định|công văn|số liệu|chương trình|đề án|hội nghị|hệ thống|danh mục|tờ trình|thông báo|hướng dẫn|biên bản|mô hình|phần mềm|hồ sơ|tài liệu|lớp|chuyên mục|tin|bài|nền tảng|cơ sở dữ liệu|trang|ứng dụng|kết quả|tổ |quy trình|chỉ thị|kết luận|sản phẩm|danh sách|danh bạ|chuyên trang|chuyên đề|bản đồ|tiêu chí|dữ liệu|cổng|nghị định|thông tư|khóa|video|sổ |đường truyền|minh chứng|bài viết|ấn phẩm|kho )/iu;

/** Whether a cell of the role can well begin with these words; what cannot is tried only in short. */
export function canBegin(role: Role, text: string): boolean {
  switch (role) {
    case 'unit':
      return !/^\p{Ll}{3,}\s\p{Ll}/u.test(text) || beginsWithUnit(text);
    case 'target':
    case 'year':
      return !/^\p{Ll}{3,}\s\p{Ll}/u.test(text) || FIGURE_BEGINS.test(text);
    case 'deadline':
    case 'start':
      return TIME_BEGINS.test(text);
    case 'director':
    case 'lead':
    case 'agency':
    case 'coordinator':
      return looksLikeOwner(text);
    case 'deliverable':
      return !/^\p{Ll}/u.test(text);
    case 'name':
    case 'section':
    case 'ordinal':
    case 'ignore':
      return true;
  }
}

const beginsWithUnit = (text: string): boolean =>
  [1, 2, 3].some((count) => isUnitOfMeasure(text.split(' ').slice(0, count).join(' ')));

/** Score of a text as the whole content of a cell of a role; about +3 when it fits, below 0 when it does not. */
export function contentScore(role: Role, text: string): number {
  switch (role) {
    case 'target':
      return targetScore(text);
    case 'unit':
      return isUnitOfMeasure(text) ? 3 : -2;
    case 'year':
      return isYearCell(text) ? 3 : -4;
    case 'deadline':
    case 'start':
      return TIME_BEGINS.test(text) && isDeadline(text) ? 3 : -3;
    case 'director':
      return ownerScore(text) + (POST_HEAD.test(text) ? 0.5 : 0);
    case 'lead':
    case 'agency':
    case 'coordinator':
      return ownerScore(text);
    case 'deliverable':
      return productScore(text);
    case 'name':
      return nameScore(text);
    case 'section':
    case 'ordinal':
    case 'ignore':
      return 0;
  }
}

const TIME_BEGINS =
  /^(?:\d{1,2}\s?[/.-]\s?\d|\d{1,2} (?:tháng|lần)|20\d\d|[tq]\d|thường|liên tục|h[ằà]ng|mỗi|định kỳ|năm|các năm|tháng|qu[ýí]|ngày|trong|trước|sau|giai đoạn|nhiệm kỳ|cả|theo|khi|ngay|nếu|t[ùu]y|hoàn thành|xong|chậm nhất|đến|từ|bắt đầu|hết|đầu|giữa|cuối|nửa|đột xuất|triển khai|duy trì|căn cứ)/iu;
/** A figure, or the words of comparison before one; no sentence that only ends in a figure. */
const FIGURE_BEGINS =
  /^(?:[≥≤><=~+-]|\d[\d.,]*\s?(?:%|[-–]|$|\p{L})|phấn|đạt|trên|dưới|tối|ít nhất|không|khoảng|từ|hơn|giảm|tăng|duy trì|xếp|hạng|top)/iu;

function targetScore(text: string): number {
  if (!FIGURE_BEGINS.test(text)) return /^(?:có|hoàn thành|liên thông|x)$/iu.test(text) ? 1.5 : -4;
  if (hasSeveralFigures(text)) return -4;
  if (isBareFigure(text)) return 3;
  const counted = text.replace(/^.*?\d[\d.,]*\s?%?\s*/su, '');
  if (isTargetFigure(text) && counted.split(' ').length <= 4) return 1.5;
  return /^(?:đạt|duy trì)$/iu.test(text) ? 1.5 : -4;
}

/** "≥60% 05", "- 80%": two cells; a range and milestones of years are one. */
function hasSeveralFigures(text: string): boolean {
  if (/20\d\d/.test(text)) return false;
  const figures = text.match(/\d[\d.,]*\d|\d/g) ?? [];
  const range = /\d\s?%?\s?[-–]\s?\d/.test(text);
  return figures.length > (range ? 2 : 1) || /^[-–]\s/.test(text) || /\s[-–]$/.test(text);
}

/** Verbs of tasks, which stand in no name of a unit. */
const DOING =
  /(?<!\p{L})(?:ban hành|xây dựng(?! Đảng)|triển khai|rà soát|nâng cấp|nâng cao|đẩy mạnh|giai đoạn|chuyên đề|thí điểm|hoàn thành|bảo đảm|đảm bảo|hằng năm|hàng năm|thường xuyên|đạt)(?!\p{L})/u;

function ownerScore(text: string): number {
  if (!looksLikeOwner(text)) return /^[-–]$/.test(text) ? 0.5 : -2.5;
  if (DOING.test(text)) return -2;
  return isIncomplete(text) ? 0 : 2;
}

function productScore(text: string): number {
  if (TIME_BEGINS.test(text) && isDeadline(text)) return -2;
  if (/^\d{1,3}$/.test(text) || /^[-–]$/.test(text)) return 0;
  if (PRODUCT.test(text)) return 2;
  if (looksLikeOwner(text)) return -1.5;
  return /^(?:\p{Ll}|[-–]\s*\p{L})/u.test(text) ? -2.5 : 0.3;
}

/** What tasks and indicators mostly begin with. */
const NAME_BEGINS =
  /^(?:Tỷ lệ|Tỉ lệ|Số |Xây dựng|Tổ chức|Triển khai|Thực hiện|Rà soát|Ban hành|Kiểm tra|Kiện toàn|Đẩy mạnh|Tăng cường|Phối hợp|Tham mưu|Nâng c|Số hóa|Số hoá|Duy trì|Bảo đảm|Đảm bảo|Bố trí|Quán triệt|Tuyên truyền|Phát |Hoàn thiện|Cập nhật|Đào tạo|Hỗ trợ|Ứng dụng|Giám sát|Theo dõi|Đầu tư|Thành lập|Tiếp tục|Huy động|Khuyến khích|Chủ động|Vận |Lắp đặt|Mua sắm|Cấp |Chuẩn hóa|Thúc đẩy|Hình thành|Tập huấn|Công khai)/u;

function nameScore(text: string): number {
  if (text.length < 6 || targetScore(text) > 0) return -3;
  const begins = /^[\p{Lu}“"(]/u.test(text) ? 1 : /^\d/.test(text) ? 0 : -1;
  const owner = looksLikeOwner(text) && !DOING.test(text) && text.length < 60 ? -1 : 0;
  const head = NAME_BEGINS.test(text) ? 0.8 : OWNER_HEAD.test(text) ? -0.5 : 0;
  return begins + owner + head + Math.min(text.length, 60) / 60;
}

/** How likely a cell begins at this piece, given the one before it. */
export function boundaryScore(piece: Piece, before: Piece | undefined, gapsAreUsual: boolean): number {
  if (!before) return 0;
  let score = 0;
  // A dash before a word joins the parts of a name ("Văn hóa | - Xã hội") far more often than it opens a cell.
  if (/^[-–]\s*\p{L}/u.test(piece.text)) score -= 2;
  if (/^[\p{Ll},;)%]/u.test(piece.text)) score -= COLLECTIVE_HEAD.test(piece.text) ? 2 : 3;
  if (piece.startsLine) score += gapsAreUsual && !piece.gap ? 2 : 0;
  else score += piece.wide ? 0.5 : isFigures(piece.text) || isFigures(before.text) ? 0 : -1.5;
  if (CONNECTING.test(before.text)) score -= 4;
  if (/^\d/.test(piece.text) && LEADS_TO_FIGURE.test(before.text)) score -= 2;
  if (/[,;(/–]$/.test(before.text) || (isIncomplete(before.text) && !isFigures(before.text))) score -= 2;
  return score;
}

const CONNECTING =
  /(?:^|\s)(?:cho|để|về|tại|trong|theo|cùng|hoặc|bằng|giữa|qua|vào|nhằm|được|khi|như|tới)$/iu;
/** Words after which the name of a unit belongs to the same sentence: "tại Trung tâm …", "của Công an xã". */
export const leadsOn = (text: string): boolean =>
  CONNECTING.test(text) || /(?:^|\s)(?:của|và|với|thuộc|do|trình|từ|là|các)$|[,;(–-]$/iu.test(text);

const LEADS_TO_FIGURE =
  /(?:^|\s)(?:giai đoạn|năm|đến|từ|tháng|quý|số|ngày|khoảng|trên|mức|cấp|lần|loại|độ)$/iu;
const isFigures = (text: string): boolean => /^[-–—≥≤><\d]/.test(text);

/** What speaks for it that a text cut by a page goes on below: it ends in the middle. */
export const continuationScore = (above: string): number =>
  /[,(/–-]$/.test(above) || CONNECTING.test(above) || isIncomplete(above) ? 1 : 0.2;

/** What it costs that a piece goes on with the cell of the one before it. */
export function inwardScore(
  piece: Piece,
  before: Piece | undefined,
  role: Role,
  gapsAreUsual: boolean,
): number {
  let score = 0;
  if (piece.startsLine && gapsAreUsual && !piece.gap) score -= 2;
  if (piece.wide) score -= 0.5;
  const beginsOwner = OWNER_HEAD.test(piece.text) || piece.text.startsWith('Các ');
  const complete = before !== undefined && !isIncomplete(before.text) && !/[,;(/–-]$/.test(before.text);
  if (role !== 'name' && beginsOwner && complete && piece.startsLine) score -= 1.2;
  const headed =
    role === 'deadline'
      ? /^(?:Thường|Hằng|Hàng|Năm|Tháng|Quý|Trong|Giai đoạn|Theo|Khi|Trước|Hoàn thành)(?!\p{L})/u
      : undefined;
  if (headed?.test(piece.text)) score -= 1.5;
  if (role === 'name' && beginsOwner && complete && piece.startsLine && /[.;]$/.test(before.text)) score -= 1;
  return score;
}
