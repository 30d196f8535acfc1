/** What a unit is asked, as plain text for a message: numbered questions with the last values. Pure. */
import type { DutyForm, DutyItem, NoteStanding } from '../../src/progress/contract.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import { isToAnswer } from './sending.ts';
import { targetText } from './target-text.ts';
import { figureText, latestText } from '../register/figure-text.ts';

type Words = Pick<Texts, 'progress' | 'duties' | 'settling' | 'shortText' | 'wholes'>;

function figureHints({ definition, target, targetLabel, ...item }: DutyItem, words: Words): string[] {
  const { question, figure } = words.progress;
  const { settles, estimate } = item;
  const previous = settles ? undefined : item.previous;
  const before = previous && latestText(previous, words);
  const { numerator, denominator, levels = [] } = definition ?? {};
  const aim = target
    ? figure.targetIs(targetLabel ?? figure.target, targetText({ target, unit: item.unit }))
    : '';
  return [
    item.part ? words.wholes.ownPart(numberText(item.part.units)) : '',
    settles && estimate
      ? words.settling.question.was(figureText({ answer: 'value', ...estimate }, words))
      : '',
    before ? question.before(before, dateText(previous?.asOf)) : '',
    aim && item.part ? words.wholes.communeTarget(aim) : aim,
    definition?.valueKind === 'ratio' && numerator && denominator
      ? question.parts(numerator, denominator)
      : '',
    definition?.valueKind === 'level' && levels.length > 0 ? question.levels(levels.join(', ')) : '',
    item.returned ? question.returned(item.returned.reason) : '',
  ];
}

function taskHints({ previous, returned }: DutyItem, { progress: { question, task } }: Words): string[] {
  return [
    previous?.done ? task.before(previous.done) : '',
    returned ? question.returned(returned.reason) : '',
    question.done,
  ];
}

function questionOf(item: DutyItem, words: Words): string {
  const { question } = words.progress;
  const [name, hints] =
    item.kind === 'task'
      ? [question.task(item.name), taskHints(item, words)]
      : [question.figure(item.name, item.unit ?? ''), figureHints(item, words)];
  // What others wrote may end as a sentence; here it goes on.
  const said = hints.map((hint) => hint.replace(/[.;,\s]+$/u, '')).filter((hint) => hint !== '');
  return said.length > 0 ? `${name}: ${said.join('; ')}` : name;
}

/** A short text is asked for in one sentence; no row is asked beside it. */
function textQuestion({ duty }: DutyForm, { returned }: NoteStanding, words: Words): string {
  const { question } = words.progress;
  return [
    question.to(duty.unitName),
    words.shortText.ask(duty.periodName, dateText(duty.windowStart), dateText(duty.windowEnd)),
    ...(returned ? [question.returned(returned.reason)] : []),
    ...(duty.due ? [question.until(dateText(duty.due))] : []),
  ].join('\n');
}

/** @returns undefined when the unit has answered everything */
export function questionText(form: DutyForm, words: Words): string | undefined {
  const { duty, items, shortText } = form;
  if (shortText) return isToAnswer(shortText) ? textQuestion(form, shortText, words) : undefined;
  const owed = items.filter(isToAnswer);
  if (owed.length === 0) return undefined;
  const { question } = words.progress;
  const lines = owed.map((item, at) => `${at + 1}. ${questionOf(item, words)}`);
  if (owed.every(({ settles }) => settles)) {
    const { ask, thanks } = words.settling.question;
    return [question.to(duty.unitName), ask(duty.periodName), ...lines, thanks].join('\n');
  }
  return [
    question.to(duty.unitName),
    question.ask(duty.periodName, dateText(duty.windowStart), dateText(duty.windowEnd)),
    ...lines,
    question.nothing,
    ...(duty.due ? [question.until(dateText(duty.due))] : []),
  ].join('\n');
}
