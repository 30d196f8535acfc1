/** Where a figure of several units stands. Pure. */
import type { OverUnits } from '../../duties/contract.ts';
import { isComplete, type WholeFigure } from '../answers/whole-figure.ts';
import type { WholeState } from './contract.ts';

export interface WholeStanding {
  rule: OverUnits;
  whole: WholeFigure;
  /** What the office decided last and has not withdrawn. */
  decided: 'take' | 'give' | undefined;
}

/** Full coverage needs no decision; where nothing is added up only the office states a figure. */
export function wholeStateOf({ rule, whole, decided }: WholeStanding): WholeState {
  if (isComplete(whole)) return 'complete';
  if (rule === 'none') return decided === 'give' ? 'given' : 'unstated';
  return decided === 'take' && whole.said !== undefined ? 'taken' : 'gathering';
}
