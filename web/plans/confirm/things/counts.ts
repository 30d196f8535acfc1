import type { PlainClass } from '../../../../src/register/contract.ts';
import type { RowTab } from '../tabs.ts';
import type { Line } from './things.ts';

/** How many things of each class there are; never how many passages state them. */
export function countTabs(tabs: ReadonlyMap<RowTab, readonly unknown[]>): Record<PlainClass, number> {
  const count = (tab: PlainClass) => tabs.get(tab)?.length ?? 0;
  return {
    indicator: count('indicator'),
    task: count('task'),
    qualitative: count('qualitative'),
    general: count('general'),
  };
}

/** The lines that stand for a thing, not for a duty to report: what is counted as checked or not. */
export const thingLines = (lines: ReadonlyMap<string, Line>): Line[] =>
  [...lines.values()].filter(({ thing }) => thing !== undefined);
