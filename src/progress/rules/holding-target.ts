/** Which target holds for a figure: the year's own, else the milestone that is worked towards. Pure. */
import { namesLevel } from '../../duties/asked-indicator.ts';
import type { Target } from '../../reading/contract.ts';

export interface HoldingTarget {
  target: Target;
  /** own: set for this very year; ahead: the next milestone; past: the last one; undated: the plan names no year. */
  kind: 'own' | 'ahead' | 'past' | 'undated';
  /** As people say it: "mốc 2030"; without a year "mục tiêu". */
  label: string;
}

const holding = (target: Target, kind: HoldingTarget['kind']): HoldingTarget => ({
  target,
  kind,
  label: target.year === undefined ? 'mục tiêu' : `mốc ${target.year}`,
});

/**
 * The target that holds on a day. Between two milestones it is the next one, as the goal that it is: nothing is
 * interpolated, since only a plan or a document sets a level for a year.
 * @param day "2026-03-05"
 */
export function holdingTarget(targets: readonly Target[], day: string): HoldingTarget | undefined {
  const now = Number(day.slice(0, 4));
  const set = targets.filter(namesLevel);
  const dated = set
    .filter(({ year }) => year !== undefined)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const next = dated.find(({ year = 0 }) => year >= now);
  if (next) return holding(next, next.year === now ? 'own' : 'ahead');
  const undated = set.find(({ year }) => year === undefined);
  if (undated) return holding(undated, 'undated');
  const last = dated.at(-1);
  return last && holding(last, 'past');
}

export type Direction = 'up' | 'down' | 'none';
