/** What each plan sets for the years of an indicator. Pure. */
import type { Mention } from '../../../src/register/contract.ts';

export interface PlanTargets {
  planId: string;
  planTitle: string;
  /** In the words of the plan; of a year that it states in several places, all that differ. */
  byYear: ReadonlyMap<number | undefined, string>;
}

type Stated = Pick<Mention, 'planId' | 'planTitle' | 'targets' | 'amendedTargets'>;

const now = ({ targets, amendedTargets }: Stated) => amendedTargets ?? targets;

/** Plans that set any level, in the order of the mentions. */
export function targetsByPlan(mentions: readonly Stated[]): PlanTargets[] {
  const byPlan = Map.groupBy(
    mentions.filter((mention) => now(mention).length > 0),
    ({ planId }) => planId,
  );
  return [...byPlan].map(([planId, own]) => {
    const byYear = Map.groupBy(own.flatMap(now), ({ year }) => year);
    const texts = [...byYear].map(
      ([year, targets]) => [year, [...new Set(targets.map(({ text }) => text))].join('; ')] as const,
    );
    return { planId, planTitle: own[0]?.planTitle ?? '', byYear: new Map(texts) };
  });
}
