import { Button } from '@mantine/core';
import { useState } from 'react';
import { AskReason } from '../ask-reason.tsx';
import { Card } from '../card.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { offerUndo, say, UndoOffer } from '../toast.tsx';
import { SAMPLES } from './sample-texts.ts';
import css from './samples.module.css';

const PATIENCE = 15_000;

/** What is asked before something is done, and what is said after. */
export function DialogSamples() {
  const [open, setOpen] = useState<'ask' | 'reason'>();
  const close = () => setOpen(undefined);
  const undone = () => say(SAMPLES.undone);
  return (
    <Card title={SAMPLES.sections.dialogs}>
      <div className={css.stack}>
        <div className="acts">
          <Button variant="default" onClick={() => setOpen('ask')}>
            {SAMPLES.ask}
          </Button>
          <Button variant="default" onClick={() => setOpen('reason')}>
            {SAMPLES.reason}
          </Button>
          <Button
            variant="default"
            onClick={() => offerUndo({ message: SAMPLES.toast, stays: PATIENCE, onUndo: undone })}
          >
            {SAMPLES.showToast}
          </Button>
        </div>
        <UndoOffer message={SAMPLES.toast} onUndo={undone} />
      </div>
      {open === 'ask' && (
        <ConfirmDialog
          title={SAMPLES.askTitle}
          subject={SAMPLES.askSubject}
          follows={SAMPLES.askFollows}
          action={SAMPLES.askTitle}
          busy={false}
          error={undefined}
          onConfirm={close}
          onClose={close}
        />
      )}
      {open === 'reason' && (
        <AskReason
          place={{ form: 'sample', record: 'sample' }}
          title={SAMPLES.askTitle}
          text={SAMPLES.askFollows}
          action={SAMPLES.askTitle}
          busy={false}
          error={undefined}
          onDone={async () => undefined}
          onClose={close}
        />
      )}
    </Card>
  );
}
