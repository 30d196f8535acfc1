/** What was not found in a document, and what could not be read, in words for the person who looks at it. Pure. */
import { isBlock, type SourceBlock, type UnreadKind } from '../../reading/block.ts';
import type { ReadDocument } from './contract.ts';

const WORDS: Record<UnreadKind, string> = {
  picture: 'hình ảnh',
  chart: 'biểu đồ, sơ đồ',
  'embedded-file': 'tệp nhúng',
  'embedded-part': 'phần chèn từ tài liệu khác',
  footnote: 'chú thích',
  formula: 'ô công thức chưa được tính',
  'error-cell': 'ô báo lỗi công thức',
  'hidden-sheet': 'trang tính ẩn',
  'hidden-cells': 'dòng, cột ẩn',
  'filtered-rows': 'dòng bị bộ lọc che',
  page: 'trang không nhận dạng được chữ',
  table: 'bảng',
  passage: 'đoạn',
};

/** @param rest lines of the head of which nothing was made */
export function unreadOf(
  read: Omit<ReadDocument, 'unread'>,
  source: readonly SourceBlock[],
  rest: readonly string[],
): string[] {
  const kinds = new Map<UnreadKind, number>();
  for (const block of source) if (!isBlock(block)) kinds.set(block.what, (kinds.get(block.what) ?? 0) + 1);
  return [
    ...missing(read).map((part) => `Không tìm thấy ${part}.`),
    ...rest.map((line) => `Chưa rõ dòng “${line}” thuộc phần nào.`),
    ...[...kinds].map(([kind, count]) => `Không đọc được: ${WORDS[kind]} (${count}).`),
  ];
}

/** Addressees, basis and annexes are not asked for: many reports have none. */
function missing({
  letterhead,
  type,
  subject,
  body,
  signature,
  recipients,
}: Omit<ReadDocument, 'unread'>): string[] {
  const parts: [boolean, string][] = [
    [letterhead.body === undefined, 'tên cơ quan ban hành'],
    [letterhead.symbol === undefined, 'số, ký hiệu'],
    [letterhead.symbol !== undefined && letterhead.number === undefined, 'số (chưa ghi)'],
    [letterhead.place === undefined, 'địa danh'],
    [letterhead.date === undefined, 'ngày ban hành'],
    [type === undefined && subject === undefined, 'tên loại'],
    [subject === undefined, 'trích yếu'],
    [!body.some(({ level }) => level > 0), 'đề mục'],
    [signature.lines.length === 0, 'thẩm quyền, chức vụ người ký'],
    [signature.name === undefined, 'họ tên người ký'],
    [recipients.length === 0, 'nơi nhận'],
  ];
  return parts.filter(([isMissing]) => isMissing).map(([, part]) => part);
}
