/** What changed since the figure that was received before. Pure. */
import { isUpdate } from '../../src/progress/answers/as-draft.ts';
import type { DutyItem, Observation } from '../../src/progress/contract.ts';
import { shownNumber } from '../format/numbers.ts';

/** What was sent of an indicator; undefined of a task, or as long as nothing was. */
export function observationOf({ answer }: Pick<DutyItem, 'answer'>): Observation | undefined {
  return answer && !isUpdate(answer) ? answer : undefined;
}

const MINUS = '−';

/** "+7,2", "−0,5", "0"; empty where one of the two is no number. */
export function changeText(item: Pick<DutyItem, 'answer' | 'previous'>): string {
  const [now, before] = [observationOf(item)?.value, item.previous?.value];
  if (now === undefined || before === undefined) return '';
  const difference = Math.round((now - before) * 100) / 100;
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : MINUS}${shownNumber(Math.abs(difference))}`;
}

/**
 * What a rule says without what it asks of whoever enters: that is not addressed to the reader here. Numbers have no
 * point with a space after it.
 */
export function firstSentence(text: string): string {
  const end = text.search(/(?:\. |: (?!\d))/u);
  return end < 0 ? text : text.slice(0, end + 1).replace(/:$/u, '.');
}
