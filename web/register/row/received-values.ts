/** The course of an indicator: its received figures, one for each period. Pure. */
import { isUpdate } from '../../../src/progress/answers/as-draft.ts';
import type { ThingAnswer } from '../../../src/progress/contract.ts';

/** So many fit a small line; the list below it has them all. */
const MOST = 12;

/** From the earliest to the latest; estimates and what was superseded by a received answer are left out. */
export function receivedValues(answers: readonly ThingAnswer[]): { asOf: string; value: number }[] {
  const periods = new Set<string>();
  const values: { asOf: string; value: number }[] = [];
  for (const { answer, received } of answers) {
    if (isUpdate(answer) || !received || answer.estimate || answer.value === undefined) continue;
    if (periods.has(answer.periodId)) continue;
    periods.add(answer.periodId);
    values.push({ asOf: answer.asOf, value: answer.value });
  }
  return values.slice(0, MOST).toReversed();
}
