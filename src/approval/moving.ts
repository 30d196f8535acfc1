/** Rows on their way from one state to the next. */
import type { ItemRow } from '../duties/standing-duty.ts';
import type { Available } from './transitions.ts';

/** A row with the steps that it takes, one after the other; all but the first are the same person's own. */
export interface Moving {
  item: ItemRow;
  steps: readonly Available[];
  /** The answer that moves: sent with this step, or before. */
  answerId: string | null;
}

/** Where the last of the steps leads. */
export function stateAfter(steps: readonly Available[]): Available['to'] {
  const last = steps.at(-1);
  if (!last) throw new Error('a row that moves takes a step');
  return last.to;
}
