/**
 * How long a text of a plan may be, the same from reading to the register: what comes in can also be corrected.
 * Lengths in UTF-16 units. The passage itself (quote) is kept whole, whatever its length. Pure.
 */
import { cutText } from './cut-text.ts';

/** Limits of the fields of rows; in lists, targets and deadlines of each text. */
export const LONGEST = {
  ordinal: 40,
  section: 2000,
  name: 10_000,
  unit: 100,
  deliverable: 10_000,
  director: 1000,
  leads: 1000,
  agencies: 1000,
  coordinators: 1000,
  owners: 1000,
  targets: 1000,
  deadline: 2000,
} as const;
/** Of every other field, those of the letterhead and of reporting included. */
const LONGEST_OTHER = 2000;

/** Not typed by people: what was read stays as it is. */
const KEPT_WHOLE = new Set(['id', 'quote', 'location', 'source', 'doubts', 'sameAs', 'series']);

const LABELS: Readonly<Record<string, string>> = {
  ordinal: 'TT',
  section: 'Mục',
  name: 'Nội dung',
  unit: 'Đơn vị tính',
  deliverable: 'Sản phẩm (kết quả)',
  director: 'Chỉ đạo',
  leads: 'Chủ trì',
  agencies: 'Theo dõi, đánh giá',
  coordinators: 'Phối hợp',
  owners: 'Đơn vị, cá nhân thực hiện',
  targets: 'Chỉ tiêu theo mốc',
  deadline: 'Thời hạn',
  title: 'Trích yếu',
};

const limitOf = (field: string): number => (LONGEST as Record<string, number>)[field] ?? LONGEST_OTHER;

function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longestIn));
}

export interface TooLong {
  field: string;
  /** A sentence for the person: which field, how much too long. */
  text: string;
}

const letters = (count: number): string => count.toLocaleString('vi-VN');

/** The fields of a value that hold a longer text than they may. */
export function tooLong(value: object): TooLong[] {
  return Object.entries(value).flatMap(([field, content]) => {
    const [length, most] = [longestIn(content), limitOf(field)];
    if (KEPT_WHOLE.has(field) || length <= most) return [];
    const what = LABELS[field] ?? 'Một ô';
    const text = `“${what}” dài ${letters(length)} ký tự, chỉ được dài đến ${letters(most)} ký tự. Vui lòng rút gọn.`;
    return [{ field, text }];
  });
}

function cut(value: unknown, most: number): unknown {
  if (typeof value === 'string') return value.length <= most ? value : `${cutText(value, most - 1)}…`;
  if (Array.isArray(value)) return value.map((item) => cut(item, most));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, most)]));
}

/** The value with its texts cut to what their fields may hold, and which fields that were. */
export function fitted<T extends object>(value: T): { value: T; cut: string[] } {
  const fields = tooLong(value).map(({ field }) => field);
  if (fields.length === 0) return { value, cut: [] };
  const shorter = Object.entries(value).map(([field, content]) => [
    field,
    fields.includes(field) ? cut(content, limitOf(field)) : (content as unknown),
  ]);
  return { value: Object.fromEntries(shorter) as T, cut: fields };
}
