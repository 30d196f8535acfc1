import { Button, FileButton, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../../src/shared/ids.ts';
import { addPlanFiles } from '../../api/plan-changes.ts';
import { importsQuery } from '../../api/plans.ts';
import { AT_WORK } from '../../api/presence.ts';
import { CancelButton, Dialog } from '../../design/dialog.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';

interface AddFileDialogProps {
  planId: string;
  onClose: () => void;
}

/** A file that was missing, an appendix above all: read with the others, it makes a new draft of the plan. */
export function AddFileDialog({ planId, onClose }: AddFileDialogProps) {
  const { findings: words } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  /** The same when it is sent again after the line broke. */
  const [key, setKey] = useState(newId);
  const send = useMutation({
    mutationFn: () =>
      addPlanFiles(planId, files, { key, onSent: () => window.dispatchEvent(new Event(AT_WORK)) }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      await navigate({ to: '/imports/$id', params: { id: made.id } });
    },
  });
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    setKey(newId());
  };
  return (
    <Dialog title={words.fileTitle} onClose={onClose}>
      <Stack gap="xs">
        <span>{words.fileText}</span>
        <FileButton multiple onChange={choose}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {words.fileChoose}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <p role="status">{words.fileChosen(files.map(({ name }) => name).join(', '))}</p>
        )}
        <Problem error={send.error} />
        <Group justify="flex-end">
          <CancelButton />
          <Button disabled={files.length === 0} loading={send.isPending} onClick={() => send.mutate()}>
            {words.fileSend}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
