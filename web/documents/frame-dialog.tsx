import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { SetReport } from '../../src/documents/contract.ts';
import type { Frame } from '../../src/documents/model/contract.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import { linesOf, textOfLines } from './lines.ts';
import { useSetReport } from './use-change.ts';

const formOf = ({ parent, body, place, subject, addressees, basis, signature, recipients }: Frame) => ({
  parent: parent ?? '',
  body,
  place,
  subject,
  addressees: textOfLines(addressees),
  basis: textOfLines(basis),
  lines: textOfLines(signature.lines),
  name: signature.name ?? '',
  recipients: textOfLines(recipients),
});

type FrameForm = ReturnType<typeof formOf>;

const frameOf = (form: FrameForm): NonNullable<SetReport['frame']> => ({
  parent: form.parent.trim(),
  body: form.body.trim(),
  place: form.place.trim(),
  subject: form.subject.trim(),
  addressees: linesOf(form.addressees),
  basis: linesOf(form.basis),
  signature: { lines: linesOf(form.lines), ...(form.name.trim() !== '' && { name: form.name.trim() }) },
  recipients: linesOf(form.recipients),
});

/** Everything around the body, changed at once. */
export function FrameDialog({ onClose }: { onClose: () => void }) {
  const { documents: words, common, design } = useTexts();
  const { page } = useDesk();
  const typed = useTyped(
    { form: 'report-frame', record: page.id, basis: page.version },
    formOf(page.document.frame),
  );
  const set = useSetReport();
  const save = () =>
    set.mutate(
      { frame: frameOf(typed.value) },
      {
        onSuccess: () => {
          typed.forget();
          say(words.frameSaved);
          onClose();
        },
      },
    );
  return (
    <Dialog title={words.frameTitle} size="lg" onClose={onClose} typed={typed}>
      <Form onDone={save}>
        <Stack gap="sm">
          {page.kind !== 'erratum' && <p className="soft">{words.frameHint}</p>}
          <Restored typed={typed} />
          <Group grow align="flex-start">
            <Line typed={typed} name="parent" />
            <Line typed={typed} name="body" required />
          </Group>
          <Line typed={typed} name="place" required />
          <Line typed={typed} name="subject" required />
          <p className="soft small">{words.oneByLine}</p>
          <Lines typed={typed} name="addressees" />
          <Lines typed={typed} name="basis" />
          <Lines typed={typed} name="lines" />
          <Line typed={typed} name="name" />
          <Lines typed={typed} name="recipients" />
          <Problem error={set.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={set.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface FieldProps {
  typed: Typed<FrameForm>;
  name: keyof FrameForm;
  required?: boolean;
}

function Line({ typed: { value, put }, name, required = false }: FieldProps) {
  const { documents: words } = useTexts();
  return (
    <TextInput
      required={required}
      label={words.frameFields[name]}
      maxLength={1000}
      value={value[name]}
      onChange={(event) => put({ ...value, [name]: event.currentTarget.value })}
    />
  );
}

function Lines({ typed: { value, put }, name }: FieldProps) {
  const { documents: words } = useTexts();
  return (
    <Textarea
      autosize
      minRows={2}
      label={words.frameFields[name]}
      value={value[name]}
      onChange={(event) => put({ ...value, [name]: event.currentTarget.value })}
    />
  );
}
