import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.tsx';
import { Problem } from './notices.tsx';

interface AskReasonProps {
  title: string;
  text: string;
  action: string;
  busy: boolean;
  error: unknown;
  onDone: (reason: string) => void;
  onClose: () => void;
}

/** Asks why before something is done that the history keeps. */
export function AskReason({ title, text, action, busy, error, onDone, onClose }: AskReasonProps) {
  const { common } = useTexts();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (!short) onDone(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <p>{text}</p>
      <Textarea
        label={common.reason}
        description={common.reasonHint}
        data-autofocus
        autosize
        minRows={2}
        value={reason}
        error={tried && short ? common.reasonNeeded : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Problem error={error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button onClick={submit} loading={busy}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
