import { Button, Stack, Textarea } from '@mantine/core';
import type { Correction } from '../../src/documents/contract.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { BLANK, filledLines, isBlank } from './correction-lines.ts';
import css from './corrections.module.css';
import { useDesk } from './desk.ts';
import { useSetReport } from './use-change.ts';

/** What a letter corrects, all rows at once: where, what was written, what it is to be. */
export function CorrectionsDialog({ onClose }: { onClose: () => void }) {
  const { documents, common, design } = useTexts();
  const words = documents.errata;
  const { page } = useDesk();
  const kept = page.choices.corrections ?? [];
  const typed = useTyped(
    { form: 'report-corrections', record: page.id, basis: page.version },
    kept.length === 0 ? [BLANK] : kept,
  );
  const set = useSetReport();
  const { value: lines, put } = typed;
  const save = () =>
    set.mutate(
      { choices: { ...page.choices, corrections: filledLines(lines) } },
      {
        onSuccess: () => {
          typed.forget();
          say(words.saved);
          onClose();
        },
      },
    );
  return (
    <Dialog title={words.rows} size="xl" onClose={onClose} typed={typed}>
      <Form onDone={save}>
        <Stack gap="sm">
          <p className="soft">{words.rowsHint}</p>
          <Restored typed={typed} />
          {lines.map((line, at) => (
            <Line
              key={`${at + 1}`}
              at={at}
              line={line}
              put={(next) => put(lines.with(at, next))}
              onRemove={() => put(lines.toSpliced(at, 1))}
            />
          ))}
          <div>
            <Button variant="default" onClick={() => put([...lines, BLANK])}>
              {words.addRow}
            </Button>
          </div>
          <Problem error={set.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={set.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface LineProps {
  at: number;
  line: Correction;
  put: (next: Correction) => void;
  onRemove: () => void;
}

/** A row that was begun is filled in whole. */
function Line({ at, line, put, onRemove }: LineProps) {
  const { documents } = useTexts();
  const words = documents.errata;
  const field = (name: keyof Correction, longest: number) => (
    <Textarea
      autosize
      minRows={1}
      required={!isBlank(line)}
      label={words.fields[name]}
      placeholder={name === 'position' ? words.positionHint : undefined}
      maxLength={longest}
      value={line[name]}
      data-autofocus={(at === 0 && name === 'position') || undefined}
      onChange={(event) => put({ ...line, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={css.line} role="group" aria-label={words.row(numberText(at + 1))}>
      {field('position', 300)}
      {field('written', 2000)}
      {field('corrected', 2000)}
      <Button
        variant="default"
        className={css.remove ?? ''}
        aria-label={words.removeRow(numberText(at + 1))}
        onClick={onRemove}
      >
        ✕
      </Button>
    </div>
  );
}
