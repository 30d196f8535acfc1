/** The rows of a fresh reading put together into things: passages that state one and the same stand in one group. Pure. */
import type { PlanReading, RowGroup } from '../contract.ts';
import { joinIndicators } from './like-indicators.ts';
import { joinTasks } from './like-tasks.ts';
import { linked } from './mentions.ts';
import { rowGroups } from './row-groups.ts';

/** Every row in exactly one group; groups of indicators first, each kind in the order of the plan. */
export function groupRows({ indicators, tasks }: Pick<PlanReading, 'indicators' | 'tasks'>): RowGroup[] {
  return [
    ...rowGroups('indicator', indicators, joinIndicators(indicators)),
    ...rowGroups('task', tasks, joinTasks(tasks)),
  ];
}

/** The plan with its groups, and with the `sameAs` that follow from them; nothing else changes. */
export const withGroups = (plan: Omit<PlanReading, 'groups'>): PlanReading =>
  linked({ ...plan, groups: groupRows(plan) });
