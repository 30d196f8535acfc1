/** What roles are called in official documents, on screens and in sheets. */
import type { Role } from './who-acts.ts';

export const ROLE_WORDS = {
  admin: 'Quản trị',
  leader: 'Lãnh đạo',
  'standing-office': 'Thường trực, tổng hợp',
  'unit-head': 'Lãnh đạo đơn vị',
  'unit-officer': 'Đầu mối đơn vị',
  hamlet: 'Thôn, Tổ công nghệ số cộng đồng',
  inspector: 'Kiểm tra, giám sát',
  province: 'Cấp tỉnh, trung ương',
  public: 'Công chúng',
} satisfies Record<Role, string>;

/** Roles that an administrator can give today. */
export const GIVEN_ROLES: readonly Role[] = [
  'admin',
  'standing-office',
  'leader',
  'unit-head',
  'unit-officer',
  'inspector',
];
