/** The rows of a fresh reading put together into things: passages that state one and the same stand in one group. Pure. */
import type { PlanReading, RowGroup } from '../contract.ts';
import { joinIndicators } from './like-indicators.ts';
import { joinTasks } from './like-tasks.ts';
import { indicatorThings, linked } from './mentions.ts';
import { rowGroups } from './row-groups.ts';

/** Every row in exactly one group; groups of indicators first, each kind in the order of the plan. */
export function groupRows({ indicators, tasks }: Pick<PlanReading, 'indicators' | 'tasks'>): RowGroup[] {
  return [
    ...rowGroups('indicator', indicators, joinIndicators(indicators)),
    ...rowGroups('task', tasks, joinTasks(tasks)),
  ];
}

/** The plan with its groups and with what follows from them: `sameAs`, and which indicators are `qualitative`. */
export function withGroups(plan: Omit<PlanReading, 'groups'>): PlanReading {
  const grouped = linked({ ...plan, groups: groupRows(plan) });
  const inWords = qualitativeRows(grouped);
  const indicators = grouped.indicators.map(({ qualitative: _before, ...row }) =>
    inWords.has(row.id) ? { ...row, qualitative: true as const } : row,
  );
  return { ...grouped, indicators };
}

/** Rows of things that only the body states, and nowhere with a level. */
function qualitativeRows(plan: PlanReading): Set<string> {
  const things = indicatorThings(plan).filter(({ rows }) =>
    rows.every((row) => row.source === 'body' && row.targets.length === 0),
  );
  return new Set(things.flatMap(({ group }) => group.rows));
}
