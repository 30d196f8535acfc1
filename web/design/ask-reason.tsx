import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { Dialog } from './dialog.tsx';
import { DialogActions } from './dialog-actions.tsx';
import type { TypedPlace } from './kept-text.ts';
import { Problem } from './notices.tsx';
import { Restored } from './restored.tsx';
import { useTyped } from './typed.ts';

interface AskReasonProps {
  /** What is done, and to which record. */
  place: Pick<TypedPlace, 'form' | 'record'>;
  title: string;
  text: string;
  /** What is to be chosen besides. */
  children?: ReactNode;
  /** Whether everything is chosen that has to be. */
  ready?: boolean;
  size?: 'md' | 'lg' | 'xl';
  action: string;
  busy: boolean;
  error: unknown;
  /** Closes it by `onClose` when it is done. */
  onDone: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something is done that the history keeps. */
export function AskReason(props: AskReasonProps) {
  const { place, title, text, children, ready = true, size = 'md', action, busy, error } = props;
  const { onDone, onClose } = props;
  const { common, design } = useTexts();
  const typed = useTyped(place, '');
  const [tried, setTried] = useState(false);
  const reason = typed.value.trim();
  const short = reason.length < 3;
  const submit = async () => {
    setTried(true);
    if (short) return;
    await onDone(reason);
    typed.forget();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={title} size={size} typed={typed}>
      <Stack gap="xs">
        <span>{text}</span>
        {children}
        <Restored typed={typed} />
        <Textarea
          label={common.reason}
          description={common.reasonHint}
          data-autofocus={children ? undefined : true}
          autosize
          minRows={2}
          value={typed.value}
          error={tried && short ? common.reasonNeeded : undefined}
          onChange={(event) => typed.put(event.currentTarget.value)}
        />
        <Problem error={error} kept={design.keptForm} />
        <DialogActions
          action={action}
          busy={busy}
          disabled={!ready}
          onAct={() => void submit().catch(() => undefined)}
        />
      </Stack>
    </Dialog>
  );
}
