import { useState } from 'react';
import type { TextInputProps } from '@mantine/core';
import { numberText } from '../format/numbers.ts';
import { readFigure } from '../format/read-figure.ts';
import { ReadableInput } from './readable-input.tsx';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  label: string;
  value: number | undefined;
  /** Counts: no part of one. */
  whole?: boolean;
  /** The greatest that is taken. */
  most?: number;
  /** Said of what is no such number, as a sentence. */
  problem: string;
  onChange: (value: number | undefined) => void;
}

/** A number from 0 on; what is none stays in the field, says so, and is not handed on. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, whole = false, most, problem, onChange, ...rest } = props;
  const shown = value === undefined ? '' : numberText(value);
  const [typed, setTyped] = useState({ text: shown, value });
  if (typed.value !== value) setTyped({ text: shown, value });
  const read = readFigure(typed.text);
  const fits = (figure: number | undefined) =>
    figure !== undefined && figure >= 0 && figure <= (most ?? figure) && (!whole || Number.isInteger(figure));
  const wrong = typed.text.trim() !== '' && !fits(read);
  return (
    <ReadableInput
      {...rest}
      label={label}
      inputMode="decimal"
      value={typed.text}
      problem={wrong ? problem : undefined}
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
