import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../api/me.ts';
import { actionsFor } from '../approval/actions-for.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { keyOf } from './entry-store.ts';
import type { RowProps } from './row-desk.ts';
import type { Sending } from './use-sending.ts';

/** The head of the unit sends a row back to whoever updates it, with a reason; offered to the head alone. */
export function ReturnToOfficer({ form, item, sending }: Omit<RowProps, 'entry'> & { sending: Sending }) {
  const { user } = useMe();
  const { progress } = useTexts();
  const [asked, setAsked] = useState(false);
  const action = 'return-to-officer';
  if (!actionsFor(user, form, item).some((each) => each.action === action)) return null;
  return (
    <>
      <Button variant="default" disabled={sending.busy} onClick={() => setAsked(true)}>
        {progress.actions[action]}
      </Button>
      {asked && (
        <AskReason
          place={{ form: action, record: keyOf(item) }}
          title={progress.actions[action]}
          text={progress.toOfficer(item.name)}
          action={progress.actions.return}
          busy={sending.busy}
          error={sending.at === item.thingId ? sending.error : undefined}
          onDone={async (reason) => {
            if (!(await sending.send(action, [item], { at: item.thingId, reason })))
              throw new Error('refused');
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
