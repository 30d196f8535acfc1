import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { Problem } from './notices.tsx';

interface ConfirmDialogProps {
  title: string;
  /** The record that it is about, by its name. */
  subject?: string | undefined;
  /** What follows from it, and what does not. */
  follows: ReactNode;
  /** The verb of the button. */
  action: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something is done, and says what follows. Nothing happens by a careless Enter. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, subject, follows, action, busy, error, onConfirm, onClose } = props;
  return (
    <Dialog onClose={onClose} title={title}>
      {subject !== undefined && (
        <p>
          <strong>{subject}</strong>
        </p>
      )}
      <p>{follows}</p>
      <Problem error={error} />
      <DialogActions action={action} busy={busy} onAct={onConfirm} focus="cancel" />
    </Dialog>
  );
}
