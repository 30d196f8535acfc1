/** How far the parts of several units go, and what they come to, in words. Pure. */
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import type { Latest, Together } from '../../../src/register/received/contract.ts';
import { numberText, shownNumber } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';
import { figureText } from '../figure-text.ts';

type Words = Pick<Texts, 'duties'>;

/** "4/5 đơn vị". */
export const unitsText = (
  { given, expected }: { given: number; expected: number },
  { duties }: Words,
): string => duties.ofUnits(numberText(given), numberText(expected));

/** "tạm tính 81,2"; "" where the parts give nothing yet, and of a task. */
export function soFarText({ answer, ...figure }: Together, words: Words): string {
  const text = answer === undefined ? '' : figureText({ answer, ...figure }, words);
  return text && words.duties.soFar(text);
}

/** "3/5 đơn vị hoàn thành" of a task, "4/5 đơn vị" of a figure. */
export function togetherText({ done, ...units }: Together, words: Words): string {
  if (done === undefined) return unitsText(units, words);
  return words.duties.unitsDone(numberText(done), numberText(units.expected));
}

type Figure = Pick<Latest, 'answer' | 'value' | 'numerator' | 'denominator' | 'text' | 'estimate'>;

/** "81,2 (82 / 101)". */
export function countedText(figure: Figure, words: Words): string {
  const { numerator, denominator } = figure;
  const text = figureText(figure, words);
  if (numerator === undefined || denominator === undefined) return text;
  return `${text} (${shownNumber(numerator)} / ${shownNumber(denominator)})`;
}

/** How far the whole has come. */
export const coverageText = ({ kind, given, expected }: Whole, { duties }: Words): string =>
  kind === 'task'
    ? duties.unitsDone(numberText(given), numberText(expected))
    : duties.ofUnits(numberText(given), numberText(expected));
