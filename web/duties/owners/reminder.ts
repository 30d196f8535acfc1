/** What is sent to a unit that has not moved for long. Pure. */
import type { Answerability } from '../../../src/duties/content/contract.ts';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';

export type StillUnit = Answerability['still'][number];

/** One text to paste into a message: what is owed, since when nothing came, what to do. */
export function reminderOf({ unitName, rows, movedOn, days }: StillUnit, words: Texts['answering']): string {
  const since = movedOn === undefined ? words.sinceNever(days) : words.sinceMoved(dateText(movedOn));
  return words.reminder(unitName, numberText(rows), since);
}
