/** How a figure changed since the period before and the same period of the year before, in words. Pure. */
import type { FigureFact, IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { differenceRun, type Which, valueOf, valueWritten } from './indicator-facts.ts';
import type { Decimals } from './numbers.ts';
import { inOne, said } from './said.ts';
import { isRank } from './units.ts';

export type Around = Pick<ReportFacts, 'period' | 'previous' | 'lastYear'>;

/**
 * "; tăng 7,2 điểm phần trăm so với quý II/2026, giảm 1,1 điểm phần trăm so với cùng kỳ năm 2025". What is cumulated from
 * the beginning of the year is compared with the year before alone: since the period before it can only grow.
 */
export function changeWords(
  indicator: IndicatorFact,
  { period, previous, lastYear }: Around,
  decimals: Decimals,
): Run[] {
  const { inPeriod, definition } = indicator;
  const now = valueOf(indicator, inPeriod);
  if (now === undefined) return [];
  const sinceName = previous?.name ?? indicator.previous?.periodName ?? '';
  const year = Number((lastYear?.start ?? period.start).slice(0, 4)) - (lastYear ? 0 : 1);
  const isSame = period.cycle === 'year';
  const changes = [
    definition.accumulation === 'cumulative' && !isSame
      ? []
      : change(indicator, 'since-previous', [now, indicator.previous], sinceName, decimals),
    isSame
      ? []
      : change(indicator, 'since-last-year', [now, indicator.lastYear], `cùng kỳ năm ${year}`, decimals),
  ].filter((words) => words.length > 0);
  return changes.flatMap((words, at) => inOne(at === 0 ? '; ' : ', ', words));
}

function change(
  indicator: IndicatorFact,
  which: Which,
  [now, before]: readonly [number, FigureFact | undefined],
  since: string,
  decimals: Decimals,
): Run[] {
  const then = before?.estimate === false ? valueOf(indicator, before) : undefined;
  if (then === undefined) return [];
  const [later, former] = [valueWritten(indicator, now, decimals), valueWritten(indicator, then, decimals)];
  const difference = differenceRun(indicator, which, `so với ${since}`, [later, former]);
  const { fact } = difference;
  if (later === former) return fact ? [said(fact, `bằng ${since}`)] : [];
  // The first place is the smallest number.
  const grew = isRank(indicator.unit) ? later < former : later > former;
  return inOne(grew ? 'tăng ' : 'giảm ', difference, ` so với ${since}`);
}
