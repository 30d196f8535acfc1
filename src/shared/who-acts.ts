/**
 * Who acts: the roles of people, the person at the screen, and the groups of roles that permissions speak of. Every
 * screen carries it, so it says these things without the library of the contracts.
 */

export const ROLES = [
  'admin',
  'leader',
  'standing-office',
  'unit-head',
  'unit-officer',
  'hamlet',
  'inspector',
  'province',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** The person at the screen; what permission functions take as `user`. */
export interface Session {
  userId: string;
  name: string;
  userName: string;
  role: Role;
  communeCode: string;
  unitId?: string | undefined;
}

/** A person who is signed in, and what must be done before any work. */
export interface Person {
  session: Session;
  mustChangePassword: boolean;
  mustEnableTotp: boolean;
  /** Whether one-time codes are on. */
  totp: boolean;
}

/** Who does it: the id of the account, its name as then shown, and where the request came from. */
export interface Actor {
  userId: string;
  name: string;
  address?: string;
  /** The client's id of the command; what it changes is changed once. */
  commandId?: string;
}

/** The program itself, for what it does without anybody asking. */
export const SYSTEM: Actor = { userId: 'system', name: 'Hệ thống' };

type User = Pick<Session, 'role' | 'communeCode'>;

const KEEPERS: readonly Role[] = ['admin', 'standing-office'];
const OBSERVERS: readonly Role[] = [...KEEPERS, 'leader', 'inspector'];
const WORKERS: readonly Role[] = [...OBSERVERS, 'unit-head', 'unit-officer'];

/** Keeps the commune's plans, register and units: the administrator and the standing office. */
export function keepsCommune(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && KEEPERS.includes(user.role);
}

/** Looks on while those who keep the plans work: leaders and inspectors too. */
export function observesCommune(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && OBSERVERS.includes(user.role);
}

/** Works in the commune and sees what it has confirmed. */
export function worksInCommune(user: User, communeCode: string): boolean {
  return user.communeCode === communeCode && WORKERS.includes(user.role);
}

type UnitUser = Pick<Session, 'role' | 'communeCode' | 'unitId'>;

/** Works for this unit: enters what it owes and sends it off. */
export function worksForUnit(user: UnitUser, communeCode: string, unitId: string): boolean {
  return (
    user.communeCode === communeCode &&
    (user.role === 'unit-officer' || user.role === 'unit-head') &&
    user.unitId === unitId
  );
}

/** Heads this unit: what the unit sends may go through the person. */
export function headsUnit(user: UnitUser, communeCode: string, unitId: string): boolean {
  return user.communeCode === communeCode && user.role === 'unit-head' && user.unitId === unitId;
}

/** The units that the person works for. */
export function unitsOf(user: UnitUser): string[] {
  return (user.role === 'unit-officer' || user.role === 'unit-head') && user.unitId ? [user.unitId] : [];
}
