/** Before which milestone an indicator stands, and which levels and figures count on the way there. Pure. */
import type { Definition } from '../../duties/contract.ts';
import { isRelative } from '../../progress/rules/against-target.ts';
import { holdingTarget } from '../../progress/rules/holding-target.ts';
import type { Target } from '../../reading/contract.ts';
import type { Level } from '../formulas/road.ts';
import type { NotComputable } from './contract.ts';
import { type Figure, type Series, seriesOf } from './series.ts';

/** What an indicator is judged by. */
export interface IndicatorFacts {
  thingId: string;
  targets: readonly Target[];
  definition: Pick<Definition, 'accumulation' | 'direction'>;
  figures: readonly Figure[];
}

/** A level of the plan that is a number of a year. */
export interface Milestone {
  target: Target;
  year: number;
  level: Level;
  direction: 1 | -1;
}

export interface Way {
  next: Milestone;
  series: Series;
  /** Levels before the next milestone, where one leads to the other. */
  between: Level[];
}

/** "Trên 80%" rises, "dưới 5%" falls, whatever else is said; a bare level goes the indicator's way. */
function directionOf({ comparator }: Target, direction: Definition['direction']): 1 | -1 {
  if (comparator === '>' || comparator === '>=') return 1;
  if (comparator === '<' || comparator === '<=') return -1;
  return direction === 'down' ? -1 : 1;
}

/** The level of a year as a number; of a range the end that is to be reached. */
function milestoneOf(target: Target, direction: Definition['direction']): Milestone | undefined {
  const { year, value, valueMax, comparator } = target;
  if (year === undefined || value === undefined || comparator === 'text' || isRelative(target))
    return undefined;
  const way = directionOf(target, direction);
  const level = comparator === 'range' && way === -1 ? (valueMax ?? value) : value;
  return { target, year, direction: way, level: { at: { day: `${year}-12-31` }, value: level } };
}

/** All that can be drawn on a scale, as the plan names them. */
export const levelsOfYears = ({ targets, definition }: IndicatorFacts): Milestone[] =>
  targets.flatMap((target) => milestoneOf(target, definition.direction) ?? []);

/** @param today "YYYY-MM-DD" in Việt Nam. @returns why there is no way that can be worked out, where there is none */
export function wayOf(facts: IndicatorFacts, today: string): Way | NotComputable {
  const { targets, definition, figures } = facts;
  const holding = holdingTarget(targets, today);
  const next = holding && milestoneOf(holding.target, definition.direction);
  if (!next) return whyNot(holding?.target);
  const yearly = definition.accumulation !== 'stock';
  // Before any figure came it is the figures that are missing, however they will count.
  if (yearly && figures.length > 0 && next.year > Number(today.slice(0, 4))) return 'years-apart';
  const between = levelsOfYears(facts)
    .filter(({ year }) => year < next.year && !yearly)
    .map(({ level }) => level);
  return { next, series: seriesOf(figures, definition.accumulation, next.year), between };
}

const whyNot = (target: Target | undefined): NotComputable =>
  target === undefined
    ? 'no-level'
    : target.value === undefined || target.comparator === 'text'
      ? 'level-in-words'
      : isRelative(target)
        ? 'relative-level'
        : 'no-year';
