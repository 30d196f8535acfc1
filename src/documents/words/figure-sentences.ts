/** What a report says of an indicator: one sentence. Targets, results and estimates are never mixed. Pure. */
import type { Choices } from '../contract.ts';
import type { FigureFact, IndicatorFact, PeriodFacts } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { againstMilestone, levelsOf, milestoneAlone } from './milestone-words.ts';
import { type Around, changeWords } from './change-words.ts';
import { bare } from './clean-text.ts';
import { figureFactOf, inPercent, inUnit, type Which, valueOf, written } from './indicator-facts.ts';
import { dayText, FIGURE_DECIMALS, figureText } from './numbers.ts';
import { inOne, said, type Said, sentence } from './said.ts';

export interface Telling extends Around {
  choices: Choices;
}

/**
 * "Tỷ lệ hồ sơ nộp trực tuyến đạt 78,4% (1.176/1.500), vượt mốc năm 2026 (≥75%); tăng 7,2 điểm phần trăm so với quý
 * II/2026." An estimate stands beside a real figure of only a part of the period, or alone; only real figures are judged.
 */
export function figureSentence(indicator: IndicatorFact, telling: Telling): Run[] {
  const { inPeriod, estimate } = indicator;
  const real = inPeriod && hasSaid(indicator, inPeriod) ? inPeriod : undefined;
  const expected =
    estimate && hasSaid(indicator, estimate) && !covers(real, telling.period) ? estimate : undefined;
  if (real?.text !== undefined && valueOf(indicator, real) === undefined)
    return inWords(indicator, real, telling);
  if (real) return ofReal(indicator, real, expected, telling);
  if (expected) return ofEstimate(indicator, expected, telling);
  return ofNone(indicator, telling);
}

const hasSaid = (indicator: IndicatorFact, figure: FigureFact): boolean =>
  valueOf(indicator, figure) !== undefined || bare(figure.text ?? '') !== '';

const covers = (real: FigureFact | undefined, { end }: PeriodFacts): boolean =>
  real !== undefined && real.asOf >= end;

/** A name with figures of its own, or that ends in the verb, stands before a colon. */
function opening({ name }: IndicatorFact, verb: string): string {
  const words = bare(name);
  return /\d|(?<!\p{L})(?:đạt|là)$/iu.test(words) ? `${words}: ${verb}` : `${words} ${verb}`;
}

function inWords(indicator: IndicatorFact, figure: FigureFact, { period }: Telling): Run[] {
  const fact = figureFactOf(indicator, 'period', figure.periodName, figure);
  const words = said(fact, bare(figure.text ?? ''));
  return sentence(`${bare(indicator.name)}: `, words, milestoneAlone(indicator, period));
}

function ofReal(
  indicator: IndicatorFact,
  real: FigureFact,
  expected: FigureFact | undefined,
  telling: Telling,
): Run[] {
  const { period, choices } = telling;
  const { definition, cumulative } = indicator;
  const until = expected ? `thực hiện đến ngày ${dayText(real.asOf)} ` : '';
  const ahead = expected ? inOne(', ', expectedRuns(indicator, expected, telling)) : [];
  const judged = judgedValue(indicator);
  const tail = [
    judged === undefined
      ? milestoneAlone(indicator, period)
      : againstMilestone(indicator, judged, period, choices.decimals),
    changeWords(indicator, telling, choices.decimals),
  ];
  if (
    definition.accumulation === 'in-period' &&
    period.cycle !== 'year' &&
    valueOf(indicator, cumulative) !== undefined &&
    cumulative
  )
    return sentence(
      `${bare(indicator.name)}: ${until}`,
      twoFigures(indicator, [real, cumulative], telling),
      ahead,
      ...tail,
    );
  const since = {
    stock: 'đạt ',
    'in-period': period.cycle === 'year' ? 'đạt ' : 'trong kỳ đạt ',
    cumulative: 'lũy kế từ đầu năm đạt ',
  }[definition.accumulation];
  return sentence(
    opening(indicator, until + since),
    figureRuns(indicator, 'period', real, telling),
    ahead,
    ...tail,
  );
}

/** "trong kỳ 150, lũy kế 495 lượt người" */
function twoFigures(
  indicator: IndicatorFact,
  [real, cumulative]: readonly [FigureFact, FigureFact],
  telling: Telling,
): Run[] {
  const first = figureRuns(indicator, 'period', real, telling, !inPercent(indicator));
  return inOne('trong kỳ ', first, ', lũy kế ', figureRuns(indicator, 'cumulative', cumulative, telling));
}

/** What the milestone is compared with: of counts only what is cumulated, since a level is set for a whole year. */
function judgedValue(indicator: IndicatorFact): number | undefined {
  const { definition, cumulative, inPeriod } = indicator;
  if (definition.accumulation !== 'in-period' || inPercent(indicator))
    return valueOf(indicator, cumulative ?? inPeriod);
  return valueOf(indicator, cumulative);
}

/** "78,4% (1.176/1.500)" */
function figureRuns(
  indicator: IndicatorFact,
  which: Which,
  figure: FigureFact,
  { period, choices }: Telling,
  bareNumber = false,
): Run[] {
  const value = valueOf(indicator, figure);
  const label = which === 'cumulative' ? `lũy kế đến hết ${period.name}` : figure.periodName;
  const fact = figureFactOf(indicator, which, label, figure);
  if (value === undefined) return [said(fact, bare(figure.text ?? ''))];
  const text = written(indicator, value, choices.decimals, levelsOf(indicator, period));
  const { numerator, denominator } = figure;
  const parts: Said[] =
    !inPercent(indicator) || numerator === undefined || denominator === undefined
      ? []
      : [' (', said({ ...fact, key: `${fact.key}.parts` }, `${part(numerator)}/${part(denominator)}`), ')'];
  return inOne(said(fact, bareNumber ? text : inUnit(indicator, text)), ...parts);
}

const part = (value: number): string => figureText(value, { decimals: 'cut', most: FIGURE_DECIMALS });

const WHOLE = {
  month: 'cả tháng',
  quarter: 'cả quý',
  half: 'cả 6 tháng',
  'nine-month': 'cả 9 tháng',
  year: 'cả năm',
  'ad-hoc': 'cả kỳ',
} satisfies Record<PeriodFacts['cycle'], string>;

/** "ước cả quý đạt 80%" */
const expectedRuns = (indicator: IndicatorFact, estimate: FigureFact, telling: Telling): Run[] =>
  inOne(`ước ${WHOLE[telling.period.cycle]} đạt `, figureRuns(indicator, 'estimate', estimate, telling));

const ofEstimate = (indicator: IndicatorFact, estimate: FigureFact, telling: Telling): Run[] =>
  sentence(
    opening(indicator, ''),
    expectedRuns(indicator, estimate, telling),
    milestoneAlone(indicator, telling.period),
  );

/** Nothing of this period: said so, or the last received figure with its day, as the clerk chose. */
function ofNone(indicator: IndicatorFact, telling: Telling): Run[] {
  const { latest } = indicator;
  if (telling.choices.missing === 'say-none' || !latest || !hasSaid(indicator, latest))
    return sentence(opening(indicator, 'chưa có số liệu'));
  const isInWords = valueOf(indicator, latest) === undefined;
  const words = isInWords ? `${bare(indicator.name)}: ` : opening(indicator, 'đạt ');
  const figure = figureRuns(indicator, 'latest', latest, telling);
  return sentence(words, figure, ` (số liệu đến ngày ${dayText(latest.asOf)})`);
}
