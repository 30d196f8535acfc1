import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { issueReport } from '../api/documents.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Problem } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { RemarkList } from './check-part.tsx';
import { useDesk } from './desk.ts';
import { useChange } from './use-change.ts';

/** What follows from the issue, and all that the check says; whoever issues has read it. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const [read, setRead] = useState(false);
  const issue = useChange<undefined>((known) => issueReport(known.id, { version: known.version }));
  const { remarks, reported } = page;
  return (
    <Dialog title={words.issue.title} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p>
          <strong>{page.title}</strong>
        </p>
        <p>
          {words.issue.follows}{' '}
          {page.kind !== 'erratum' &&
            words.issue.units(numberText(reported.submitted), numberText(reported.expected))}
        </p>
        <RemarkList remarks={remarks} />
        {remarks.length > 0 && (
          <Checkbox
            label={words.issue.read}
            checked={read}
            onChange={(event) => setRead(event.currentTarget.checked)}
          />
        )}
        <Problem error={issue.error} />
        <DialogActions
          action={words.issue.action}
          busy={issue.isPending}
          disabled={remarks.length > 0 && !read}
          focus="cancel"
          onAct={() =>
            issue.mutate(undefined, {
              onSuccess: () => {
                say(words.issue.done);
                onClose();
              },
            })
          }
        />
      </Stack>
    </Dialog>
  );
}
