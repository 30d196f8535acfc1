/** How a real figure stands against the level of the plan, in words. Pure. */
import type { IndicatorFact, PeriodFacts } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { againstTarget } from '../../progress/rules/against-target.ts';
import type { Target } from '../../reading/contract.ts';
import { bare } from './clean-text.ts';
import { differenceRun, indicatorFact, inPercent, valueWritten } from './indicator-facts.ts';
import { type Decimals, FIGURE_DECIMALS, figureText, shareText } from './numbers.ts';
import { inOne, said } from './said.ts';
import { isRank, withUnit } from './units.ts';

const SIGNS = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', range: '', text: '' } satisfies Record<
  Target['comparator'],
  string
>;

/** "mốc năm 2026"; a level without a year is "mục tiêu". */
export const milestoneName = ({ year }: Target): string =>
  year === undefined ? 'mục tiêu' : `mốc năm ${year}`;

/** A year without a milestone of its own is not judged by another year's. */
const isOf = ({ year }: Target, { end }: Pick<PeriodFacts, 'end'>): boolean =>
  year === undefined || year === Number(end.slice(0, 4));

/** A level as a plan writes it: as many decimals as it has. */
const level = (value: number): string => figureText(value, { decimals: 'round', most: FIGURE_DECIMALS });

/** "≥75%", "80-90%", "600"; a level in words as the plan has it. */
function levelText(indicator: IndicatorFact, target: Target): string {
  const { comparator, value, valueMax, text } = target;
  if (value === undefined || !againstTarget(value, target, 'none')) return bare(text);
  const number =
    valueMax === undefined || comparator !== 'range' ? level(value) : `${level(value)}-${level(valueMax)}`;
  return `${SIGNS[comparator]}${inPercent(indicator) ? withUnit(number, indicator.unit ?? '%') : number}`;
}

/** "(≥75%)" with the level as a fact. */
function levelRun(indicator: IndicatorFact, target: Target): Run {
  return said(
    indicatorFact(indicator, 'target', milestoneName(target), target.value),
    levelText(indicator, target),
  );
}

/** " (mốc năm 2030: ≥80%)": named and not judged; of a year that is over, and where the plan names none, nothing. */
export function milestoneAlone(indicator: IndicatorFact, period: Pick<PeriodFacts, 'end'>): Run[] {
  const { target } = indicator;
  if (!target || levelText(indicator, target) === '') return [];
  if (target.year !== undefined && target.year < Number(period.end.slice(0, 4))) return [];
  return inOne(` (${milestoneName(target)}: `, levelRun(indicator, target), ')');
}

/** On whose side of the level a written figure is to stand. */
export const levelsOf = ({ target }: IndicatorFact, period: Pick<PeriodFacts, 'end'>): number[] =>
  target && isOf(target, period)
    ? [target.value, target.valueMax].filter((value) => value !== undefined)
    : [];

/**
 * ", vượt mốc năm 2026 (≥75%)", ", thấp hơn mốc năm 2026 (≥90%) 19 điểm phần trăm", ", đạt 62,5% mốc năm 2026 (600)".
 * @param value a real figure, cumulated where the indicator is
 */
export function againstMilestone(
  indicator: IndicatorFact,
  value: number,
  period: Pick<PeriodFacts, 'end'>,
  decimals: Decimals,
): Run[] {
  const { target, definition } = indicator;
  const against = target && isOf(target, period) && againstTarget(value, target, definition.direction);
  if (!target || !against || target.value === undefined) return milestoneAlone(indicator, period);
  const milestone = inOne(`${milestoneName(target)} (`, levelRun(indicator, target), ')');
  const written = valueWritten(indicator, value, decimals, levelsOf(indicator, period));
  const goesDown = isDown(indicator, target);
  if (hasShare(indicator, target, goesDown) && (against.met || against.short > 0))
    return inOne(', đạt ', shareRun(indicator, value, target.value, decimals), ' ', milestone);
  if (against.met) return inOne(isBeyond(target, written, goesDown) ? ', vượt ' : ', đạt ', milestone);
  if (against.short === 0) return inOne(', chưa đạt ', milestone);
  const nearest = goesDown ? (target.valueMax ?? target.value) : target.value;
  const gap = differenceRun(indicator, 'gap', 'so với mốc', [written, nearest]);
  const way = isRank(indicator.unit) ? 'kém' : goesDown ? 'cao hơn' : 'thấp hơn';
  return inOne(`, ${way} `, milestone, ' ', gap);
}

function isDown({ definition }: IndicatorFact, { comparator }: Target): boolean {
  if (comparator === '<' || comparator === '<=') return true;
  return (comparator === '=' || comparator === 'range') && definition.direction === 'down';
}

/** Counts are told as a share of the level that they grow to; shares and what is to sink by the distance. */
const hasShare = (indicator: IndicatorFact, { comparator, value = 0 }: Target, goesDown: boolean): boolean =>
  !inPercent(indicator) && !goesDown && comparator !== 'range' && value > 0;

/** Exactly on the level, and below one that is not to be passed, it is reached, not surpassed. */
const isBeyond = ({ comparator, value = 0, valueMax }: Target, written: number, goesDown: boolean): boolean =>
  !goesDown && written > (comparator === 'range' ? (valueMax ?? value) : value);

function shareRun(indicator: IndicatorFact, value: number, of: number, decimals: Decimals): Run {
  const percent = (value / of) * 100;
  const fact = {
    ...indicatorFact(indicator, 'share', 'so với mốc', percent),
    unit: '%',
    numerator: value,
    denominator: of,
  };
  return said(fact, shareText(percent, decimals));
}
