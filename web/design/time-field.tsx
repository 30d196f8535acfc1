import type { TextInputProps } from '@mantine/core';
import { ReadableInput } from './readable-input.tsx';

const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  /** "16:30", or empty. */
  value: string;
  /** What is said of a text that is no hour; it keeps the form from saving. */
  wrong: string;
  onChange: (text: string) => void;
}

/** An hour as people write it. */
export function TimeField({ value, wrong, onChange, ...rest }: TimeFieldProps) {
  return (
    <ReadableInput
      placeholder="16:30"
      {...rest}
      value={value}
      problem={value === '' || TIME.test(value) ? undefined : wrong}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}
