/** The columns of a list of people, in their order. */
import { foldPlain } from '../../shared/likeness.ts';
import type { PersonField } from './contract.ts';

export const COLUMN_WORDS: Record<PersonField, string> = {
  name: 'Họ và tên',
  userName: 'Tên đăng nhập',
  post: 'Chức danh',
  unit: 'Đơn vị',
  role: 'Vai trò',
  workPhone: 'Điện thoại công vụ',
  workEmail: 'Email công vụ',
};

const KEYS = new Map(
  (Object.keys(COLUMN_WORDS) as PersonField[]).map((field) => [keyOf(COLUMN_WORDS[field]), field]),
);

function keyOf(text: string): string {
  return foldPlain(text)
    .replace(/\(.*\)|[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The field that a column of this heading fills, whatever the marks and the remarks in brackets; undefined for others. */
export function fieldOf(heading: string): PersonField | undefined {
  return KEYS.get(keyOf(heading));
}
