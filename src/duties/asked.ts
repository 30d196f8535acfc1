/**
 * What is asked when: whether a row of the register is asked in a period, and why. The defaults spare units from
 * writing "tiếp tục thực hiện" month after month; a person's choice for a row and cycle goes before them. Pure.
 */
import { LENGTHS } from '../calendar/cycles.ts';
import type { Deadline } from '../reading/contract.ts';
import { indicatorAsked } from './asked-indicator.ts';
import { taskAsked } from './asked-task.ts';
import type { Asked, AskedOptions, AskedPeriod, AskedThing, LastAnswered } from './asked-thing.ts';
import type { NotAskedWhy } from './content/contract.ts';
import type { DutyCycle } from './contract.ts';

/** What no choice changes: a row that is not followed, or a task that has come to its end. */
function neverAsked(thing: AskedThing): NotAskedWhy | undefined {
  if (thing.retired) return 'retired';
  if (!thing.tracked) return 'not-tracked';
  if (!thing.counted) return 'not-counted';
  if (thing.kind === 'indicator') return undefined;
  const { state } = thing;
  if (state === 'paused' || state === 'cancelled' || state === 'transferred') return state;
  return state === 'done' && !comesAgain(thing.deadline) ? 'done' : undefined;
}

/** Done once is not done for good: the next occurrence, or the next check, is asked again. */
function comesAgain(deadline: Deadline | undefined): boolean {
  return deadline?.kind === 'recurring' || deadline?.kind === 'ongoing' || deadline?.recurrence !== undefined;
}

/** Whether the row is asked in this period of this cycle. */
export function askedIn(
  thing: AskedThing,
  cycle: DutyCycle,
  period: AskedPeriod,
  options: AskedOptions = {},
): Asked {
  const never = neverAsked(thing);
  if (never) return { asked: false, why: never };
  const chosen = options.overrides?.[cycle];
  if (chosen === false) return { asked: false, why: 'not-chosen' };
  const byRule =
    thing.kind === 'task'
      ? taskAsked(thing, cycle, period)
      : indicatorAsked(thing, cycle, period, options.milestones ?? []);
  if (!byRule.asked && !chosen) return byRule;
  const asked: Asked = byRule.asked ? byRule : { asked: true, why: 'chosen' };
  const { lastAnswered } = options;
  return lastAnswered && carriesOver(lastAnswered, { ...period, cycle })
    ? { ...asked, carriedOver: lastAnswered.id }
    : asked;
}

/** In months; an ad hoc period is as long as its dates say, so it takes over from any. */
const lengthOf = (cycle: DutyCycle): number => (cycle === 'ad-hoc' ? Infinity : LENGTHS[cycle].months);

/** An answer this many days old is still proposed for the longer period. */
const CARRIED_DAYS = 15;
const DAY_MS = 86_400_000;

/** Whether what was answered in the shorter period is proposed for the longer one: it ends at most 15 days before. */
export function carriesOver(
  shorter: LastAnswered,
  longer: Pick<AskedPeriod, 'end' | 'windowEnd'> & { cycle: DutyCycle },
): boolean {
  const days =
    (Date.parse(longer.windowEnd ?? longer.end) - Date.parse(shorter.windowEnd ?? shorter.end)) / DAY_MS;
  return lengthOf(shorter.cycle) < lengthOf(longer.cycle) && days >= 0 && days <= CARRIED_DAYS;
}
