import { Checkbox } from '@mantine/core';
import { type ChangeEvent, useId } from 'react';

interface ChoiceBoxProps {
  label: string;
  checked: boolean;
  indeterminate?: boolean;
  /** @param extend with Shift */
  onChange: (checked: boolean, extend: boolean) => void;
}

const isExtending = ({ nativeEvent }: ChangeEvent): boolean =>
  nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;

/** What a row, or what is shown, is chosen by; all of its cell is the target. */
export function ChoiceBox({ label, checked, indeterminate = false, onChange }: ChoiceBoxProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <Checkbox
        id={id}
        size="xs"
        aria-label={label}
        checked={checked}
        indeterminate={indeterminate}
        onChange={(event) => onChange(event.currentTarget.checked, isExtending(event))}
      />
    </label>
  );
}
