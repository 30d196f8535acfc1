import { Code } from '@mantine/core';
import { CopyButton } from '../design/copy-button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../i18n/texts.tsx';

export interface OneTime {
  name: string;
  password: string;
}

/** Shown once, until it is closed on purpose. */
export function OneTimePassword({ oneTime, onClose }: { oneTime: OneTime; onClose: () => void }) {
  const { accounts } = useTexts();
  const words = accounts.list;
  return (
    <Dialog onClose={onClose} title={words.oneTime} stays>
      <p>{words.oneTimeText(oneTime.name)}</p>
      <Code block>{oneTime.password}</Code>
      <CopyButton text={oneTime.password} />
    </Dialog>
  );
}
