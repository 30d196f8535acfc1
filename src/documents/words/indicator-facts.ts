/** Numbers of an indicator, each with the received figure behind it. Pure. */
import type { FigureFact, IndicatorFact } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { valueOfParts } from '../../progress/rules/figure-value.ts';
import { stated } from '../../shared/stated.ts';
import { type Decimals, FIGURE_DECIMALS, figureText, numberWritten, shareText, subtract } from './numbers.ts';
import { said } from './said.ts';
import { differenceWithUnit, isPercent, withUnit } from './units.ts';

/** Which of an indicator's numbers it is: the end of its key. */
export type Which =
  | 'period'
  | 'cumulative'
  | 'estimate'
  | 'latest'
  | 'target'
  | 'share'
  | 'gap'
  | 'since-previous'
  | 'since-last-year';

type Measured = Pick<IndicatorFact, 'unit' | 'definition'>;

export const inPercent = ({ unit, definition }: Measured): boolean =>
  isPercent(unit, definition.valueKind === 'ratio');

/** The value of a figure, from its parts where it has them; undefined: it states none. */
export const valueOf = (indicator: Measured, figure: FigureFact | undefined): number | undefined =>
  figure && (valueOfParts(figure, inPercent(indicator) ? '%' : (indicator.unit ?? '')) ?? figure.value);

/** As it is written, without its unit. @param levels on whose side the written number is to stand */
export function written(
  indicator: Measured,
  value: number,
  decimals: Decimals,
  levels: readonly number[] = [],
): string {
  return inPercent(indicator)
    ? shareText(value, decimals, levels).slice(0, -1)
    : figureText(value, { decimals, most: FIGURE_DECIMALS, levels });
}

/** "78,4%", "3 bộ" */
export const inUnit = (indicator: Measured, text: string): string =>
  withUnit(text, inPercent(indicator) ? (indicator.unit ?? '%') : indicator.unit);

/** What the reader takes the figure for: differences are worked out from it, so that they agree with the text. */
export const valueWritten = (...of: Parameters<typeof written>): number => numberWritten(written(...of));

/** A number of the indicator that is no received figure: a level of the plan, a difference. */
export function indicatorFact(
  { id, name, unit }: IndicatorFact,
  which: Which,
  label: string,
  value?: number,
): Fact {
  return {
    key: `indicator:${id}:${which}`,
    label: `${name}: ${label}`,
    record: { kind: 'indicator', id },
    ...stated({ value, unit }),
  };
}

/** A received figure. */
export function figureFactOf(
  indicator: IndicatorFact,
  which: Which,
  label: string,
  figure: FigureFact,
): Fact {
  const { numerator, denominator, observationId, receivedAt, periodId, asOf, estimate, evidence } = figure;
  return {
    ...indicatorFact(indicator, which, label, valueOf(indicator, figure)),
    periodId,
    asOf,
    observationId,
    receivedAt,
    ...stated({ numerator, denominator, source: figure.unitName }),
    ...(estimate && { estimate }),
    ...(evidence.length > 0 && { evidence }),
  };
}

/** How far two written figures are apart: "19 điểm phần trăm", "3 bộ". */
export function differenceRun(
  indicator: IndicatorFact,
  which: Which,
  label: string,
  [now, other]: readonly [number, number],
): Run {
  const percent = inPercent(indicator);
  const value = subtract(now, other);
  const apart = figureText(Math.abs(value), { decimals: 'round', most: FIGURE_DECIMALS });
  const unit = percent ? 'điểm phần trăm' : indicator.unit;
  const fact = { ...indicatorFact(indicator, which, label, value), ...stated({ unit }) };
  return said(fact, differenceWithUnit(apart, indicator.unit, percent));
}
