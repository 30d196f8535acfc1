import { Button, FileButton, Group, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { OUTSIDE_KIND_LABELS } from '../../../src/register/labels.ts';
import { labelledChoices } from '../../design/choices.ts';
import { DateField } from '../../design/date-field.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { NewTask } from './new-task.ts';
import css from './outside.module.css';

interface SourceFieldsProps {
  task: NewTask;
  units: { value: string; label: string }[];
  file: File | undefined;
  onChange: (part: Partial<NewTask>) => void;
  onFile: (file: File | undefined) => void;
}

/** What is known besides: who helps, what comes out of it, and which document or word it comes from. */
export function SourceFields({ task, units, file, onChange, onFile }: SourceFieldsProps) {
  const { outside: words, reading, register } = useTexts();
  const spoken = task.kind === 'directive';
  return (
    <>
      <fieldset className={css.part}>
        <legend>{words.source}</legend>
        <div className={css.fields}>
          <NativeSelect
            label={words.kind}
            value={task.kind}
            data={labelledChoices(OUTSIDE_KIND_LABELS)}
            onChange={(event) => onChange({ kind: event.currentTarget.value as NewTask['kind'] })}
          />
          <TextInput
            label={spoken ? words.speaker : words.issuer}
            maxLength={1000}
            value={task.issuer}
            onChange={(event) => onChange({ issuer: event.currentTarget.value })}
          />
          <TextInput
            label={words.number}
            maxLength={100}
            value={task.number}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
          <DateField
            label={words.date}
            value={task.date || undefined}
            onChange={(date) => onChange({ date: date ?? '' })}
          />
          <Textarea
            className={css.wide}
            label={spoken ? words.said : reading.header.title}
            autosize
            maxLength={10_000}
            value={task.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        </div>
        <div className={css.file}>
          <FileButton onChange={(chosen) => onFile(chosen ?? undefined)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                {words.chooseFile}
              </Button>
            )}
          </FileButton>
          <span className="soft">{file?.name ?? words.fileHint}</span>
        </div>
      </fieldset>
      <Group grow preventGrowOverflow={false} align="start">
        <MultiSelect
          searchable
          label={register.ownerRoles.coordinator}
          data={units.filter(({ value }) => value !== task.leadId)}
          value={task.coordinatorIds.filter((id) => id !== task.leadId)}
          onChange={(coordinatorIds) => onChange({ coordinatorIds })}
        />
        <TextInput
          label={reading.fields.deliverable}
          value={task.deliverable}
          onChange={(event) => onChange({ deliverable: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
