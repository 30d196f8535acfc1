/** The lists of a note. */
import { Button, TextInput } from '@mantine/core';
import type { PeriodNote } from '../../src/progress/contract.ts';
import { DateField } from '../design/date-field.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

interface LinesProps<T> {
  lines: readonly T[];
  put: (lines: T[]) => void;
}

type Issued = NonNullable<PeriodNote['issued']>[number];

function RemoveLine({ what, at, onClick }: { what: string; at: number; onClick: () => void }) {
  const { progress } = useTexts();
  return (
    <Button
      variant="default"
      aria-label={progress.note.removeLine(what, numberText(at + 1))}
      onClick={onClick}
    >
      ✕
    </Button>
  );
}

/** Documents that the unit issued in the period. */
export function IssuedLines({ lines, put }: LinesProps<Issued>) {
  const { progress } = useTexts();
  const words = progress.note;
  const set = (at: number, part: Partial<Issued>) => put(lines.toSpliced(at, 1, { ...lines[at], ...part }));
  return (
    <fieldset className={css.stack}>
      <legend>{words.issued}</legend>
      {lines.map((line, at) => (
        <div key={`${at + 1}`} className={css.noteLine}>
          <TextInput
            label={words.number}
            maxLength={100}
            value={line.number ?? ''}
            onChange={(event) => set(at, { number: event.currentTarget.value })}
          />
          <DateField label={words.date} value={line.date} onChange={(date) => set(at, { date })} />
          <TextInput
            className={css.grows}
            label={words.documentTitle}
            maxLength={1000}
            value={line.title ?? ''}
            onChange={(event) => set(at, { title: event.currentTarget.value })}
          />
          <RemoveLine what={words.issued} at={at} onClick={() => put(lines.toSpliced(at, 1))} />
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => put([...lines, {}])}>
          {words.addIssued}
        </Button>
      </div>
    </fieldset>
  );
}
