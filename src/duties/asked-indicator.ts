/** When an indicator is asked: by how often its figures exist, and by the stages between the plan's milestones. Pure. */
import type { Target } from '../reading/contract.ts';
import type { Asked, AskedPeriod, AskedThing, Frequency } from './asked-thing.ts';
import type { AskedWhy } from './content/contract.ts';
import type { DutyCycle } from './contract.ts';

const yes = (why: AskedWhy): Asked => ({ asked: true, why });
/** An ad hoc report (sơ kết, tổng kết) looks at everything, like the year's. */
const isYearly = (cycle: DutyCycle) => cycle === 'year' || cycle === 'ad-hoc';

/** Cycles in which figures of a frequency are asked. Monthly ones by quarter, until somebody asks for the month. */
const CYCLES_OF: Readonly<Record<Frequency, readonly DutyCycle[]>> = {
  month: ['quarter', 'half', 'nine-month', 'year', 'ad-hoc'],
  quarter: ['quarter', 'half', 'nine-month', 'year', 'ad-hoc'],
  half: ['half', 'year', 'ad-hoc'],
  year: ['year', 'ad-hoc'],
};

/** "-" or nothing in a cell sets no level. */
export const namesLevel = ({ value, text }: Pick<Target, 'value' | 'text'>): boolean =>
  value !== undefined || /[\p{L}\d]/u.test(text);

/** Years for which a level is set. */
export function milestoneYears(targets: readonly Target[]): number[] {
  return [...new Set(targets.filter(namesLevel).flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
}

/**
 * The year from which an indicator is asked: the first of the stage that ends in its first level. With milestones 2025
 * and 2030 and a first level in 2030 it is 2026. Undefined: from the beginning.
 */
export function askedSince(targets: readonly Target[], milestones: readonly number[]): number | undefined {
  const [first] = milestoneYears(targets);
  if (first === undefined) return undefined;
  const before = milestones.filter((year) => year < first);
  return before.length > 0 ? Math.max(...before) + 1 : undefined;
}

/** The indicator is followed and counted. */
export function indicatorAsked(
  { targets, frequency = 'half' }: Pick<AskedThing, 'targets' | 'frequency'>,
  cycle: DutyCycle,
  period: AskedPeriod,
  milestones: readonly number[],
): Asked {
  const year = Number(period.end.slice(0, 4));
  const years = milestoneYears(targets);
  const [first, last] = [years.at(0), years.at(-1)];
  const since = askedSince(targets, milestones);
  if (since !== undefined && year < since) return { asked: false, why: 'before-first-stage' };
  if (targets.length === 0) return onlyYearly(cycle, 'no-milestone');
  if (first !== undefined && year < first) return onlyYearly(cycle, 'first-stage');
  if (last !== undefined && year > last) return onlyYearly(cycle, 'last-milestone-passed');
  return CYCLES_OF[frequency].includes(cycle) ? yes('figures') : { asked: false, why: 'longer-cycle' };
}

function onlyYearly(cycle: DutyCycle, why: AskedWhy): Asked {
  return isYearly(cycle) ? yes(why) : { asked: false, why: 'longer-cycle' };
}
