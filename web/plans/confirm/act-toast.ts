import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { newId } from '../../../src/shared/ids.ts';
import { offerUndo } from '../../design/toast.tsx';

const STAYS_MS = 9000;

/** Says what was done. @param steps how many steps of the person that was */
export type Tell = (message: string, steps?: number) => void;

/**
 * Says what was done and offers to take it back, as long as nothing else was done since.
 * @param steps that can be taken back by now; @param undo takes the last one back
 */
export function useTell(steps: number, undo: () => void): Tell {
  const offer = useRef<{ id: string; steps: number; taken: boolean }>(undefined);
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
    const open = offer.current;
    // The step itself comes with the next drawing of the screen.
    if (open && steps === open.steps) open.taken = true;
    if (!open?.taken || steps === open.steps) return;
    offer.current = undefined;
    notifications.hide(open.id);
  }, [steps, undo]);
  // Nobody can take a step back who has left the draft.
  useEffect(() => () => void (offer.current && notifications.hide(offer.current.id)), []);
  return (message, done = 1) => {
    if (offer.current) notifications.hide(offer.current.id);
    const id = newId();
    offer.current = { id, steps: steps + done, taken: false };
    const onUndo = () => {
      offer.current = undefined;
      for (let step = 0; step < done; step += 1) latest.current();
    };
    offerUndo({ id, message, stays: STAYS_MS, onUndo });
  };
}
