/** The course of an indicator: its received figures, one for each period. Pure. */
import { isUpdate } from '../../../src/progress/answers/as-draft.ts';
import type { ThingAnswer } from '../../../src/progress/contract.ts';
import type { Whole } from '../../../src/progress/wholes/contract.ts';

/** So many fit a small line; the list below it has them all. */
const MOST = 12;

/** Of what several units make the parts are no figures of the commune, only the whole is, once it is one. */
const isFigure = ({ state, said }: Whole): boolean =>
  said?.value !== undefined && !said.estimate && (state === 'complete' || state === 'taken');

/** From the earliest to the latest; estimates and what was superseded by a received answer are left out. */
export function receivedValues(
  answers: readonly ThingAnswer[],
  wholes: readonly Whole[] = [],
): { asOf: string; value: number }[] {
  const periods = new Set<string>();
  const values = wholes
    .filter(isFigure)
    .flatMap(({ said }) => (said?.value === undefined ? [] : { asOf: said.asOf, value: said.value }));
  for (const { answer, received, part } of answers) {
    if (isUpdate(answer) || !received || part || answer.estimate || answer.value === undefined) continue;
    if (periods.has(answer.periodId)) continue;
    periods.add(answer.periodId);
    values.push({ asOf: answer.asOf, value: answer.value });
  }
  return values.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)).slice(-MOST);
}
