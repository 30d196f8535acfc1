/** Who may do what with the register. Default deny; the screens use the same functions. */
import type { Session } from '../accounts/contract.ts';

type User = Pick<Session, 'role' | 'communeCode'>;

const READERS: readonly Session['role'][] = [
  'admin',
  'standing-office',
  'leader',
  'unit-head',
  'unit-officer',
  'inspector',
];
const KEEPERS: readonly Session['role'][] = ['admin', 'standing-office'];

/** See, search and export the register with its history. */
export function canViewRegister(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && READERS.includes(user.role);
}

/** Correct a confirmed row with a reason. */
export function canEditRow(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}

/** Take a row out of the register, or back in, with a reason. */
export function canRetireRow(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}
