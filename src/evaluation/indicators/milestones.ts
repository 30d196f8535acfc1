/** The milestones of an indicator year by year: met or missed, on the way, or still to come. Pure. */
import { againstTarget } from '../../progress/rules/against-target.ts';
import type { Target } from '../../reading/contract.ts';
import type { MilestoneMark } from '../../register/received/contract.ts';
import type { IndicatorStanding, MilestoneCell } from './contract.ts';
import type { IndicatorFacts } from './way.ts';
import { yearEnd } from './year-end.ts';

/**
 * Each year of which the plan names a level, in order. The next milestone stands as the indicator does; one before it
 * was met or missed by the figure of its year's end, and without one nobody can say.
 * @param today "YYYY-MM-DD"
 */
export function milestonesOf(
  facts: IndicatorFacts,
  standing: IndicatorStanding,
  today: string,
): MilestoneCell[] {
  const byYear = new Map(
    facts.targets.flatMap((target) => (target.year === undefined ? [] : [[target.year, target] as const])),
  );
  const years = [...byYear.keys()].toSorted((a, b) => a - b);
  const now = Number(today.slice(0, 4));
  const next = standing.milestone?.year ?? years.find((year) => year >= now) ?? years.at(-1);
  return years.flatMap((year) => {
    const target = byYear.get(year);
    if (!target) return [];
    if (year === next) return [nextCell(year, target, standing)];
    return [next !== undefined && year > next ? cell(year, target, 'ahead') : pastCell(year, target, facts)];
  });
}

const cell = (year: number, { text }: Target, mark: MilestoneMark): MilestoneCell => ({ year, text, mark });

function nextCell(
  year: number,
  target: Target,
  { status, current, expectedNow }: IndicatorStanding,
): MilestoneCell {
  return {
    ...cell(year, target, status),
    ...(current && { value: current.value, asOf: current.day }),
    ...(expectedNow !== undefined && { expected: expectedNow }),
  };
}

function pastCell(year: number, target: Target, { figures, definition }: IndicatorFacts): MilestoneCell {
  const end = yearEnd(figures, definition.accumulation, year);
  if (!end) return cell(year, target, 'no-figure');
  const verdict = againstTarget(end.value, target, definition.direction);
  const mark = verdict === undefined ? 'not-computable' : verdict.met ? 'met' : 'missed';
  return { ...cell(year, target, mark), value: end.value, asOf: end.at.day };
}
