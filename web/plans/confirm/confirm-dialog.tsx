import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { confirmImport, draftQuery } from '../../api/plans.ts';
import { CancelButton, Dialog } from '../../design/dialog.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { Rows } from './change.ts';

interface ConfirmDialogProps {
  importId: string;
  draft: Draft;
  rows: Rows;
  onClose: () => void;
}

/** The last question before the draft becomes version 1 of the plan. */
export function ConfirmDialog({ importId, draft, rows, onClose }: ConfirmDialogProps) {
  const { confirm } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const finish = useMutation({
    mutationFn: () => confirmImport(importId),
    onSuccess: async (plan) => {
      notifications.show({ message: confirm.confirmed });
      await navigate({ to: '/plans/$id', params: { id: plan.id } });
      await client.invalidateQueries();
    },
    onError: () => client.invalidateQueries({ queryKey: draftQuery(importId).queryKey }),
  });
  const count = (kind: string) =>
    [...rows.values()].filter((row) => row.kind === kind && row.state !== 'removed').length;
  return (
    <Dialog onClose={onClose} title={confirm.confirmTitle}>
      <p>{confirm.confirmText(count('indicator'), count('task'))}</p>
      {draft.warnings.map(({ text }) => (
        <p key={text} className="notice notice-warn">
          {text}
        </p>
      ))}
      <Problem error={finish.error} />
      <Group justify="flex-end">
        <CancelButton />
        <Button data-autofocus loading={finish.isPending} onClick={() => finish.mutate()}>
          {confirm.confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
