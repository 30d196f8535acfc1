/** The figure by which the milestone of a year is met or missed. Pure. */
import { parsePeriodId } from '../../calendar/periods.ts';
import type { Definition } from '../../duties/contract.ts';
import type { Level } from '../formulas/road.ts';
import { type Figure, seriesOf } from './series.ts';

/**
 * The last figure of the year where it tells of its end: of its last day, or of a period that ends with it (units count
 * the year up to a day of December where the commune closes its figures earlier).
 */
export function yearEnd(
  figures: readonly Figure[],
  accumulation: Definition['accumulation'],
  year: number,
): Level | undefined {
  const end = `${year}-12-31`;
  const last = seriesOf(figures, accumulation, year).observations.findLast(({ at }) =>
    at.day.startsWith(`${year}-`),
  );
  if (!last) return undefined;
  const closes = ({ asOf, periodId }: Figure) => asOf === end || parsePeriodId(periodId)?.end === end;
  return figures.some((figure) => figure.asOf === last.at.day && closes(figure)) ? last : undefined;
}
