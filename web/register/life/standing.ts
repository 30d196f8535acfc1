/** How a row of the register stands for the question of what can be decided about it. Pure. */
import type { LifeStanding } from '../../../src/approval/life/contract.ts';
import { lifeState } from '../../../src/progress/rules/task-life.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';

/** Whether units are asked one by one is not in the list; the server says so where it matters. */
export function lifeOfRow({ state, reported, retired, withdrawn, deadline }: RegisterRow): LifeStanding {
  return {
    state: lifeState(state ?? 'not-started', reported),
    tracked: !retired && !withdrawn,
    repeats: deadline?.kind === 'recurring' || deadline?.kind === 'ongoing',
    several: false,
  };
}
