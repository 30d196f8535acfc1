import { Stack, Textarea } from '@mantine/core';
import type { SuccessionRow } from '../../../src/approval/succession/contract.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DocumentFields } from '../../register/life/document-fields.tsx';
import { useLastDocument } from '../../register/life/last-document.ts';
import { useDecideSuccession } from './use-succession.ts';

interface DocumentDialogProps {
  planId: string;
  action: 'complete' | 'end';
  rows: readonly SuccessionRow[];
  onDone: () => void;
  onClose: () => void;
}

/** By which document tasks are complete, or rows end, and why. */
export function DocumentDialog({ planId, action, rows, onDone, onClose }: DocumentDialogProps) {
  const { succession: words, design } = useTexts();
  const deciding = useDecideSuccession(planId);
  const typed = useTyped(
    { form: `succession-${action}`, record: planId },
    { number: '', issuedOn: '', reason: '' },
  );
  const { value, put } = typed;
  const { keep } = useLastDocument();
  const submit = () => {
    const { number, issuedOn } = value;
    const reason = value.reason.trim();
    const order = { action, rows, joining: new Set<string>(), document: { number: number.trim(), issuedOn } };
    deciding.mutate(
      { ...order, ...(action === 'end' && { reason }) },
      {
        onSuccess: () => {
          keep(value);
          typed.forget();
          onDone();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={words.titles[action]} onClose={onClose} typed={typed}>
      <Form onDone={submit}>
        <Stack gap="sm">
          <p className="soft">{words.texts[action]}</p>
          <Restored typed={typed} />
          <DocumentFields value={value} onChange={(change) => put({ ...value, ...change })} first />
          {action === 'end' && (
            <Textarea
              required
              label={words.reason}
              autosize
              minRows={2}
              minLength={3}
              maxLength={1000}
              value={value.reason}
              onChange={(event) => put({ ...value, reason: event.currentTarget.value })}
            />
          )}
          <Problem error={deciding.error} kept={design.keptForm} />
          <DialogActions action={words.titles[action]} busy={deciding.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
