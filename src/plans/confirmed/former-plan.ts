/** Which plan a plan seems to go on from: the same words, and the year after. Pure. */
import { foldText, likenessIndex } from '../../shared/likeness.ts';
import { planName } from '../draft/plan-name.ts';
import type { Plan } from './contract.ts';

type Named = Pick<Plan, 'id' | 'header' | 'withdrawnAt'>;

/** Titles of one programme differ in little but the year. */
const ALIKE = 0.6;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** The year of a plan by its title, else by its date; of "2026 - 2030" nobody can tell. */
export function planYear({ header }: Pick<Plan, 'header'>): number | undefined {
  const years = new Set((header.title ?? '').match(YEAR) ?? []);
  if (years.size > 1) return undefined;
  const [year = header.date?.slice(0, 4)] = years;
  return year === undefined ? undefined : Number(year);
}

const wordsOf = ({ header }: Named): string => foldText(planName(header) ?? '').replace(YEAR, ' ');

/** @returns the plan of the year before that is named alike and is still followed; a person says whether it is so */
export function proposedFormer<T extends Named>(plan: Named, plans: readonly T[]): T | undefined {
  const year = planYear(plan);
  const before = plans.filter(
    (other) =>
      other.id !== plan.id &&
      other.withdrawnAt === undefined &&
      year !== undefined &&
      planYear(other) === year - 1,
  );
  const [best] = likenessIndex(before.map(wordsOf)).like(wordsOf(plan), 1);
  return best && best.score >= ALIKE ? before[best.index] : undefined;
}
