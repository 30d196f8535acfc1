/** How many units of a period stand how, for its summary. Pure. */
import type { Duty } from '../../src/duties/contract.ts';

/** Best first; what was returned in part and waits in part is a piece of its own, since both have something to do. */
export const STANDINGS = ['received', 'submitted', 'both', 'returned', 'open', 'missing'] as const;
export type UnitStanding = (typeof STANDINGS)[number];

type Standing = Pick<Duty, 'state' | 'toReceive' | 'withHead'>;

/** Something came back to the unit, and something else of the same report waits to be received. */
export const isBoth = ({ state, toReceive }: Pick<Duty, 'state' | 'toReceive'>): boolean =>
  state === 'returned' && toReceive > 0;

/** All that was sent still waits for the head of the unit: nothing of it is with the standing office. */
export const isWithHead = ({ state, toReceive, withHead }: Standing): boolean =>
  state === 'submitted' && toReceive === 0 && withHead > 0;

function standingOf(duty: Standing): UnitStanding {
  if (isBoth(duty)) return 'both';
  if (isWithHead(duty)) return 'open';
  const { state } = duty;
  return state === 'draft' || state === 'ahead' ? 'open' : state;
}

/** Every unit is counted once; standings that no unit has are left out. */
export function unitStandings(duties: readonly Standing[]): { standing: UnitStanding; count: number }[] {
  const counts = Map.groupBy(duties, standingOf);
  return STANDINGS.flatMap((standing) => {
    const count = counts.get(standing)?.length ?? 0;
    return count > 0 ? { standing, count } : [];
  });
}
