/** When a task is asked: by its deadline and the length of the cycle. Pure. */
import type { Deadline } from '../reading/contract.ts';
import type { Asked, AskedPeriod, AskedThing } from './asked-thing.ts';
import type { AskedWhy, NotAskedWhy } from './content/contract.ts';
import { lastDayOf } from './asked-thing.ts';
import type { DutyCycle } from './contract.ts';
import { occurrencesBetween } from './occurrences.ts';

const yes = (why: AskedWhy): Asked => ({ asked: true, why });
const no = (why: NotAskedWhy): Asked => ({ asked: false, why });

/** Half-years and whatever is longer or apart from the calendar also ask what never falls due. */
const LONG: readonly DutyCycle[] = ['half', 'year', 'ad-hoc'];
const isLong = (cycle: DutyCycle) => LONG.includes(cycle);

/** The task is followed, counted and open. */
export function taskAsked(thing: AskedThing, cycle: DutyCycle, period: AskedPeriod): Asked {
  const { deadline = { kind: 'none' } } = thing;
  if (deadline.start && deadline.start > lastDayOf(period)) return no('not-begun');
  switch (deadline.kind) {
    case 'recurring':
      return byOccurrence(deadline, cycle, period);
    case 'conditional':
      return conditional(thing, deadline, cycle, period);
    case 'ongoing':
    case 'none':
      return standing(cycle);
    case 'due':
    case 'range':
      return thing.state === 'done'
        ? byOccurrence(deadline, cycle, period)
        : byDueDate(deadline, cycle, period);
  }
}

/** Asked where an occurrence ends; a yearly one not by month. */
function byOccurrence(deadline: Deadline, cycle: DutyCycle, period: AskedPeriod): Asked {
  if (deadline.recurrence === undefined) return standing(cycle);
  if (deadline.recurrence === 'annual' && cycle === 'month') return no('longer-cycle');
  return occurrencesBetween(deadline, period.start, period.end).length > 0
    ? yes('occurrence')
    : no('no-occurrence');
}

/** Nothing falls due: a check per half-year and year. */
function standing(cycle: DutyCycle): Asked {
  return isLong(cycle) ? yes('ongoing') : no('longer-cycle');
}

/** Since its condition is met a task without a date waits for nothing: it is asked by quarter. */
function conditional(thing: AskedThing, deadline: Deadline, cycle: DutyCycle, period: AskedPeriod): Asked {
  const { conditionMetOn } = thing;
  if (conditionMetOn === undefined || conditionMetOn > lastDayOf(period)) return no('waiting-for-condition');
  if (deadline.due) return byDueDate(deadline, cycle, period);
  return cycle === 'month' ? no('longer-cycle') : yes('condition-met');
}

/** Due by the end of the period, or past; what runs over several years is also told about once a half-year or year. */
function byDueDate({ kind, due }: Deadline, cycle: DutyCycle, period: AskedPeriod): Asked {
  if (due === undefined) return standing(cycle);
  if (due < period.start) return yes('overdue');
  if (due <= lastDayOf(period)) return yes('due');
  const told = kind === 'range' ? isLong(cycle) : cycle === 'year' || cycle === 'ad-hoc';
  return told ? yes('running') : no('not-yet-due');
}
