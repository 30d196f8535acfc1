/** A short text that is the whole answer of a unit: typed, sent, recalled and corrected in place. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Behalf, DutyForm, NoteStanding, PeriodNote } from '../../src/progress/contract.ts';
import { isBlankNote } from '../../src/progress/note/blank-note.ts';
import { useMe } from '../api/me.ts';
import { actionsFor } from '../approval/actions-for.ts';
import { ItemMark } from '../approval/duty-marks.tsx';
import { AskReason } from '../design/ask-reason.tsx';
import { Card } from '../design/card.tsx';
import { Mark } from '../design/marks.tsx';
import { momentText } from '../format/dates.ts';
import { same } from '../format/same.ts';
import { useTexts } from '../i18n/texts.tsx';
import { NoteClash, NoteFields } from './note-fields.tsx';
import css from './progress.module.css';
import { RowFields } from './row-fields.tsx';
import { SecretPart } from './secret-part.tsx';
import { isOnBehalf, sendingAction } from './sending.ts';
import { CORRECTION, SendingProblem, Unsent } from './sending-problem.tsx';
import { type Entry, noteRow } from './use-entry.ts';
import { type NoteSending, useNoteSending } from './use-note-sending.ts';
import { WHOLE_FORM } from './use-step.ts';

interface TextCardProps {
  form: DutyForm;
  shortText: NoteStanding;
  note: Entry<PeriodNote>;
  /** How the office has the text; undefined while that is not written, and for a unit's own people. */
  behalf: Behalf | undefined;
}

export function TextCard(props: TextCardProps) {
  const { form, shortText, note } = props;
  const texts = useTexts();
  const words = texts.shortText;
  const sending = useNoteSending(form, note);
  const row = noteRow(form);
  const value = note.store.draftOf(row) ?? {};
  const { state, returned, sent } = shortText;
  return (
    <Card title={words.title}>
      <div className={css.stack}>
        <p className="soft">{words.about}</p>
        <p>
          <ItemMark state={state} /> <span className="soft small">{texts.duties.items[state]}</span>
          {sent && <span className="soft small"> · {words.sentBy(sent.by, momentText(sent.at))}</span>}
        </p>
        {returned && (
          <Mark shape="square" tone="bad">
            {texts.progress.returnedBy(returned.by, returned.reason)}
          </Mark>
        )}
        <NoteClash form={form} note={note} />
        <RowFields row={row} store={note.store}>
          <NoteFields
            form={form}
            value={value}
            held={!form.open || state === 'with-office'}
            put={(part) => note.store.put(row, { ...value, ...part })}
          />
        </RowFields>
        <SendingProblem sending={sending} at={WHOLE_FORM} />
        <TextActs {...props} sending={sending} value={value} />
        <SecretPart form={form} />
      </div>
    </Card>
  );
}

function TextActs({
  form,
  shortText,
  behalf,
  sending,
  value,
}: Omit<TextCardProps, 'note'> & { sending: NoteSending; value: PeriodNote }) {
  const { user } = useMe();
  const { progress, shortText: words } = useTexts();
  const action = sendingAction(user, form, shortText);
  const recalls = actionsFor(user, form, shortText).some((each) => each.action === 'recall');
  const blank = isBlankNote(value);
  const forUnit = isOnBehalf(user, form);
  const unsaid = forUnit && !behalf;
  const more = behalf && { behalf };
  return (
    <div className={`acts ${css.cardActs}`}>
      {action && blank && <span className="soft small">{words.blank}</span>}
      {recalls && (
        <Button variant="default" loading={sending.busy} onClick={() => void sending.send('recall')}>
          {progress.actions.recall}
        </Button>
      )}
      <Correcting {...{ form, shortText, sending, value, unsaid, more }} />
      {action && (
        <Button
          loading={sending.busy}
          disabled={blank || unsaid}
          onClick={() => void sending.send(action, more)}
        >
          {progress.actions[action]}
        </Button>
      )}
    </div>
  );
}

interface CorrectingProps {
  form: DutyForm;
  shortText: NoteStanding;
  sending: NoteSending;
  value: PeriodNote;
  /** How the office has the text is not written yet. */
  unsaid: boolean;
  more: { behalf: Behalf } | undefined;
}

/** A text that was received, and says something else now. */
function Correcting({ form, shortText, sending, value, unsaid, more }: CorrectingProps) {
  const { user } = useMe();
  const { progress, shortText: words } = useTexts();
  const [asking, setAsking] = useState(false);
  const step = isOnBehalf(user, form) ? 'enter-for' : 'correct';
  const can = actionsFor(user, form, shortText).some(({ action }) => action === step);
  const changed = !isBlankNote(value) && !same(value, shortText.received);
  if (shortText.state !== 'received' || !can || !changed) return null;
  return (
    <>
      <Button variant="default" disabled={unsaid} onClick={() => setAsking(true)}>
        {progress.actions.correct}
      </Button>
      {asking && (
        <AskReason
          place={{ form: 'correct-text', record: form.duty.id }}
          title={words.correctTitle}
          text={words.correctText}
          action={progress.actions.correct}
          busy={sending.busy}
          error={sending.at === CORRECTION ? sending.error : undefined}
          onDone={async (reason) => {
            if (!(await sending.send(step, { ...more, reason, at: CORRECTION }))) throw new Error('not sent');
          }}
          onClose={() => setAsking(false)}
        >
          {sending.at === CORRECTION && <Unsent {...sending} />}
        </AskReason>
      )}
    </>
  );
}
