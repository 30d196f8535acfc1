/** The official names of the kinds of findings: one catalogue for screens, lists to filter by and exports. */
import type { Finding } from '../contract.ts';

export const FINDING_LABELS = {
  'numbering-gap': 'Nhảy, trùng số thứ tự',
  'section-number-gap': 'Nhảy số mục',
  'section-number-repeated': 'Trùng số mục',
  duplicate: 'Trùng nội dung',
  'body-appendix-mismatch': 'Nội dung kế hoạch và phụ lục không khớp',
  'missing-owner': 'Thiếu đơn vị chủ trì',
  'missing-deadline': 'Thiếu thời hạn',
  'missing-coordinator': 'Thiếu đơn vị phối hợp',
  'unit-missing': 'Thiếu đơn vị tính',
  'unit-mismatch': 'Đơn vị tính không khớp',
  'misaligned-cells': 'Lệch ô trong bảng',
  'missing-appendix': 'Thiếu phụ lục',
  'target-regression': 'Mức sau không cao hơn mức trước',
  'not-measurable': 'Không có mức để đo',
  'stale-body': 'Cơ quan không còn tồn tại',
  'deadline-passed-at-issue': 'Thời hạn đã qua khi ban hành',
  'unknown-unit': 'Chưa rõ là đơn vị nào',
  'several-leads': 'Nhiều nơi cùng chủ trì',
  'header-incomplete': 'Thể thức chưa đủ',
  wording: 'Câu chữ',
  'unread-content': 'Nội dung chưa đọc được',
} satisfies Record<Finding['kind'], string>;

/** @param kind as stored; one that is no longer made keeps its code */
export const findingLabel = (kind: string): string =>
  Object.entries(FINDING_LABELS).find(([known]) => known === kind)?.[1] ?? kind;
