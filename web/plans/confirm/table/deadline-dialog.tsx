import { Stack } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import type { Deadline } from '../../../../src/reading/contract.ts';
import { DeadlineFields, tidyDeadline } from '../../../design/deadline-fields.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { DialogActions } from '../../../design/dialog-actions.tsx';
import { goToUnreadable } from '../../../design/readable.ts';
import { Restored } from '../../../design/restored.tsx';
import { useTyped } from '../../../design/typed.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import { rowName } from '../row-name.ts';

interface DeadlineDialogProps {
  importId: string;
  /** The row whose deadline it is. */
  row: DraftRow;
  deadline: Deadline;
  onDone: (deadline: Deadline) => void;
  onClose: () => void;
}

/** All of a deadline: its words, its kind, its days and how often it comes round. */
export function DeadlineDialog({ importId, row, deadline, onDone, onClose }: DeadlineDialogProps) {
  const { common, confirm } = useTexts();
  const box = useRef<HTMLFormElement>(null);
  const typed = useTyped<Deadline>(
    { form: 'deadline', record: `${importId} ${row.id}`, basis: row.version },
    deadline,
  );
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (goToUnreadable(box.current)) return;
    typed.forget();
    onDone(tidyDeadline(typed.value));
  };
  return (
    <Dialog onClose={onClose} title={confirm.table.deadlineTitle} typed={typed}>
      <form ref={box} onSubmit={done} noValidate>
        <Stack gap="xs">
          <strong>{rowName(row)}</strong>
          <Restored typed={typed} />
          <DeadlineFields focus deadline={typed.value} onChange={typed.put} />
          <DialogActions action={common.save} />
        </Stack>
      </form>
    </Dialog>
  );
}
