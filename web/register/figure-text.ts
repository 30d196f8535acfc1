/** What was said of an indicator or a task, as a short text. Pure. */
import type { Observation } from '../../src/progress/contract.ts';
import type { Latest } from '../../src/register/received/contract.ts';
import type { Texts } from '../i18n/vi.ts';
import { shownNumber } from '../format/numbers.ts';

type Said = Pick<Latest | Observation, 'answer' | 'value' | 'text' | 'estimate'>;

/** "64,5", "Không phát sinh", "Đạt"; an estimate says that it is one. Zero is a figure, nil is none. */
export function figureText(
  { answer, value, text, estimate }: Said,
  { duties }: Pick<Texts, 'duties'>,
): string {
  const without = answer in duties.answers ? duties.answers[answer as keyof typeof duties.answers] : '';
  if (without) return without;
  const figure = value === undefined ? (text ?? '') : shownNumber(value);
  return estimate && figure ? `${figure} (${duties.estimate})` : figure;
}

/** What was received last, in a few words: a figure, or what was done of a task. */
export function latestText(latest: Latest, texts: Pick<Texts, 'duties'>): string {
  const figure = figureText(latest, texts);
  if (figure) return figure;
  if (latest.done) return latest.done;
  if (latest.percent !== undefined) return `${shownNumber(latest.percent)}%`;
  return latest.answer === 'nothing-new' ? texts.duties.nothingNew : texts.duties.updated;
}
