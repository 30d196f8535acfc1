import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { dateText, parseDate } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** ISO date, or absent. */
  value: string | undefined;
  onChange: (iso: string | undefined) => void;
}

/** A day typed as dd/mm/yyyy; what is no day is said at the field and not handed on. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const { common } = useTexts();
  const [typed, setTyped] = useState(dateText(value));
  const wrong = typed.trim() !== '' && parseDate(typed) === undefined;
  return (
    <TextInput
      placeholder={common.datePlaceholder}
      inputMode="numeric"
      {...rest}
      value={typed}
      error={wrong ? common.dateWrong : rest.error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        if (text.trim() === '') onChange(undefined);
        else if (parseDate(text) !== undefined) onChange(parseDate(text));
      }}
    />
  );
}
