/** The matrix of sections and milestone years. Pure. */
import type { SectionTargets } from '../../src/register/list/contract.ts';

/** Years that any section has a target in, first to last. */
export function milestoneYears(sections: readonly SectionTargets[]): number[] {
  const years = sections.flatMap((section) => section.years.map(({ year }) => year));
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** Indicators of the section that have a target in the year. */
export const targetsIn = ({ years }: SectionTargets, wanted: number): number =>
  years.find(({ year }) => year === wanted)?.count ?? 0;
