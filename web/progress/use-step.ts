/** The one course of a step at the screen: what was typed is saved, it goes, what came of it is told and offered back. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '../../src/approval/contract.ts';
import type { ItemState } from '../../src/duties/contract.ts';
import { useRefreshCycle } from '../api/approval.ts';
import { reloadForm } from '../api/progress.ts';
import { useTold } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** How the last step went. */
export interface StepStanding {
  busy: boolean;
  /** Where it was begun: the row whose card it was, a dialog, or the form as a whole; there its refusal is told. */
  at: string;
  error: unknown;
  /** Something typed could not be saved, so nothing was sent. */
  unsaved: boolean;
  /** Labels of fields that cannot be read, so nothing was sent. */
  unread: readonly string[];
}

/** The place of the steps that the buttons of the whole form take. */
export const WHOLE_FORM = 'form';

const IDLE: StepStanding = { busy: false, at: WHOLE_FORM, unsaved: false, unread: [], error: undefined };

/** Something that was sent, as the server has it since. */
export interface Taken {
  state: ItemState;
}

export interface Step<T extends Taken> {
  action: Action;
  at: string;
  /** @returns whether everything that is sent is saved */
  save: () => Promise<boolean>;
  /** Labels of what cannot be read; asked once all is saved. */
  unread: () => readonly string[];
  take: () => Promise<readonly T[]>;
  recall: (taken: readonly T[]) => Promise<unknown>;
}

/** The unit can take it back as long as nobody has received or returned it. */
const isOnItsWay = ({ state }: Taken): boolean => state === 'with-office' || state === 'with-head';

export function useStep(dutyId: string) {
  const client = useQueryClient();
  const refresh = useRefreshCycle();
  const told = useTold();
  const { progress } = useTexts();
  const [standing, setStanding] = useState(IDLE);
  /** @returns whether the step was taken */
  const step = async <T extends Taken>({ action, at, ...doing }: Step<T>): Promise<boolean> => {
    const stop = (why: Partial<StepStanding>): false => {
      setStanding({ ...IDLE, at, ...why });
      return false;
    };
    setStanding({ ...IDLE, at, busy: true });
    const saved = await doing.save();
    const unread = action === 'recall' ? [] : doing.unread();
    if (unread.length > 0) return stop({ unread });
    if (!saved) return stop({ unsaved: true });
    try {
      const taken = await doing.take();
      const recall = async () => {
        await doing.recall(taken);
        await refresh();
      };
      told(progress.done[action](numberText(taken.length)), taken.every(isOnItsWay) ? recall : undefined);
      await refresh();
      setStanding(IDLE);
      return true;
    } catch (error) {
      stop({ error });
      await reloadForm(client, dutyId).catch(() => undefined);
      return false;
    }
  };
  return { standing, step };
}
