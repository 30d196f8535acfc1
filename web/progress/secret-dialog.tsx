import { Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Duty } from '../../src/duties/contract.ts';
import { useRefreshCycle } from '../api/approval.ts';
import { reportSecret } from '../api/progress.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';

/** The number of a report that went the way of secrets; nothing of what it says is asked. */
export function SecretDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const { progress, common } = useTexts();
  const words = progress.note;
  const refresh = useRefreshCycle();
  const [number, setNumber] = useState(duty.secretNumber ?? '');
  const save = useMutation({
    mutationFn: () => reportSecret(duty.id, { version: duty.version, number: number.trim() }),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <Dialog title={words.secretTitle} onClose={onClose}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <p>{words.secretText}</p>
          <TextInput
            required
            data-autofocus
            label={words.secretNumber}
            maxLength={100}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Problem error={save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
