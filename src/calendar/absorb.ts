/** Lồng ghép: a report on a longer period contains that on the shorter one which ends with it. */
import type { Cycle, Period } from './contract.ts';
import { yearOf } from './days.ts';
import { periodsBetween } from './periods.ts';

/**
 * The longest period of the cycles that ends with this one and is longer; undefined where it stands alone.
 * @param cycles all that the flow has: whether the longer period is on a list does not matter
 */
export function absorbedBy(period: Period, cycles: readonly Cycle[]): Period | undefined {
  return periodsBetween(`${yearOf(period.end)}-01-01`, period.end, cycles)
    .filter(({ start, end }) => end === period.end && start < period.start)
    .reduce<Period | undefined>(
      (longest, each) => (longest && longest.start < each.start ? longest : each),
      undefined,
    );
}

/**
 * The periods that are still reported on apart, in the order given.
 * @param cycles those of the flow; without them, those that are on the list
 */
export function absorb(
  periods: readonly Period[],
  cycles: readonly Cycle[] = periods.map(({ cycle }) => cycle),
): Period[] {
  const ends = periods.map(({ end }) => end).toSorted();
  const [first, last] = [ends[0] ?? '', ends.at(-1) ?? ''];
  const longest = new Map<string, string>();
  for (const { start, end } of periodsBetween(`${yearOf(first)}-01-01`, last, cycles))
    if (start < (longest.get(end) ?? '9999')) longest.set(end, start);
  return periods.filter(({ start, end }) => (longest.get(end) ?? start) >= start);
}
