/** The road of an indicator and what was observed beside it, as a picture shows them. Pure. */
import type { Level } from '../formulas/road.ts';
import type { Course, RoadPoint } from './contract.ts';
import { type Series, seriesOf, told } from './series.ts';
import { type IndicatorFacts, type Milestone, levelsOfYears, type Way, wayOf } from './way.ts';

const yearOf = (day: string): number => Number(day.slice(0, 4));
const pointOf = ({ at, value }: Level) => ({ day: at.day, value });
const roadPoint = ({ level, year, target }: Milestone): RoadPoint => ({
  ...pointOf(level),
  year,
  text: target.text,
});

/** Out of the series and the levels by which the status is worked out. @param today "YYYY-MM-DD" in Việt Nam */
export function courseOf(facts: IndicatorFacts, today: string): Course {
  const found = wayOf(facts, today);
  const way = typeof found === 'string' ? undefined : found;
  const { observations } = way?.series ?? seriesWithout(facts);
  const milestones = oneForEachYear(levelsOfYears(facts), way?.next);
  return {
    observations: observations.map(pointOf),
    road:
      facts.definition.accumulation === 'stock'
        ? roadOver(observations[0], milestones)
        : milestones.flatMap((milestone) => [startOf(milestone), roadPoint(milestone)]),
    yearFigures: yearFigures(facts),
  };
}

/** Where no milestone says which year counts, it is that of the last figure. */
function seriesWithout({ figures, definition }: IndicatorFacts): Series {
  const last = told(figures).at(-1);
  return last ? seriesOf(figures, definition.accumulation, yearOf(last.at.day)) : { observations: [] };
}

/** Of two levels of one year the one that the status goes by, else the later named. */
function oneForEachYear(milestones: readonly Milestone[], next: Way['next'] | undefined): Milestone[] {
  const byYear = new Map(milestones.map((milestone) => [milestone.year, milestone]));
  if (next) byYear.set(next.year, next);
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

/** A level of the day of the base is what counts from then on. */
function roadOver(base: Level | undefined, milestones: readonly Milestone[]): RoadPoint[] {
  const points = milestones.map(roadPoint);
  if (!base || points.some(({ day }) => day === base.at.day)) return points;
  return [...points, pointOf(base)].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** What is counted within a year begins with nothing. */
const startOf = ({ year }: Milestone): RoadPoint => ({ day: `${year - 1}-12-31`, value: 0 });

/** The last figure of each year for which a level is set. */
function yearFigures({ targets, definition, figures }: IndicatorFacts): Course['yearFigures'] {
  const years = [...new Set(targets.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const { observations } = seriesOf(figures, definition.accumulation, year);
    const last = observations.findLast(({ at }) => yearOf(at.day) === year);
    return last ? [pointOf(last)] : [];
  });
}
