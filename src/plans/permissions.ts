/** Who may do what with plan documents. Default deny; the screens use the same functions. */
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
/** Besides those who keep the plan, leaders and inspectors may look on while a plan is being confirmed. */
const OBSERVERS: readonly Session['role'][] = [...KEEPERS, 'leader', 'inspector'];

/** Confirmed plans, their documents and files. */
export function canViewPlans(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && READERS.includes(user.role);
}

/** Uploads and drafts that are not confirmed yet. */
export function canViewImports(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && OBSERVERS.includes(user.role);
}

/** Upload, correct a draft, cancel, discard. */
export function canImportPlan(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}

/** Turn a draft into a plan of the register. */
export function canConfirmPlan(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}
