/** Counts with what was counted behind them. Pure. */
import type { Fact, Run } from '../model/contract.ts';
import { countText, outOfText } from './numbers.ts';
import { said } from './said.ts';

/** What every count of a report has: of which period, until which day. */
export type Counting = Pick<Fact, 'periodId' | 'asOf'>;

/** @param key by its meaning, the same from one making of the document to the next */
export const countOf = (
  key: string,
  label: string,
  things: readonly { id: string }[],
  rule: string,
  counting: Counting,
): Fact => ({ key, label, value: things.length, things: things.map(({ id }) => id), rule, ...counting });

/** "02" */
export const countRun = (fact: Fact): Run => said(fact, countText(fact.value ?? 0));

/** "12/14": one number to the reader, with both behind it. */
export function outOfRun(fact: Fact, whole: number): Run {
  const part = fact.value ?? 0;
  return said({ ...fact, numerator: part, denominator: whole }, outOfText(part, whole));
}
