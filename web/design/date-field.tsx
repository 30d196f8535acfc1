import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { dateText, parseDate } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useReadable } from './readable.ts';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** ISO date, or absent. */
  value: string | undefined;
  onChange: (iso: string | undefined) => void;
  /** Why the day, though it is one, cannot be saved, as a sentence; undefined when it can. */
  problem?: string | undefined;
}

/** A day as people write it; what is no day is said at the field, is not handed on, and keeps its form from saving. */
export function DateField({ value, onChange, problem, ...rest }: DateFieldProps) {
  const { common } = useTexts();
  const [typed, setTyped] = useState({ text: dateText(value), value });
  // Another day from elsewhere (new words of a deadline, a form set back) takes the place of what was typed.
  if (typed.value !== value) setTyped({ text: dateText(value), value });
  const wrong = typed.text.trim() !== '' && parseDate(typed.text) === undefined;
  const field = useReadable<HTMLInputElement>(wrong ? common.dateWrong : problem);
  return (
    <TextInput
      placeholder={common.datePlaceholder}
      inputMode="numeric"
      {...rest}
      ref={field}
      value={typed.text}
      error={wrong ? common.dateWrong : (problem ?? rest.error)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const iso = parseDate(text);
        const readable = iso !== undefined || text.trim() === '';
        setTyped({ text, value: readable ? iso : value });
        if (readable) onChange(iso);
      }}
      onBlur={() => {
        if (!wrong) setTyped({ text: dateText(value), value });
      }}
    />
  );
}
