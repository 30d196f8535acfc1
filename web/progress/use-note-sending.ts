/** Takes steps with a short text: what was typed is saved first, then it goes, and what became of it is told. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, TakeNoteStep } from '../../src/approval/contract.ts';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { takeNoteStep, useRefreshCycle } from '../api/approval.ts';
import { reloadForm } from '../api/progress.ts';
import { useTold } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { type Entry, noteRow } from './use-entry.ts';

export interface NoteSending {
  busy: boolean;
  error: unknown;
  /** What was typed could not be saved, so nothing was sent. */
  unsaved: boolean;
  /** Labels of the fields that cannot be read, so nothing was sent. */
  unread: readonly string[];
  /** @returns whether the step was taken */
  send: (action: Action, more?: Pick<TakeNoteStep, 'reason' | 'behalf'>) => Promise<boolean>;
}

const IDLE: Omit<NoteSending, 'send'> = { busy: false, unsaved: false, unread: [], error: undefined };

export function useNoteSending(form: DutyForm, note: Entry<PeriodNote>): NoteSending {
  const client = useQueryClient();
  const refresh = useRefreshCycle();
  const told = useTold();
  const { progress } = useTexts();
  const [state, setState] = useState(IDLE);
  const dutyId = form.duty.id;
  const recall = async (version: number) => {
    await takeNoteStep(dutyId, { action: 'recall', version });
    await refresh();
  };
  const send: NoteSending['send'] = async (action, more = {}) => {
    const unread = action === 'recall' ? [] : note.store.unreadOf(noteRow(form));
    if (unread.length > 0) {
      setState({ ...IDLE, unread });
      return false;
    }
    setState({ ...IDLE, busy: true });
    if (!(await note.store.flush())) {
      setState({ ...IDLE, unsaved: true });
      return false;
    }
    try {
      const version = note.store.versionOf(noteRow(form));
      const taken = await takeNoteStep(dutyId, { action, version, ...more });
      const undoes = taken.state === 'with-office' || taken.state === 'with-head';
      told(progress.done[action](numberText(1)), undoes ? () => recall(taken.version) : undefined);
      await refresh();
      setState(IDLE);
      return true;
    } catch (error) {
      setState({ ...IDLE, error });
      await reloadForm(client, dutyId).catch(() => undefined);
      return false;
    }
  };
  return { ...state, send };
}
