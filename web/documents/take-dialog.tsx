import { FileInput, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reports } from '../../src/documents/contract.ts';
import type { TakeFile } from '../../src/documents/templates/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { takeFile, templatesQuery } from '../api/report-templates.ts';
import { labelledChoices } from '../design/choices.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import { PERIODIC_KINDS, periodicKind } from './periodic-kinds.ts';

interface TakeDialogProps {
  periods: Reports['periods'];
  /** Told the new one, to be mapped. */
  onTaken: (id: string) => void;
  onClose: () => void;
}

/** "Lấy mẫu từ tệp…": any report or form, the kind that it is for, and from when. */
export function TakeDialog({ periods, onTaken, onClose }: TakeDialogProps) {
  const { documents: words, design } = useTexts();
  const client = useQueryClient();
  const today = useToday();
  const [file, setFile] = useState<File | null>(null);
  const current = periods.find((period) => period.current) ?? periods[0];
  const typed = useTyped<TakeFile>(
    { form: 'take-template' },
    { kind: 'nq57', form: 'state', validFrom: today, periodId: current?.id ?? '' },
  );
  const { value, put } = typed;
  const take = useMutation({
    mutationFn: (chosen: File) => takeFile(value, chosen, { key: newId() }),
    onSuccess: async ({ id }) => {
      typed.forget();
      void client.invalidateQueries({ queryKey: ['reports'] });
      await client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      say(words.templates.fileTaken);
      onClose();
      onTaken(id);
    },
  });
  return (
    <Dialog title={words.templates.takeFileTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => file && take.mutate(file)}>
        <Stack gap="sm">
          <p className="soft">{words.templates.takeFileHint}</p>
          <Restored typed={typed} />
          <FileInput
            required
            data-autofocus
            accept=".docx,.doc,.xlsx,.xls,.pdf"
            label={words.templates.file}
            description={words.templates.fileHint}
            placeholder={words.number.choose}
            value={file}
            onChange={setFile}
          />
          <KindAndForm typed={typed} />
          <NativeSelect
            label={words.templates.period}
            description={words.templates.periodHint}
            data={periods.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.periodId}
            onChange={({ currentTarget }) => put({ ...value, periodId: currentTarget.value })}
          />
          <DateField
            required
            label={words.templates.validFrom}
            description={words.templates.validFromHint}
            value={value.validFrom || undefined}
            onChange={(iso) => put({ ...value, validFrom: iso ?? '' })}
          />
          <Problem error={take.error} kept={design.keptForm} />
          <DialogActions
            action={words.templates.takeFileAction}
            busy={take.isPending}
            disabled={!file || value.periodId === ''}
          />
        </Stack>
      </Form>
    </Dialog>
  );
}

function KindAndForm({ typed: { value, put } }: { typed: Typed<TakeFile> }) {
  const { documents: words } = useTexts();
  return (
    <>
      <NativeSelect
        label={words.kind}
        data={PERIODIC_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={value.kind}
        onChange={({ currentTarget }) =>
          put({ ...value, kind: periodicKind(currentTarget.value) ?? value.kind })
        }
      />
      <NativeSelect
        label={words.form}
        data={labelledChoices(words.forms)}
        value={value.form}
        onChange={({ currentTarget }) =>
          put({ ...value, form: currentTarget.value === 'party' ? 'party' : 'state' })
        }
      />
    </>
  );
}
