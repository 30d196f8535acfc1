import type { ThingClass } from '../../../../src/register/contract.ts';
import type { RowTab } from '../tabs.ts';

/** How many things of each class there are; never how many passages state them. */
export function countTabs(tabs: ReadonlyMap<RowTab, readonly unknown[]>): Record<ThingClass, number> {
  const count = (tab: ThingClass) => tabs.get(tab)?.length ?? 0;
  return {
    indicator: count('indicator'),
    task: count('task'),
    qualitative: count('qualitative'),
    general: count('general'),
  };
}
