import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTexts } from '../i18n/texts.tsx';
import { reasonText } from './notices.tsx';

/** Milliseconds for which something can be taken back without looking for it. */
const PATIENCE = 15_000;

/** Says what was done and, for a while, offers to take it back. */
export function useTold(): (message: string, takeBack?: () => Promise<unknown>) => void {
  const texts = useTexts();
  const { things } = texts;
  return (message, takeBack) => {
    if (!takeBack) {
      notifications.show({ message });
      return;
    }
    const back = async () => {
      notifications.hide(id);
      try {
        await takeBack();
        notifications.show({ message: things.undone });
      } catch (error) {
        notifications.show({ message: reasonText(error, texts) });
      }
    };
    const id = notifications.show({
      autoClose: PATIENCE,
      message: (
        <div className="row-between">
          <span>{message}</span>
          <Button size="compact-sm" variant="default" onClick={() => void back()}>
            {things.undo}
          </Button>
        </div>
      ),
    });
  };
}
