/** What became of a row of a plan that another goes on from, and what can still be done with it. Pure. */
import type { RegisterRow } from '../../register/contract.ts';
import type { SuccessionAction, SuccessionOutcome } from './contract.ts';

/** What the outcome of a row follows from. */
export interface SuccessionFacts {
  kind: RegisterRow['kind'];
  state: RegisterRow['state'];
  retired: boolean;
  /** It goes on in the next plan, since somebody said so. */
  carried: boolean;
  /** The next plan states it too. */
  stated: boolean;
}

/**
 * A task goes on only where somebody says so, since the next plan's deadline is then an extension of its own. An
 * indicator that both plans state goes on by itself, as one series of figures.
 */
export function outcomeOf({ kind, state, retired, carried, stated }: SuccessionFacts): SuccessionOutcome {
  if (state === 'done') return 'done';
  if (retired || state === 'cancelled' || state === 'transferred') return 'ended';
  if (carried) return 'carried';
  return kind === 'indicator' && stated ? 'goes-on' : 'open';
}

/** A round of a recurring or ongoing task is complete by its own report, an indicator never. */
export function possibleActions({
  kind,
  deadline,
}: Pick<RegisterRow, 'kind' | 'deadline'>): readonly SuccessionAction[] {
  const repeats = deadline?.kind === 'recurring' || deadline?.kind === 'ongoing';
  return kind === 'indicator' || repeats ? ['carry', 'end'] : ['complete', 'carry', 'end'];
}
