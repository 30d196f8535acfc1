import { ReadableInput } from '../../design/readable-input.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { deadlineOf, isUnclear } from './new-task.ts';

interface DeadlineLineProps {
  text: string;
  /** ISO date. */
  today: string;
  onChange: (text: string) => void;
}

/** A deadline in one line of words, with what was understood of it. */
export function DeadlineLine({ text, today, onChange }: DeadlineLineProps) {
  const { outside: words, reading } = useTexts();
  const { kind, due, recurrence } = deadlineOf(text, today);
  const read = [
    reading.deadlineKinds[kind],
    due && dateText(due),
    recurrence && reading.recurrences[recurrence],
    due !== undefined && due < today && words.past,
  ];
  const unclear = isUnclear(text, today);
  return (
    <ReadableInput
      label={words.deadline}
      placeholder={words.deadlineHint}
      description={text.trim() === '' || unclear ? undefined : words.readAs(read.filter(Boolean).join(', '))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      problem={unclear ? words.deadlineUnclear : undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
