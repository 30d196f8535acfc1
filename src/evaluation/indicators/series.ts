/** The figures of an indicator as one series that can stand beside a level of its plan. Pure. */
import type { Definition } from '../../duties/contract.ts';
import { parsePeriodId } from '../../calendar/periods.ts';
import { dayMoment } from '../formulas/moment.ts';
import { inOrder, type Level } from '../formulas/road.ts';

/** A received figure that is no estimate. */
export interface Figure {
  periodId: string;
  /** "YYYY-MM-DD" */
  asOf: string;
  value: number;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const levelOf = ({ asOf, value }: Figure): Level => ({ at: dayMoment(asOf), value });

/** What is told at a day is a series as it is. */
export const told = (figures: readonly Figure[]): Level[] => inOrder(figures.map(levelOf));

/**
 * What happens in a year counts from nothing on each 1 January. Figures of single periods add up; of several cycles
 * (months and quarters) the one that has most figures, so that nothing counts twice.
 */
function addedUp(figures: readonly Figure[]): Level[] {
  const byCycle = Map.groupBy(figures, ({ periodId }) => parsePeriodId(periodId)?.cycle ?? 'ad-hoc');
  const [most = []] = [...byCycle.values()].toSorted((a, b) => b.length - a.length);
  let sum = 0;
  return told(most).map(({ at, value }) => ({ at, value: (sum += value) }));
}

export interface Series {
  observations: Level[];
  /** Where it begins without having been observed: nothing on the last day before the year. */
  base?: Level;
}

/** @param year of the milestone, for figures that count within a year; undefined where another year is meant */
export function seriesOf(
  figures: readonly Figure[],
  accumulation: Definition['accumulation'],
  year: number,
): Series {
  if (accumulation === 'stock') return { observations: told(figures) };
  const own = figures.filter(({ asOf }) => yearOf(asOf) === year);
  return {
    observations: accumulation === 'cumulative' ? told(own) : addedUp(own),
    base: { at: dayMoment(`${year - 1}-12-31`), value: 0 },
  };
}
