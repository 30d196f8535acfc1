/** Takes steps with a short text. */
import type { Action, TakeNoteStep } from '../../src/approval/contract.ts';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { takeNoteStep } from '../api/approval.ts';
import { type Entry, noteRow } from './use-entry.ts';
import { type StepStanding, useStep, WHOLE_FORM } from './use-step.ts';

export interface NoteSending extends StepStanding {
  /** @returns whether the step was taken */
  send: (
    action: Action,
    more?: Pick<TakeNoteStep, 'reason' | 'behalf'> & { at?: string },
  ) => Promise<boolean>;
}

export function useNoteSending(form: DutyForm, { store }: Entry<PeriodNote>): NoteSending {
  const dutyId = form.duty.id;
  const { standing, step } = useStep(dutyId);
  const send: NoteSending['send'] = (action, { at = WHOLE_FORM, ...more } = {}) =>
    step({
      action,
      at,
      save: () => store.flush(),
      unread: () => store.unreadOf(noteRow(form)),
      take: async () => {
        const version = store.versionOf(noteRow(form));
        return [await takeNoteStep(dutyId, { action, version, ...more })];
      },
      recall: async ([taken]) =>
        taken && (await takeNoteStep(dutyId, { action: 'recall', version: taken.version })),
    });
  return { ...standing, send };
}
