import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { discardReport, knownReport, reportQuery, reportsQuery } from '../api/documents.ts';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { say } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';

/** Asks before a draft is given up. */
export function DiscardDialog({ onClose }: { onClose: () => void }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => discardReport(page.id, (knownReport(client, page.id) ?? page).version),
    onSuccess: async () => {
      say(words.discarded);
      await client.invalidateQueries({ queryKey: reportsQuery.queryKey });
      await navigate({ to: '/documents' });
      client.removeQueries({ queryKey: reportQuery(page.id).queryKey });
    },
  });
  return (
    <ConfirmDialog
      title={words.discardTitle}
      subject={page.title}
      follows={words.discardText}
      action={words.discardAct}
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate()}
      onClose={onClose}
    />
  );
}
