/** The rows of a fresh reading put together into things: passages that state one and the same stand in one group. Pure. */
import type { IndicatorReading, PlanReading, RowGroup, TaskReading } from '../contract.ts';
import { joinIndicators } from './like-indicators.ts';
import { joinTasks } from './like-tasks.ts';
import { counterparts } from './mentions.ts';
import { rowGroups } from './row-groups.ts';

/** Every row in exactly one group; groups of indicators first, each kind in the order of the plan. */
export function groupRows({ indicators, tasks }: Pick<PlanReading, 'indicators' | 'tasks'>): RowGroup[] {
  return [
    ...rowGroups('indicator', indicators, joinIndicators(indicators)),
    ...rowGroups('task', tasks, joinTasks(tasks)),
  ];
}

/** The plan with its groups, and with the `sameAs` that follow from them; nothing else changes. */
export function withGroups(plan: Omit<PlanReading, 'groups'>): PlanReading {
  const grouped = { ...plan, groups: groupRows(plan) };
  const others = counterparts(grouped);
  const linked = <Row extends IndicatorReading | TaskReading>(row: Row): Row => {
    const sameAs = others.get(row.id) ?? [];
    return sameAs.length > 0 ? { ...row, sameAs } : row;
  };
  return { ...grouped, indicators: plan.indicators.map(linked), tasks: plan.tasks.map(linked) };
}
