/** Dates with their month ("10/6") as rules of a cycle's periods. Pure. */
import type { Due } from '../../calendar/contract.ts';
import { LENGTHS } from '../../calendar/cycles.ts';
import type { FlowCycleName, PartDue } from './contract.ts';

export interface NamedDate {
  /** 1–31. */
  day: number;
  /** 1–12. */
  month: number;
}

/**
 * Which quarter or half each date belongs to. A date in the first month after a part is that part's: reports are due at
 * the end of a period or just after it, never in its beginning. Dates that fit no part are left out, and so are all of a
 * part that is given two.
 */
export function partsOf(dates: readonly NamedDate[], cycle: 'quarter' | 'half', before: boolean): PartDue[] {
  const { months: length } = LENGTHS[cycle];
  const found = dates.flatMap((date): PartDue[] => {
    const place = (date.month - 1) % length;
    const own = Math.floor((date.month - 1) / length) + 1;
    if (place === 0)
      return [{ part: own === 1 ? 12 / length : own - 1, rule: ruleOn('next', date.day, before) }];
    // Beginnings of a half are too early for its report; the middle month of a quarter is not.
    if (place < length - 3) return [];
    const month = place === length - 1 ? 'last' : date.month;
    return [{ part: own, rule: ruleOn(cycle === 'half' ? date.month : month, date.day, before) }];
  });
  return found
    .filter(({ part }) => found.filter((other) => other.part === part).length === 1)
    .sort((a, b) => a.part - b.part);
}

/** The months in which a report on the whole of a cycle can be due, in the year in which the period ends. */
const ENDS: Partial<Record<FlowCycleName, { from: number; to: number }>> = {
  year: { from: 9, to: 12 },
  'nine-month': { from: 8, to: 9 },
};

/** A date as the rule of a cycle that has one period in a year; undefined when it cannot be that period's. */
export function ruleOfDate(
  { day, month }: NamedDate,
  cycle: FlowCycleName,
  before: boolean,
  nextYear: boolean,
): Due | undefined {
  const ends = ENDS[cycle];
  if (!ends) return undefined;
  if (month === (ends.to % 12) + 1) return ruleOn('next', day, before);
  return !nextYear && month >= ends.from && month <= ends.to ? ruleOn(month, day, before) : undefined;
}

function ruleOn(month: Due['month'], day: number, before: boolean): Due {
  return { month, day, ...(before && { before: true as const }) };
}
