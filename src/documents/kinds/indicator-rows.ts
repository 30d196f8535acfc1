/** Indicators as rows of annexes: what was planned, what was reached in the period and since New Year, from whom. Pure. */
import { againstTarget } from '../../progress/rules/against-target.ts';
import type { Choices } from '../contract.ts';
import type { FigureFact, IndicatorFact } from '../facts/contract.ts';
import type { Column, Run, TableRow } from '../model/contract.ts';
import { figureFactOf, indicatorFact, valueOf, type Which, written } from '../words/indicator-facts.ts';
import { inCell } from '../words/clean-text.ts';
import { dayText, shareText } from '../words/numbers.ts';
import { inOne, said } from '../words/said.ts';
import { column, grouped, row } from './blocks.ts';
import { headsOf } from './sections.ts';

const NUMBER = { align: 'right' } as const;

/** Source: appendix of indicators in reports of communes (Chỉ tiêu · Đơn vị · Kế hoạch · Thực hiện kỳ · Lũy kế · …). */
export const INDICATOR_COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 12, { align: 'center' }),
  column('name', 'Chỉ tiêu', 82),
  column('unit', 'Đơn vị tính', 22, { align: 'center' }),
  column('plan', 'Kế hoạch', 24, NUMBER),
  column('period', 'Thực hiện trong kỳ', 28, NUMBER),
  column('cumulative', 'Lũy kế', 24, NUMBER),
  column('against', 'So với kế hoạch', 26, NUMBER),
  column('source', 'Nguồn', 42),
];

export const indicatorRows = (indicators: readonly IndicatorFact[], choices: Choices): TableRow[] =>
  grouped(indicators, headsOf(indicators), (indicator, number) =>
    row(indicator.id, [
      String(number),
      inCell(indicator.name),
      indicator.unit ?? '',
      planRun(indicator),
      periodRuns(indicator, choices),
      figureRun(indicator, 'cumulative', choices) ?? '',
      againstRun(indicator, choices) ?? '',
      shownFigure(indicator, choices)?.unitName ?? indicator.leadName ?? '',
    ]),
  );

/** The level in the words of the plan, and its year where that is not the year of the report. */
export function planRun(indicator: IndicatorFact): Run | string {
  const { target } = indicator;
  if (!target) return '';
  return said(indicatorFact(indicator, 'target', 'mức của kế hoạch', target.value), inCell(target.text));
}

/** The figure of the period, its estimate as such, or what the clerk chose for what is missing. */
export function periodRuns(indicator: IndicatorFact, choices: Choices): Run[] {
  const own = figureRun(indicator, 'period', choices);
  if (own) return [own];
  const estimate = figureRun(indicator, 'estimate', choices);
  if (estimate) return inOne('ước ', estimate);
  const latest = choices.missing === 'last-received' ? figureRun(indicator, 'latest', choices) : undefined;
  if (latest && indicator.latest)
    return inOne(latest, ` (số liệu đến ngày ${dayText(indicator.latest.asOf)})`);
  return inOne('chưa có số liệu');
}

export const shownFigure = (indicator: IndicatorFact, { missing }: Choices): FigureFact | undefined =>
  indicator.inPeriod ?? indicator.estimate ?? (missing === 'last-received' ? indicator.latest : undefined);

type Received = Extract<Which, 'period' | 'cumulative' | 'estimate' | 'latest'>;

const WORDS: Record<Received, string> = {
  period: 'thực hiện trong kỳ',
  cumulative: 'lũy kế từ đầu năm',
  estimate: 'ước cả kỳ',
  latest: 'số liệu gần nhất',
};

const figureOf = (indicator: IndicatorFact, which: Received): FigureFact | undefined =>
  which === 'period' ? indicator.inPeriod : indicator[which];

/** A figure without its unit, which has a column of its own. @returns undefined where there is none */
export function figureRun(indicator: IndicatorFact, which: Received, { decimals }: Choices): Run | undefined {
  const figure = figureOf(indicator, which);
  if (!figure) return undefined;
  const value = valueOf(indicator, figure);
  const text = value === undefined ? figure.text : written(indicator, value, decimals, levelsOf(indicator));
  return text === undefined ? undefined : said(figureFactOf(indicator, which, WORDS[which], figure), text);
}

/** What falls short of the level is never written like it. */
const levelsOf = ({ target }: IndicatorFact): number[] => (target?.value === undefined ? [] : [target.value]);

/** "Đạt", or how much of the level is reached; nothing where nobody can say. */
export function againstRun(indicator: IndicatorFact, { decimals, ...choices }: Choices): Run | undefined {
  const { target, definition } = indicator;
  const figure = indicator.cumulative ?? shownFigure(indicator, { decimals, ...choices });
  const value = valueOf(indicator, figure);
  const against = target && value !== undefined && againstTarget(value, target, definition.direction);
  if (!target || !against || value === undefined) return undefined;
  const level = target.value ?? 0;
  if (against.met) return said(indicatorFact(indicator, 'share', 'so với kế hoạch', value), 'Đạt');
  const sinks = definition.direction === 'down' || target.comparator.startsWith('<');
  if (level <= 0 || sinks || value < 0)
    return said(indicatorFact(indicator, 'share', 'so với kế hoạch', value), 'Chưa đạt');
  const share = (value / level) * 100;
  const fact = { ...indicatorFact(indicator, 'share', 'so với kế hoạch', share), unit: '%' };
  return said({ ...fact, numerator: value, denominator: level }, shareText(share, decimals));
}
