/** The ways to the screens that a person may see, in the order of the navigation. Pure. */
import type { Session } from '../../src/shared/who-acts.ts';
import { canManageAccounts } from '../../src/accounts/permissions.ts';
import { canManageUnits } from '../../src/organisation/permissions.ts';
import { canViewImports } from '../../src/plans/permissions.ts';

/** Names of the ways; each has its word in the catalogue and its picture. */
export type WayName = 'home' | 'imports' | 'plans' | 'register' | 'units' | 'accounts';

/** One entry of the navigation. */
export interface Way {
  name: WayName;
  to: '/' | '/imports' | '/plans' | '/register' | '/units' | '/accounts';
}

/** A bar at the bottom of a phone has room for so many thumbs. */
const ON_PHONE = 5;

/** @returns what this person is led to */
export function waysOf(user: Session): Way[] {
  const commune = user.communeCode;
  return [
    { name: 'home', to: '/' } as const,
    ...(canViewImports(user, commune) ? [{ name: 'imports', to: '/imports' } as const] : []),
    { name: 'plans', to: '/plans' } as const,
    { name: 'register', to: '/register' } as const,
    ...(canManageUnits(user, commune) ? [{ name: 'units', to: '/units' } as const] : []),
    ...(canManageAccounts(user, commune) ? [{ name: 'accounts', to: '/accounts' } as const] : []),
  ];
}

/** On a phone: what stands in the bar, and what lies behind its last entry because there is no room. */
export function onPhone(ways: readonly Way[]): { shown: readonly Way[]; behind: readonly Way[] } {
  if (ways.length <= ON_PHONE) return { shown: ways, behind: [] };
  return { shown: ways.slice(0, ON_PHONE - 1), behind: ways.slice(ON_PHONE - 1) };
}
