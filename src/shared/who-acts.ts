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

/** A person by whose grants another acts while that person is away. */
export interface Delegator {
  userId: string;
  name: string;
}

/** A role that a person holds; one of a unit holds for that unit alone. */
export interface Grant {
  role: Role;
  unitId?: string | undefined;
  /** Whose it is, where it is not the person's own, and the last day on which it may be used. */
  delegatedBy?: (Delegator & { until: string }) | undefined;
}

/** The person at the screen; what permission functions take as `user`. */
export interface Session {
  userId: string;
  name: string;
  userName: string;
  communeCode: string;
  /** All that the person is in the commune; one of them suffices for what it allows. */
  grants: readonly Grant[];
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
  /** By whose grants, where the own ones do not suffice. */
  delegatedBy?: readonly Delegator[];
}

/** The program itself, for what it does without anybody asking. */
export const SYSTEM: Actor = { userId: 'system', name: 'Hệ thống' };

/** What the rights of a person follow from. */
export type Holder = Pick<Session, 'grants' | 'communeCode'>;

/** What the person is without being let by anybody. */
export const ownGrants = ({ grants }: Pick<Session, 'grants'>): Grant[] =>
  grants.filter(({ delegatedBy }) => delegatedBy === undefined);

/** A grant as such, whoever uses it: the same text for the same role and unit. */
export const grantKey = ({ role, unitId = '' }: Grant): string => `${role} ${unitId}`;

const KEEPERS: readonly Role[] = ['admin', 'standing-office'];
const OBSERVERS: readonly Role[] = [...KEEPERS, 'leader', 'inspector'];
const WORKERS: readonly Role[] = [...OBSERVERS, 'unit-head', 'unit-officer'];

/** Holds one of these roles in this commune, whatever unit it is for. */
export function holdsRole(user: Holder, communeCode: string, ...roles: readonly Role[]): boolean {
  return user.communeCode === communeCode && user.grants.some(({ role }) => roles.includes(role));
}

/** Keeps the commune's plans, register and units: the administrator and the standing office. */
export function keepsCommune(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, ...KEEPERS);
}

/** Looks on while those who keep the plans work: leaders and inspectors too. */
export function observesCommune(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, ...OBSERVERS);
}

/** Works in the commune and sees what it has confirmed. */
export function worksInCommune(user: Holder, communeCode: string): boolean {
  return holdsRole(user, communeCode, ...WORKERS);
}

const OF_A_UNIT: readonly Role[] = ['unit-head', 'unit-officer'];

/** Works for this unit: enters what it owes and sends it off. */
export function worksForUnit(user: Holder, communeCode: string, unitId: string): boolean {
  return user.communeCode === communeCode && unitsOf(user).includes(unitId);
}

/** Heads this unit: what the unit sends may go through the person. */
export function headsUnit(user: Holder, communeCode: string, unitId: string): boolean {
  const heads = user.grants.some((grant) => grant.role === 'unit-head' && grant.unitId === unitId);
  return user.communeCode === communeCode && heads;
}

/** The units that the person works for, each once. */
export function unitsOf(user: Pick<Session, 'grants'>): string[] {
  const units = user.grants.flatMap(({ role, unitId }) =>
    OF_A_UNIT.includes(role) && unitId ? [unitId] : [],
  );
  return [...new Set(units)];
}

/** The roles that the person holds, each once, in the order in which they were given. */
export function rolesOf(user: Pick<Session, 'grants'>): Role[] {
  return [...new Set(user.grants.map(({ role }) => role))];
}
