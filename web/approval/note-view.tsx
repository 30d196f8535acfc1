/** The note of a report before whoever receives it: beside the rows, or the whole answer, received and returned here. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DutyForm, NoteStanding } from '../../src/progress/contract.ts';
import { stepsQuery } from '../api/approval.ts';
import { useMe } from '../api/me.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { Card } from '../design/card.tsx';
import { Mark } from '../design/marks.tsx';
import { Problem } from '../design/notices.tsx';
import { momentText } from '../format/dates.ts';
import { same } from '../format/same.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { ItemMark } from './duty-marks.tsx';
import { NoteContent } from './note-content.tsx';
import { actionsOf } from './receivable.ts';
import { StepLine } from './step-line.tsx';
import { useReceiveText, useReturnText } from './use-receive.ts';

export function NoteView({ form }: { form: DutyForm }) {
  const { shortText: words } = useTexts();
  const { noteSent, shortText, sections = [] } = form;
  if (shortText) return <TextView form={form} shortText={shortText} />;
  if (!noteSent) return null;
  return (
    <details className="card">
      <summary>{words.note}</summary>
      <NoteContent note={noteSent} sections={sections} />
    </details>
  );
}

function TextView({ form, shortText }: { form: DutyForm; shortText: NoteStanding }) {
  const texts = useTexts();
  const words = texts.shortText;
  const { noteSent, sections = [] } = form;
  const { state, sent, returned, received } = shortText;
  const replaced = received && !same(received, noteSent) ? received : undefined;
  return (
    <Card title={words.title} actions={<TextActs form={form} shortText={shortText} />}>
      <p>
        <ItemMark state={state} /> <span className="soft small">{texts.duties.items[state]}</span>
        {sent && <span className="soft small"> · {sentText(sent, texts)}</span>}
      </p>
      {returned && (
        <Mark shape="triangle" tone="warn">
          {texts.progress.returnedBy(returned.by, returned.reason)}
        </Mark>
      )}
      {noteSent ? (
        <NoteContent note={noteSent} sections={sections} />
      ) : (
        <p className="soft">{words.notSent}</p>
      )}
      {replaced && (
        <details>
          <summary>{words.received}</summary>
          <NoteContent note={replaced} sections={sections} />
        </details>
      )}
      <TextSteps form={form} />
    </Card>
  );
}

function sentText(
  { by, at, behalf }: NonNullable<NoteStanding['sent']>,
  { shortText, progress }: Pick<ReturnType<typeof useTexts>, 'shortText' | 'progress'>,
): string {
  const channel = behalf && progress.behalf.channels[behalf.channel].toLowerCase();
  return channel === undefined ? shortText.sentBy(by, momentText(at)) : shortText.behalf(by, channel);
}

function TextActs({ form, shortText }: { form: DutyForm; shortText: NoteStanding }) {
  const { approval, afterClose, shortText: words } = useTexts();
  const { user } = useMe();
  const { duty, noteVersion } = form;
  const receive = useReceiveText(duty.id);
  const returning = useReturnText(duty.id);
  const [asking, setAsking] = useState(false);
  const actions = actionsOf(user, form, shortText);
  return (
    <div className="acts no-print">
      <Problem error={receive.error} />
      {actions.includes('return') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.return}
        </Button>
      )}
      {actions.includes('receive') && (
        <Button loading={receive.isPending} onClick={() => receive.mutate(noteVersion)}>
          {words.receive}
        </Button>
      )}
      {asking && (
        <AskReason
          place={{ form: 'return-text', record: duty.id }}
          title={words.returnTitle}
          text={form.open ? words.returnText : `${words.returnText} ${afterClose.returned}`}
          action={approval.returnAction}
          busy={returning.isPending}
          error={returning.error}
          onDone={(reason) => returning.mutateAsync({ version: noteVersion, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** Who did what with the text when, the newest first, each with what was sent then where that is no longer what stands. */
function TextSteps({ form }: { form: DutyForm }) {
  const { approval, shortText: words } = useTexts();
  const steps = useQuery(stepsQuery(form.duty.id));
  const own = (steps.data ?? []).filter(({ thingId }) => thingId === undefined);
  if (own.length === 0) return null;
  return (
    <details>
      <summary>{approval.steps}</summary>
      <ol className={css.steps}>
        {own.map((step) => (
          <StepLine key={step.id} step={step}>
            {step.note && !same(step.note, form.noteSent) && (
              <details>
                <summary>{words.inStep}</summary>
                <NoteContent note={step.note} sections={form.sections ?? []} />
              </details>
            )}
          </StepLine>
        ))}
      </ol>
    </details>
  );
}
