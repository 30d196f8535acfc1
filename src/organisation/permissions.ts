/** Who may do what with a commune's units. Default deny; the screens use the same functions. */
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

/** See the units of a commune: everyone who works on its plans. */
export function canViewUnits(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && READERS.includes(user.role);
}

/** Add, rename, end units and remember their other names. */
export function canManageUnits(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}
