/** What a rule, or a set of rules, orders for the periods that begin between two days. */
import { absorbedBy } from './absorb.ts';
import type { DutyDates, ReportingRule, YearCalendar } from './contract.ts';
import { periodsBetween } from './periods.ts';
import { dutyDates } from './reporting-rule.ts';

/** One rule, all its periods, by start. */
export function dutiesOfRule(
  rule: ReportingRule,
  from: string,
  to: string,
  announced: readonly YearCalendar[] = [],
): DutyDates[] {
  return periodsBetween(from, to, [rule.cycle]).map((period) => dutyDates(rule, period, announced));
}

/**
 * The rules of one flow, one for each of its cycles: in the order of the rules, then by start.
 * @param together whether a longer period absorbs the shorter one that ends with it (lồng ghép)
 */
export function dutiesOfRules(
  rules: readonly ReportingRule[],
  from: string,
  to: string,
  { together = true, announced = [] }: { together?: boolean; announced?: readonly YearCalendar[] } = {},
): DutyDates[] {
  const cycles = rules.map(({ cycle }) => cycle);
  return rules.flatMap((rule) =>
    periodsBetween(from, to, [rule.cycle])
      .filter((period) => !together || !absorbedBy(period, cycles))
      .map((period) => dutyDates(rule, period, announced)),
  );
}
