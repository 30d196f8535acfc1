/** Takes steps with rows of a form: what was typed is saved first, then they go, and what they became is told. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, TakeStep } from '../../src/approval/contract.ts';
import type { DutyForm, DutyItem, PeriodNote } from '../../src/progress/contract.ts';
import { takeStep, useRefreshCycle } from '../api/approval.ts';
import { reloadForm } from '../api/progress.ts';
import { useTold } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { keyOf } from './entry-store.ts';
import { type Entry, noteRow } from './use-entry.ts';

export interface Sending {
  busy: boolean;
  /** Where the last step was begun: the row whose card it was, or the form as a whole; there its refusal is told. */
  at: string;
  error: unknown;
  /** Something typed could not be saved, so nothing was sent. */
  unsaved: boolean;
  /** Fields that cannot be read, so nothing was sent: each by its row and its label. */
  unread: readonly string[];
  /** @returns whether the step was taken */
  send: (
    action: Action,
    items: readonly DutyItem[],
    more?: Pick<TakeStep, 'reason' | 'behalf'> & { at?: string },
  ) => Promise<boolean>;
}

/** The place of the steps that the buttons of the whole form take. */
export const WHOLE_FORM = 'form';

const IDLE: Omit<Sending, 'send'> = {
  busy: false,
  at: WHOLE_FORM,
  unsaved: false,
  unread: [],
  error: undefined,
};

/** A step that the unit can take back as long as nobody received it. */
const CAN_BE_RECALLED: readonly Action[] = ['submit', 'put-forward', 'correct', 'settle'];

/** What of the rows, and of the note that goes along, cannot be read. */
const unreadIn = (
  form: DutyForm,
  { store }: Entry,
  items: readonly DutyItem[],
  note: Entry<PeriodNote> | undefined,
): string[] => [
  ...items.flatMap((item) => store.unreadOf(item).map((label) => `${item.name} · ${label}`)),
  ...(note?.store.unreadOf(noteRow(form)) ?? []),
];

/** @param note of the form, which goes along; absent where none is on the screen */
export function useSending(form: DutyForm, entry: Entry, note?: Entry<PeriodNote>): Sending {
  const client = useQueryClient();
  const refresh = useRefreshCycle();
  const told = useTold();
  const { progress } = useTexts();
  const [state, setState] = useState(IDLE);
  const dutyId = form.duty.id;
  const recall = async (items: TakeStep['items']) => {
    await takeStep(dutyId, { action: 'recall', items });
    await refresh();
  };
  const send: Sending['send'] = async (action, items, { at = WHOLE_FORM, ...more } = {}) => {
    setState({ ...IDLE, at, busy: true });
    await entry.store.flush();
    const unread = action === 'recall' ? [] : unreadIn(form, entry, items, note);
    if (unread.length > 0) {
      setState({ ...IDLE, at, unread });
      return false;
    }
    const noteSaved = (await note?.store.flush()) ?? true;
    const { rows } = entry.store.state();
    if (!noteSaved || items.some((item) => rows.has(keyOf(item)))) {
      setState({ ...IDLE, at, unsaved: true });
      return false;
    }
    try {
      const order = items.map((item) => ({ thingId: item.thingId, version: entry.store.versionOf(item) }));
      const taken = await takeStep(dutyId, { action, items: order, ...more });
      const back = taken.items.filter((item) => item.state === 'with-office' || item.state === 'with-head');
      const undoes = CAN_BE_RECALLED.includes(action) && back.length === taken.items.length;
      const undo = back.map(({ thingId, version }) => ({ thingId, version }));
      told(progress.done[action](numberText(items.length)), undoes ? () => recall(undo) : undefined);
      await refresh();
      setState(IDLE);
      return true;
    } catch (error) {
      setState({ ...IDLE, at, error });
      await reloadForm(client, dutyId).catch(() => undefined);
      return false;
    }
  };
  return { ...state, send };
}
