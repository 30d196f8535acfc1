/** The ways to the screens that a person may see, in the order of the navigation. Pure. */
import { type Session, unitsOf } from '../../src/shared/who-acts.ts';
import { canManageAccounts, canReadAudit } from '../../src/accounts/permissions.ts';
import { canManageUnits } from '../../src/organisation/permissions.ts';
import { canSeeReports } from '../../src/documents/permissions.ts';
import { canViewDuties } from '../../src/duties/permissions.ts';
import { canViewImports } from '../../src/plans/permissions.ts';

/** Names of the ways; each has its word in the catalogue and its picture. */
export type WayName =
  | 'home'
  | 'my-work'
  | 'imports'
  | 'plans'
  | 'register'
  | 'reporting'
  | 'documents'
  | 'units'
  | 'accounts'
  | 'change-log';

/** One entry of the navigation. */
export interface Way {
  name: WayName;
  to: string;
}

/** A bar at the bottom of a phone has room for so many thumbs. */
const ON_PHONE = 5;

/** @returns what this person is led to */
export function waysOf(user: Session): Way[] {
  const commune = user.communeCode;
  const ways: [WayName, string, boolean][] = [
    ['home', '/', true],
    ['my-work', '/my-work', unitsOf(user).length > 0],
    ['imports', '/imports', canViewImports(user, commune)],
    ['register', '/register', true],
    ['reporting', '/reporting', canViewDuties(user, commune)],
    ['documents', '/documents', canSeeReports(user, commune)],
    ['plans', '/plans', true],
    ['units', '/units', canManageUnits(user, commune)],
    ['accounts', '/accounts', canManageAccounts(user, commune)],
    ['change-log', '/change-log', canReadAudit(user, commune)],
  ];
  return ways.flatMap(([name, to, seen]) => (seen ? [{ name, to }] : []));
}

/** On a phone: what stands in the bar, and what lies behind its last entry because there is no room. */
export function onPhone(ways: readonly Way[]): { shown: readonly Way[]; behind: readonly Way[] } {
  if (ways.length <= ON_PHONE) return { shown: ways, behind: [] };
  return { shown: ways.slice(0, ON_PHONE - 1), behind: ways.slice(ON_PHONE - 1) };
}
