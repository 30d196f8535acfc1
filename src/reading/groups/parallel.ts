/** Whether body and appendix list the same things, so that a row missing from one of them means something. */
import type { PlanReading } from '../contract.ts';
import { counterparts } from './mentions.ts';

/** Below this share of rows stated in both they are no parallel lists, and absence means nothing. */
const PARALLEL = 0.5;

/** Rows of a plan divided by whether the other part of the plan (appendix or body) states them too. */
export interface Mirrored {
  isMirrored: (row: { id: string }) => boolean;
  isParallel: (rows: readonly { id: string }[]) => boolean;
}

export function mirrored(plan: PlanReading): Mirrored {
  const others = counterparts(plan);
  const isMirrored = ({ id }: { id: string }) => (others.get(id) ?? []).length > 0;
  const isParallel = (rows: readonly { id: string }[]) =>
    rows.length > 0 && rows.filter(isMirrored).length / rows.length >= PARALLEL;
  return { isMirrored, isParallel };
}
