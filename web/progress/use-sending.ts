/** Takes steps with rows of a form. */
import type { Action, TakeStep } from '../../src/approval/contract.ts';
import type { DutyForm, DutyItem, PeriodNote } from '../../src/progress/contract.ts';
import { takeStep } from '../api/approval.ts';
import { keyOf } from './entry-store.ts';
import { type Entry, noteRow } from './use-entry.ts';
import { type StepStanding, useStep, WHOLE_FORM } from './use-step.ts';

export interface Sending extends StepStanding {
  /** @returns whether the step was taken */
  send: (
    action: Action,
    items: readonly DutyItem[],
    more?: Pick<TakeStep, 'reason' | 'behalf'> & { at?: string },
  ) => Promise<boolean>;
}

/** @param note of the form, which goes along; absent where none is on the screen */
export function useSending(form: DutyForm, { store }: Entry, note?: Entry<PeriodNote>): Sending {
  const dutyId = form.duty.id;
  const { standing, step } = useStep(dutyId);
  const send: Sending['send'] = (action, items, { at = WHOLE_FORM, ...more } = {}) =>
    step({
      action,
      at,
      save: async () => {
        await store.flush();
        const noteSaved = (await note?.store.flush()) ?? true;
        const { rows } = store.state();
        return noteSaved && !items.some((item) => rows.has(keyOf(item)));
      },
      unread: () => [
        ...items.flatMap((item) => store.unreadOf(item).map((label) => `${item.name} · ${label}`)),
        ...(note?.store.unreadOf(noteRow(form)) ?? []),
      ],
      take: async () => {
        const order = items.map((item) => ({ thingId: item.thingId, version: store.versionOf(item) }));
        return (await takeStep(dutyId, { action, items: order, ...more })).items;
      },
      recall: (taken) => {
        const back = taken.map(({ thingId, version }) => ({ thingId, version }));
        return takeStep(dutyId, { action: 'recall', items: back });
      },
    });
  return { ...standing, send };
}
