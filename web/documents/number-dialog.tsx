import { FileInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReportPage } from '../../src/documents/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { addSignedFile, recordNumber } from '../api/documents.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import { wholeNumber } from './texts.ts';
import { useChange } from './use-change.ts';

interface Given {
  number: string;
  issuedOn: string;
  file: File | null;
}

async function record({ id, version, form, document }: ReportPage, { number, issuedOn, file }: Given) {
  const whole = wholeNumber(number, form, document.frame.symbol);
  const page = await recordNumber(id, { version, number: whole, issuedOn });
  return file ? await addSignedFile(id, page.version, file, { key: newId() }) : page;
}

/** What the văn thư gave when it was signed: number, day, the file that went out. */
export function NumberDialog({ onClose }: { onClose: () => void }) {
  const { documents: words, design } = useTexts();
  const { page } = useDesk();
  const today = useToday();
  const [file, setFile] = useState<File | null>(null);
  const typed = useTyped(
    { form: 'report-number', record: page.id, basis: page.version },
    { number: page.issued?.number ?? '', issuedOn: page.issued?.issuedOn ?? today },
  );
  const save = useChange(record);
  const { value, put } = typed;
  const example = wholeNumber('15', page.form, page.document.frame.symbol);
  const send = () =>
    save.mutate(
      { ...value, file },
      {
        onSuccess: ({ issued }) => {
          typed.forget();
          say(words.number.said(issued?.number ?? value.number));
          onClose();
        },
      },
    );
  return (
    <Dialog title={words.number.open} onClose={onClose} typed={typed}>
      <Form onDone={send}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <TextInput
            required
            data-autofocus
            label={words.number.number}
            description={words.number.hint(example)}
            maxLength={160}
            value={value.number}
            onChange={(event) => put({ ...value, number: event.currentTarget.value })}
          />
          <DateField
            required
            label={words.number.issuedOn}
            value={value.issuedOn || undefined}
            onChange={(iso) => put({ ...value, issuedOn: iso ?? '' })}
          />
          <FileInput
            clearable
            label={words.number.file}
            description={words.number.fileHint}
            placeholder={page.issued?.signedFile?.name ?? words.number.choose}
            value={file}
            onChange={setFile}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={words.number.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
