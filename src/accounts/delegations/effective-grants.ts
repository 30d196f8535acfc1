/** What a person may do today: the own grants, and those that others let the person use. Pure. */
import { type Delegator, type Grant, grantKey } from '../../shared/who-acts.ts';
import { type DelegationDays, delegationStateOf } from './delegation-steps.ts';

/** A delegation with its giver as the giver stands now. */
export interface Received extends DelegationDays {
  by: Delegator;
  /** The giver's account is closed. */
  locked: boolean;
  /** What was delegated. */
  grants: readonly Grant[];
  /** The giver's own grants. */
  held: readonly Grant[];
}

/** Accounts are the administrator's alone, and the public needs nobody to be let in. */
export const isDelegable = ({ role }: Grant): boolean => role !== 'admin' && role !== 'public';

/**
 * The own grants in their order, then what delegations add to them, each once. A delegation gives what its giver still
 * holds, from its first to its last day, unless it was revoked or the giver's account is closed.
 * @param today "YYYY-MM-DD" in Việt Nam
 */
export function effectiveGrants(
  own: readonly Grant[],
  received: readonly Received[],
  today: string,
): Grant[] {
  const grants = new Map(own.map((grant) => [grantKey(grant), grant]));
  for (const { by, locked, grants: given, held, ...days } of received) {
    if (locked || delegationStateOf(days, today) !== 'in-force') continue;
    const still = new Set(held.map(grantKey));
    for (const grant of given) {
      const key = grantKey(grant);
      if (grants.has(key) || !still.has(key) || !isDelegable(grant)) continue;
      const { role, unitId } = grant;
      grants.set(key, {
        role,
        ...(unitId !== undefined && { unitId }),
        delegatedBy: { ...by, until: days.lastDay },
      });
    }
  }
  return [...grants.values()];
}
