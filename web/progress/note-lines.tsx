/** The lists and numbers of a note. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PeriodNote } from '../../src/progress/contract.ts';
import { DateField } from '../design/date-field.tsx';
import { ReadableInput } from '../design/readable-input.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { readFigure } from './typed-figure.ts';
import css from './progress.module.css';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  /** Counts: no part of one. */
  whole?: boolean;
  onChange: (value: number | undefined) => void;
}

/** A number from 0 on; what is none stays in the field, says so, and is not handed on. */
export function NumberField({ label, value, whole = false, onChange }: NumberFieldProps) {
  const { progress } = useTexts();
  const shown = value === undefined ? '' : numberText(value);
  const [typed, setTyped] = useState({ text: shown, value });
  if (typed.value !== value) setTyped({ text: shown, value });
  const read = readFigure(typed.text);
  const fits = (figure: number | undefined) =>
    figure !== undefined && figure >= 0 && (!whole || Number.isInteger(figure));
  const wrong = typed.text.trim() !== '' && !fits(read);
  return (
    <ReadableInput
      label={label}
      inputMode="decimal"
      value={typed.text}
      problem={wrong ? progress.note.numberWrong : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const figure = readFigure(text);
        const next = text.trim() === '' ? undefined : figure;
        const readable = next === undefined ? text.trim() === '' : fits(next);
        setTyped({ text, value: readable ? next : value });
        if (readable) onChange(next);
      }}
    />
  );
}

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
