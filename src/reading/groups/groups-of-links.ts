/** Groups of readings and drafts that were stored before readings had groups: their rows were linked one to another. */
import type { IndicatorReading, RowGroup, TaskReading } from '../contract.ts';
import { Joining, rowGroups } from './row-groups.ts';

/**
 * What is linked by `sameAs` or stands in one `series` is one thing, directly or over other rows. Links to rows that are
 * not among these (removed from a draft) are passed over.
 */
export function groupsOfLinks(
  indicators: readonly IndicatorReading[],
  tasks: readonly TaskReading[],
): RowGroup[] {
  const series = Map.groupBy(
    indicators.filter((row) => row.series !== undefined),
    (row) => row.series,
  );
  const ofIndicators = joinedBySameAs(indicators);
  for (const [first, ...rest] of series.values())
    for (const row of rest) if (first) ofIndicators.join(first.id, row.id);
  return [
    ...rowGroups('indicator', indicators, ofIndicators),
    ...rowGroups('task', tasks, joinedBySameAs(tasks)),
  ];
}

function joinedBySameAs(rows: readonly (IndicatorReading | TaskReading)[]): Joining {
  const joining = new Joining(rows);
  for (const { id, sameAs = [] } of rows) for (const other of sameAs) joining.join(id, other);
  return joining;
}
