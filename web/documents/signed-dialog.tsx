import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SignedDifferences } from '../../src/documents/templates/contract.ts';
import { signedDifferencesQuery, takeSigned, templatesQuery } from '../api/report-templates.ts';
import { CloseButton, Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import { DifferenceView } from './difference-view.tsx';
import css from './templates.module.css';

interface SignedDialogProps {
  sha256: string;
  mayMake: boolean;
  onClose: () => void;
}

/** How the signed file differs from what was issued; it becomes the form of the next reports by a press alone. */
export function SignedDialog({ sha256, mayMake, onClose }: SignedDialogProps) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const found = useQuery(signedDifferencesQuery(page.id, sha256));
  return (
    <Dialog title={words.templates.compareTitle} size="xl" onClose={onClose}>
      {found.isPending && <p role="status">{words.templates.reading}</p>}
      {found.isFetching && !found.isPending && <Waiting />}
      <Problem error={found.error} onRetry={() => void found.refetch()} />
      {found.data && <Found found={found.data} />}
      {found.data?.readable && mayMake && !found.data.takenOver && <TakeOver onClose={onClose} />}
      {found.data && (!found.data.readable || !mayMake || found.data.takenOver) && <CloseButton />}
    </Dialog>
  );
}

function Found({ found: { differences, unread, readable, takenOver } }: { found: SignedDifferences }) {
  const { documents: words } = useTexts();
  const { templates } = words;
  return (
    <>
      {!readable && <p className="notice notice-warn">{unread.join(' ')}</p>}
      {takenOver && <p className="notice">{templates.takenOver}</p>}
      {readable && (
        <p>
          {differences.length === 0
            ? templates.noDifference
            : templates.differences(numberText(differences.length))}
        </p>
      )}
      <ul className={css.differences}>
        {differences.map((difference, at) => (
          <DifferenceView key={at} difference={difference} />
        ))}
      </ul>
      {readable && unread.length > 0 && <Notes title={templates.unread} notes={unread} />}
    </>
  );
}

/** What the reader has to say, folded. */
export function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  return (
    <details className={css.notes}>
      <summary>{title}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}

function TakeOver({ onClose }: { onClose: () => void }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => takeSigned(page.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['reports'] });
      void client.invalidateQueries({ queryKey: ['signed-differences'] });
      say(words.templates.taken);
      onClose();
    },
  });
  return (
    <>
      <p className="soft">{words.templates.takeHint}</p>
      <Problem error={take.error} />
      <DialogActions
        action={words.templates.take}
        busy={take.isPending}
        focus="cancel"
        onAct={() => take.mutate()}
      />
    </>
  );
}
