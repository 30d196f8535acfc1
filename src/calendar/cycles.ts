/** What the regular cycles of reporting are made of. */
import type { Cycle } from './contract.ts';

/** The shortest first; lists of periods come in this order. */
export const CYCLES: readonly Cycle[] = ['month', 'quarter', 'half', 'nine-month', 'year'];

/** Whether a name is that of a regular cycle. */
export function isCycle(name: string): name is Cycle {
  return (CYCLES as readonly string[]).includes(name);
}

/** How many months a period of a cycle has, and how many such periods begin in a year. */
export const LENGTHS: Readonly<Record<Cycle, { months: number; aYear: number }>> = {
  month: { months: 1, aYear: 12 },
  quarter: { months: 3, aYear: 4 },
  half: { months: 6, aYear: 2 },
  'nine-month': { months: 9, aYear: 1 },
  year: { months: 12, aYear: 1 },
};
