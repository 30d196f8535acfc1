import '../i18n/rooms/confirm.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Deadline } from '../../src/reading/contract.ts';
import { parseDeadline } from '../../src/reading/values/deadline.ts';
import { useTexts } from '../i18n/texts.tsx';
import { labelledChoices } from './choices.ts';
import { DateField } from './date-field.tsx';

interface DeadlineFieldsProps {
  deadline: Deadline;
  onChange: (deadline: Deadline) => void;
  /** The person has just asked to edit it. */
  focus?: boolean;
}

/** The deadline with only those parts that say something. */
export function tidyDeadline({ kind, text, start, due, recurrence }: Deadline): Deadline {
  return {
    kind,
    ...(text?.trim() && { text: text.trim() }),
    ...(start && { start }),
    ...(due && { due }),
    ...(recurrence && { recurrence }),
  };
}

/** Words, kind and dates of a deadline: every part that is there is shown, whatever its kind. Typed words are read at once; what was read can be put right below them. */
export function DeadlineFields({ deadline, onChange, focus = false }: DeadlineFieldsProps) {
  const { confirm, reading } = useTexts();
  const words = confirm.deadline;
  const put = (part: { [K in keyof Deadline]?: Deadline[K] | undefined }) =>
    onChange(tidyDeadline({ ...deadline, ...part } as Deadline));
  const { kind } = deadline;
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus={focus || undefined}
        autoFocus={focus}
        label={words.text}
        value={deadline.text ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onChange({ ...parseDeadline(text), ...(text !== '' && { text }) });
        }}
      />
      <NativeSelect
        size="xs"
        label={words.kind}
        value={kind}
        data={labelledChoices(reading.deadlineKinds)}
        onChange={(event) => put({ kind: event.currentTarget.value as Deadline['kind'] })}
      />
      {(kind === 'range' || deadline.start) && (
        <DateField
          size="xs"
          label={words.start}
          value={deadline.start}
          onChange={(start) => put({ start })}
        />
      )}
      {(kind === 'range' || kind === 'due' || deadline.due) && (
        <DateField size="xs" label={words.due} value={deadline.due} onChange={(due) => put({ due })} />
      )}
      {(kind === 'recurring' || kind === 'due' || deadline.recurrence) && (
        <NativeSelect
          size="xs"
          label={words.recurrence}
          value={deadline.recurrence ?? ''}
          data={[{ value: '', label: words.noRecurrence }, ...labelledChoices(reading.recurrences)]}
          onChange={(event) =>
            put({ recurrence: (event.currentTarget.value || undefined) as Deadline['recurrence'] })
          }
        />
      )}
    </>
  );
}
