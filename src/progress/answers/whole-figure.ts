/**
 * A figure that several units make together: what the received parts give by the rule of its definition, and how many of
 * the units they cover. It follows from the parts alone, never from the order in which they came. Pure.
 */
import type { Definition, OverUnits } from '../../duties/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { stated } from '../../shared/stated.ts';
import type { Observation } from '../contract.ts';
import { PART_YES } from '../rules/part-definition.ts';
import { valueOfParts } from '../rules/figure-value.ts';

/** What counts of a part; of "giữ nguyên" it is what that keeps. */
export type PartFigure = Pick<
  Observation,
  'id' | 'asOf' | 'answer' | 'estimate' | 'value' | 'numerator' | 'denominator' | 'text'
>;

/** One of the units that make the figure. */
export interface FigurePart {
  unitId: string;
  /** What was received of it in the period; undefined: nothing, which is no zero. */
  given?: PartFigure | undefined;
}

export interface Measure {
  rule: OverUnits;
  valueKind: Definition['valueKind'];
  /** Đơn vị tính. */
  unit: string | undefined;
}

/** `answer`, value … as the figure of the commune says it; `id`: the part that was sent last. */
export type WholeSaid = PartFigure;

export interface WholeFigure {
  /** Units that count: those to which the indicator does not apply are none of them. */
  expected: number;
  /** Those of them whose received part can be counted by the rule. */
  given: number;
  /** What the parts give, over as many units as have given theirs; undefined where the rule or the parts give nothing. */
  said: WholeSaid | undefined;
}

/** Every unit that counts has given its part, and a figure follows from them. */
export const isComplete = ({ expected, given, said }: WholeFigure): boolean =>
  given === expected && said !== undefined;

export function wholeFigure(parts: readonly FigurePart[], measure: Measure): WholeFigure {
  // One order, so that sums of decimals come to the same whatever order the parts came in.
  const sorted = parts.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const applying = sorted.filter(({ given }) => given?.answer !== 'not-applicable');
  const fit = applying.flatMap(({ given }) => (given && fits(given, measure) ? given : []));
  const coverage = { expected: applying.length, given: fit.length };
  if (parts.length > 0 && applying.length === 0) {
    const all = sorted.flatMap(({ given }) => given ?? []);
    return { ...coverage, said: frame(all, { answer: 'not-applicable' }) };
  }
  const counted = fit.length === 0 ? undefined : COUNTED[measure.rule](fit, measure);
  return { ...coverage, said: counted && frame(fit, counted) };
}

type Counted = Pick<WholeSaid, 'answer' | 'value' | 'numerator' | 'denominator' | 'text'>;

/** A whole of which a part is an estimate is one; it holds for the latest day of its parts. */
function frame(given: readonly PartFigure[], counted: Counted): WholeSaid {
  const ids = given.map(({ id }) => id).toSorted();
  const days = given.map(({ asOf }) => asOf).toSorted();
  return {
    ...counted,
    id: ids.at(-1) ?? '',
    asOf: days.at(-1) ?? '',
    estimate: given.some(({ estimate }) => estimate),
  };
}

/** Whether the rule can count the part: a bare percentage has nothing to be summed. */
function fits({ answer, value, numerator, denominator, text }: PartFigure, { rule }: Measure): boolean {
  if (answer === 'nil') return true;
  if (answer !== 'value') return false;
  switch (rule) {
    case 'ratio':
      return numerator !== undefined && denominator !== undefined;
    case 'sum':
    case 'mean':
      return value !== undefined;
    case 'count':
      return text !== undefined;
    case 'last':
    case 'none':
      return value !== undefined || text !== undefined;
  }
}

const NIL: Counted = { answer: 'nil' };
const isNil = ({ answer }: PartFigure) => answer === 'nil';
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** A unit in which nothing came up adds nothing, and nothing to what is divided by either. */
function ratio(given: readonly PartFigure[], { unit }: Measure): Counted | undefined {
  if (given.every(isNil)) return NIL;
  const numerator = sum(given.map((part) => part.numerator ?? 0));
  const denominator = sum(given.map((part) => part.denominator ?? 0));
  const value = valueOfParts({ numerator, denominator }, unit);
  return value === undefined ? undefined : { answer: 'value', value, numerator, denominator };
}

const total = (given: readonly PartFigure[]): Counted =>
  given.every(isNil) ? NIL : { answer: 'value', value: sum(given.map(({ value }) => value ?? 0)) };

/** Units that have it, out of all; a number of units is told as such. */
function count(given: readonly PartFigure[], { valueKind, unit }: Measure): Counted | undefined {
  const numerator = given.filter(({ text }) => foldText(text ?? '') === foldText(PART_YES)).length;
  if (valueKind === 'number') return { answer: 'value', value: numerator };
  const denominator = given.length;
  return {
    answer: 'value',
    numerator,
    denominator,
    ...stated({ value: valueOfParts({ numerator, denominator }, unit) }),
  };
}

/** Of those that have a number: nothing is no zero to be averaged. */
function mean(given: readonly PartFigure[]): Counted {
  const values = given.flatMap(({ value }) => value ?? []);
  return values.length === 0 ? NIL : { answer: 'value', value: sum(values) / values.length };
}

function last(given: readonly PartFigure[]): Counted | undefined {
  const [latest] = given.toSorted((a, b) => (`${a.asOf} ${a.id}` < `${b.asOf} ${b.id}` ? 1 : -1));
  if (!latest) return undefined;
  const { answer, value, numerator, denominator, text } = latest;
  return { answer, ...stated({ value, numerator, denominator, text }) };
}

const COUNTED: Readonly<
  Record<OverUnits, (given: readonly PartFigure[], measure: Measure) => Counted | undefined>
> = { ratio, sum: total, count, mean, last, none: () => undefined };

/** What a part said in the words of its sender, with the figure of the whole in the place of its own. */
export const asWhole = (part: Observation, said: Omit<PartFigure, 'id'>): Observation => ({
  ...part,
  value: said.value,
  numerator: said.numerator,
  denominator: said.denominator,
  text: said.text,
  answer: said.answer,
  estimate: said.estimate,
  asOf: said.asOf,
});
