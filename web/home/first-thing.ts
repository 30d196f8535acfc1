/** What is to be done first, by one rule for everybody. Pure. */
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import { type CycleThing, cycleThing, presses } from './cycle-thing.ts';
import type { Standing } from './standing.ts';

/** The one thing that home begins with; the numbers are those of the list that its button opens. */
export type FirstThing =
  | { what: 'check'; draft: PlanImport; left: number; others: number }
  | { what: 'watch'; upload: PlanImport }
  | { what: 'begin' | 'await' | 'rest' }
  | CycleThing
  | { what: 'serious' | 'overdue' | 'near-due' | 'no-deadline'; count: number };

/**
 * What others wait for by a day first, then a draft, what else the cycle asks for, what keeps the register from being
 * right, what time presses; never what others must do.
 */
export function firstThing(standing: Standing): FirstThing {
  const { part, drafts, reading, plans, serious, tasks } = standing;
  const keeps = part === 'keeps';
  const cycle = cycleThing(standing);
  if (cycle && presses(cycle)) return cycle;
  const [draft, ...others] = drafts;
  if (keeps && draft) return { what: 'check', draft, left: leftToCheck(draft), others: others.length };
  const [upload] = reading;
  if (keeps && upload) return { what: 'watch', upload };
  if (plans === 0) return { what: keeps ? 'begin' : 'await' };
  if (cycle) return cycle;
  if (keeps && serious > 0) return { what: 'serious', count: serious };
  for (const what of ['overdue', 'near-due'] as const) {
    const count = tasks[what];
    if (count) return { what, count };
  }
  const undated = tasks['no-deadline'];
  return keeps && undated ? { what: 'no-deadline', count: undated } : { what: 'rest' };
}

/** Indicators and tasks of a draft that nobody has looked at yet. */
function leftToCheck({ counts }: Pick<PlanImport, 'counts'>): number {
  if (!counts) return 0;
  const { indicators, tasks, qualitative, general, accepted } = counts;
  return Math.max(0, indicators + tasks + qualitative + general - accepted);
}
