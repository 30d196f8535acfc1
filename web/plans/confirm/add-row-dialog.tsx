import { Stack, Textarea } from '@mantine/core';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { RowTab } from './tabs.ts';

interface AddRowDialogProps {
  importId: string;
  /** The tab that it is for. */
  tab: RowTab;
  onAdd: (name: string) => void;
  onClose: () => void;
}

/** Asks for the content of a row that the reader did not find. */
export function AddRowDialog({ importId, tab, onAdd, onClose }: AddRowDialogProps) {
  const { confirm, common, reading } = useTexts();
  const typed = useTyped({ form: 'add-row', record: `${importId} ${tab}` }, '');
  const name = typed.value.trim();
  const submit = () => {
    if (name === '') return;
    typed.forget();
    onAdd(name);
  };
  return (
    <Dialog onClose={onClose} title={confirm.addRow[tab]} typed={typed}>
      <Form onDone={submit}>
        <Stack gap="xs">
          <Restored typed={typed} />
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            label={reading.fields.name}
            description={confirm.addRowText}
            value={typed.value}
            onChange={(event) => typed.put(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <DialogActions action={common.add} />
        </Stack>
      </Form>
    </Dialog>
  );
}
