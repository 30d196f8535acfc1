/**
 * What can be decided of a figure that several units make together, as one table: who, from where, and where it leads.
 * The buttons of the screens and the checks of the server both come from here. Pure.
 */
import type { WholeState } from '../../progress/wholes/contract.ts';
import type { Holder } from '../../shared/who-acts.ts';
import { canDecideWholes } from '../permissions.ts';
import type { WholeAction } from './contract.ts';

export interface WholeStep {
  action: WholeAction;
  from: WholeState;
  to: WholeState;
  /** Only where the parts that are there give something. */
  said?: true;
}

/** All of them with a reason. */
export const WHOLE_STEPS: readonly WholeStep[] = [
  { action: 'take', from: 'gathering', to: 'taken', said: true },
  { action: 'withdraw', from: 'taken', to: 'gathering' },
  { action: 'give', from: 'unstated', to: 'given' },
  { action: 'give', from: 'given', to: 'given' },
  { action: 'withdraw', from: 'given', to: 'unstated' },
];

export interface DecidableWhole {
  communeCode: string;
  state: WholeState | undefined;
  /** The parts that are there give something. */
  said: boolean;
}

export function availableWholeSteps(user: Holder, { communeCode, state, said }: DecidableWhole): WholeStep[] {
  if (!canDecideWholes(user, communeCode)) return [];
  return WHOLE_STEPS.filter((step) => step.from === state && (!step.said || said));
}
