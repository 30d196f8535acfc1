/** What stands in a row, on one line, each field by its name. Pure. */
import type { DutyItem, FigureDraft, TaskDraft } from '../../src/progress/contract.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import type { Draft } from './entry-store.ts';
import { cellText, type FigureField } from './typed-figure.ts';

const FIELDS: readonly FigureField[] = ['numerator', 'denominator', 'value', 'note'];

/** "Tử số 1.700 · Kỳ này 68": no field is left out because another one is empty; "" when nothing stands in it. */
export function answerText(item: DutyItem, draft: Draft, { progress, duties }: Texts): string {
  const { figure, task } = progress;
  if (item.kind === 'indicator')
    return FIELDS.flatMap((field) => {
      const text = cellText(item, draft as FigureDraft, field, figure);
      return text === '' ? [] : `${figure[field]} ${text}`;
    }).join(' · ');
  const { answer, state, done, percent, completedOn, obstacle, proposal, nextStep } = draft as TaskDraft;
  if (answer === 'nothing-new') return duties.nothingNew;
  const named = [
    [task.obstacleField, obstacle],
    [task.proposal, proposal],
    [task.nextStep, nextStep],
  ].flatMap(([name, text]) => (text ? `${name}: ${text}` : []));
  return [
    state && duties.taskStates[state],
    completedOn && `${task.completedOn} ${dateText(completedOn)}`,
    percent !== undefined && `${numberText(percent)}%`,
    done,
    ...named,
  ]
    .filter(Boolean)
    .join(' · ');
}
