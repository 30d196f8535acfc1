/** How many units of a period stand how, for its summary. Pure. */
import type { Duty } from '../../src/duties/contract.ts';

/** Best first; what was returned in part and waits in part is a piece of its own, since both have something to do. */
export const STANDINGS = ['received', 'submitted', 'both', 'returned', 'open', 'missing'] as const;
export type UnitStanding = (typeof STANDINGS)[number];

/** Something came back to the unit, and something else of the same report waits to be received. */
export const isBoth = ({ state, toReceive }: Pick<Duty, 'state' | 'toReceive'>): boolean =>
  state === 'returned' && toReceive > 0;

function standingOf(duty: Pick<Duty, 'state' | 'toReceive'>): UnitStanding {
  if (isBoth(duty)) return 'both';
  const { state } = duty;
  return state === 'draft' || state === 'ahead' ? 'open' : state;
}

/** Every unit is counted once; standings that no unit has are left out. */
export function unitStandings(
  duties: readonly Pick<Duty, 'state' | 'toReceive'>[],
): { standing: UnitStanding; count: number }[] {
  const counts = Map.groupBy(duties, standingOf);
  return STANDINGS.flatMap((standing) => {
    const count = counts.get(standing)?.length ?? 0;
    return count > 0 ? { standing, count } : [];
  });
}
