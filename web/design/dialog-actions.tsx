import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { CancelButton } from './dialog.tsx';

interface DialogActionsProps {
  /** The verb of the button that does what the dialog is for. */
  action: string;
  busy?: boolean;
  disabled?: boolean;
  /** Absent in a form, which the button then sends. */
  onAct?: () => void;
  /** Where the hand is at first; absent where a field has it. */
  focus?: 'cancel' | 'action' | undefined;
  /** Another act, apart from these two, at the other side. */
  beside?: ReactNode;
}

/** The end of every dialog that does something: out of it as Escape goes, or do it. */
export function DialogActions({ action, busy, disabled, onAct, focus, beside }: DialogActionsProps) {
  return (
    <Group justify="flex-end">
      {beside && <Group mr="auto">{beside}</Group>}
      <CancelButton focus={focus === 'cancel'} />
      <Button
        type={onAct ? 'button' : 'submit'}
        data-autofocus={focus === 'action' || undefined}
        loading={busy ?? false}
        disabled={disabled ?? false}
        {...(onAct && { onClick: onAct })}
      >
        {action}
      </Button>
    </Group>
  );
}
