import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTexts } from '../i18n/texts.tsx';
import { reasonText } from './notices.tsx';

/** Says in passing what was done. */
export const say = (message: string): void => void notifications.show({ message });

interface OfferProps {
  message: string;
  onUndo: () => void;
}

/** What was done, and the way back. */
export function UndoOffer({ message, onUndo }: OfferProps) {
  const { design } = useTexts();
  return (
    <div className="toast">
      <span>{message}</span>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {design.undo}
      </Button>
    </div>
  );
}

interface Offer extends OfferProps {
  /** Milliseconds for which it stands. */
  stays: number;
  id?: string;
}

/** Says what was done and, for a while, offers to take it back. @returns the id by which it can be hidden */
export function offerUndo({ message, onUndo, stays, id }: Offer): string {
  const undo = () => {
    notifications.hide(shown);
    onUndo();
  };
  const shown: string = notifications.show({
    ...(id !== undefined && { id }),
    autoClose: stays,
    message: <UndoOffer message={message} onUndo={undo} />,
  });
  return shown;
}

/** Milliseconds for which something can be taken back without looking for it. */
const PATIENCE = 15_000;

/** Says what was done and, for a while, offers to take it back by the server. */
export function useTold(): (message: string, takeBack?: () => Promise<unknown>) => void {
  const texts = useTexts();
  return (message, takeBack) => {
    if (!takeBack) return say(message);
    const back = async () => {
      try {
        await takeBack();
        say(texts.things.undone);
      } catch (error) {
        say(reasonText(error, texts));
      }
    };
    offerUndo({ message, stays: PATIENCE, onUndo: () => void back() });
  };
}
