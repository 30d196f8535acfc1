import { Button } from '@mantine/core';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { usePresence } from './use-presence.ts';

/** Says in time that the session will end for want of use, in every tab, and keeps it when the person stays. */
export function IdleNotice({ person, minutes }: { person: string; minutes: number }) {
  const { shell } = useTexts();
  const { idle, stay } = usePresence(person, minutes);
  if (!idle.notice) return null;
  return (
    <Dialog onClose={stay} title={shell.idleTitle} closable={false}>
      <p>{shell.idleText(idle.secondsLeft)}</p>
      <Button data-autofocus onClick={stay}>
        {shell.idleStay}
      </Button>
    </Dialog>
  );
}
