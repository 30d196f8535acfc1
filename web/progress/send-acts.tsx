/** The button of a form: it sends what is complete, and says what is missing. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Behalf, DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { useMe } from '../api/me.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { actionsFor } from '../approval/actions-for.ts';
import { isOnBehalf, type Outlook, type ScreenLack } from './sending.ts';
import { CORRECTION, Unsent } from './sending-problem.tsx';
import type { Sending } from './use-sending.ts';

interface SendActsProps {
  form: DutyForm;
  outlook: Outlook;
  sending: Sending;
  /** How the office has the answers; undefined while that is not written, and for a unit's own people. */
  behalf: Behalf | undefined;
}

export function SendActs({ form, outlook, sending, behalf }: SendActsProps) {
  const { user } = useMe();
  const { progress } = useTexts();
  const [correcting, setCorrecting] = useState(false);
  const { action, ready, missing, corrected } = outlook;
  const forUnit = isOnBehalf(user, form);
  const more = behalf && { behalf };
  const recallable = form.items.filter((item) =>
    actionsFor(user, form, item).some((each) => each.action === 'recall'),
  );
  return (
    <>
      {recallable.length > 0 && (
        <Button
          variant="default"
          loading={sending.busy}
          onClick={() => void sending.send('recall', recallable)}
        >
          {progress.actions.recall} · {numberText(recallable.length)}
        </Button>
      )}
      {corrected.length > 0 && (
        <Button variant="default" disabled={forUnit && !behalf} onClick={() => setCorrecting(true)}>
          {progress.actions.correct} · {numberText(corrected.length)}
        </Button>
      )}
      {(action ?? missing.length > 0) && (
        <Button
          loading={sending.busy}
          disabled={!action || (forUnit && !behalf)}
          onClick={() => action && void sending.send(action, ready, more)}
        >
          {progress.counted(
            progress.actions[action ?? (forUnit ? 'enter-for' : 'submit')],
            numberText(ready.length),
            numberText(ready.length + missing.length),
          )}
        </Button>
      )}
      {correcting && (
        <AskReason
          place={{ form: 'correct', record: form.duty.id }}
          title={progress.correctTitle(numberText(corrected.length))}
          text={progress.correctText}
          action={progress.actions.correct}
          busy={sending.busy}
          error={sending.at === CORRECTION ? sending.error : undefined}
          onDone={async (reason) => {
            const step = forUnit ? 'enter-for' : 'correct';
            if (!(await sending.send(step, corrected, { ...more, reason, at: CORRECTION })))
              throw new Error('not sent');
          }}
          onClose={() => setCorrecting(false)}
        >
          {sending.at === CORRECTION && <Unsent {...sending} />}
        </AskReason>
      )}
    </>
  );
}

interface MissingListProps {
  outlook: Outlook;
  onGoTo: (thingId: string) => void;
}

function lackText(
  { state }: DutyItem,
  lack: ScreenLack,
  fields: readonly string[],
  words: Texts['progress'],
): string {
  if (lack === 'unread') return words.unreadFields(fields.join(', '));
  return lack === 'blank' && state === 'returned' ? words.lacks.returned : words.lacks[lack];
}

/** What keeps the rest from being sent, each with the way to it. */
export function MissingList({ outlook: { missing }, onGoTo }: MissingListProps) {
  const { progress } = useTexts();
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>{progress.missingTitle(numberText(missing.length))}</summary>
      <ul className={css.missing}>
        {missing.map(({ item, lack, fields }) => (
          <li key={item.thingId}>
            <button type="button" className={css.goTo} onClick={() => onGoTo(item.thingId)}>
              {item.name}
            </button>
            : {lackText(item, lack, fields, progress)}
          </li>
        ))}
      </ul>
    </details>
  );
}
