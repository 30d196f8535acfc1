/** One row that is asked, answered in place: a task by one text field, an indicator by a figure. */
import { Button } from '@mantine/core';
import { useId } from 'react';
import { asDraft } from '../../src/progress/answers/as-draft.ts';
import { useMe } from '../api/me.ts';
import { Chip, Mark } from '../design/marks.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import { figureText, latestText } from '../register/figure-text.ts';
import { answerText } from './answer-text.ts';
import { CarriedRow } from './carried.tsx';
import { DueChip } from './due-chip.tsx';
import { FigureFields } from './figure-fields.tsx';
import css from './progress.module.css';
import { ReturnToOfficer } from './return-to-officer.tsx';
import { NowAsked } from '../approval/now-asked.tsx';
import { RowClash } from './row-clash.tsx';
import { isEditable, type RowProps } from './row-desk.ts';
import { RowEvidence } from './row-evidence.tsx';
import { RowFields } from './row-fields.tsx';
import { RowRemarks } from './row-remarks.tsx';
import { actionsFor } from '../approval/actions-for.ts';
import { ItemChip } from '../approval/duty-marks.tsx';
import { isOnBehalf, screenLackOf, sendingAction } from './sending.ts';
import { NOTHING_NEW } from './task-draft.ts';
import { SendingProblem } from './sending-problem.tsx';
import { TaskFields } from './task-fields.tsx';
import { sourceText } from './source-text.ts';
import { targetText } from './target-text.ts';
import type { Sending } from './use-sending.ts';

interface AnswerCardProps extends RowProps {
  sending: Sending;
  today: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Called when the row was sent. */
  onSent?: () => void;
}

/** What is known of the row, on one line of secondary ink. */
function KnownLine({ item }: Pick<RowProps, 'item'>) {
  const texts = useTexts();
  const { task, figure } = texts.progress;
  const { deliverable, deadline, extendedDue, target, targetLabel, unit, estimate, settles, previous } = item;
  const known =
    item.kind === 'task'
      ? [
          deliverable && task.deliverable(deliverable),
          deadline?.text && task.deadline(deadline.text),
          extendedDue && texts.register.extendedUntil(dateText(extendedDue)),
          previous?.done && task.before(previous.done),
        ]
      : [
          item.part && texts.wholes.ownPart(numberText(item.part.units)),
          unit,
          settles &&
            estimate &&
            texts.settling.estimated(figureText({ answer: 'value', ...estimate }, texts)),
          previous && figure.before(latestText(previous, texts), dateText(previous.asOf)),
          target && targetOf(item, figure.targetIs(targetLabel ?? figure.target, targetText(item)), texts),
        ];
  const updated = item.updater && texts.progress.updaterIs(item.updater.name);
  return <span className={`soft small ${css.known}`}>{[...known, updated].filter(Boolean).join(' · ')}</span>;
}

/** Of a figure that several units make the target is the commune's, not the unit's. */
const targetOf = ({ part }: RowProps['item'], said: string, { wholes }: Texts): string =>
  part ? wholes.communeTarget(said) : said;

function CardChip({ item, entry, today }: RowProps & { today: string }) {
  const { progress, settling } = useTexts();
  // The card says so in a line of its own.
  if (entry.store.carriedFrom(item) !== undefined) return null;
  const settles = item.state === 'received' && item.settles;
  if (item.state !== 'open' && !settles) return <ItemChip state={item.state} />;
  const typed = entry.store.draftOf(item);
  // What stands beside an estimate that is owed was not taken back.
  if (typed || (item.answer && !settles))
    return (
      <Chip shape="ring" tone="accent">
        {typed ? progress.typed : progress.withdrawn}
      </Chip>
    );
  if (item.kind === 'task') return <DueChip due={item.deadline?.due} today={today} />;
  return (
    <Chip shape="triangle" tone="warn">
      {settles ? settling.wanted : progress.needsFigure}
    </Chip>
  );
}

/** What somebody else typed and did not send: it is gone on with, under that name until something else is typed. */
function TypedBy({ item, entry }: Omit<RowProps, 'form'>) {
  const { progress } = useTexts();
  const { user } = useMe();
  const { draftBy, state } = item;
  const waits = state === 'open' || state === 'returned';
  if (!waits || draftBy === undefined || draftBy === user.name || !entry.store.draftOf(item)) return null;
  return <p className="soft small">{progress.typedBy(draftBy)}</p>;
}

/** What was sent of the row, as long as nothing else is typed in it. */
function SentLine({ item, entry }: Omit<RowProps, 'form'>) {
  const texts = useTexts();
  if (!item.answer || item.settles || entry.store.draftOf(item)) return null;
  return <p className={css.known}>{texts.progress.sentWas(answerText(item, asDraft(item.answer), texts))}</p>;
}

/** Told to the unit: the office wrote its answer down, by which way and from whom, and the unit may correct it. */
function EnteredFor({ item: { answer, state } }: Pick<RowProps, 'item'>) {
  const texts = useTexts();
  const words = texts.progress.behalf;
  if (state !== 'received' || !answer?.behalf) return null;
  return (
    <p className="soft small">
      {words.enteredFor(sourceText(answer.behalf, texts))} {words.mayCorrect}
    </p>
  );
}

/** The buttons of the row: nothing new, and the step that sends it. */
function CardActs({ form, item, entry, sending, onSent }: AnswerCardProps) {
  const { user } = useMe();
  const { progress, duties } = useTexts();
  const action = sendingAction(user, form, item);
  const recalls = actionsFor(user, form, item).some((each) => each.action === 'recall');
  const lack = screenLackOf(item, entry.store);
  const send = async (what: Parameters<Sending['send']>[0]) => {
    if (await sending.send(what, [item], { at: item.thingId })) onSent?.();
  };
  const nothingNew = async () => {
    entry.store.put(item, NOTHING_NEW);
    if (action && action !== 'enter-for') await send(action);
  };
  return (
    <div className={`acts ${css.cardActs}`}>
      {item.state === 'returned' && lack === 'blank' && (
        <span className="soft small">{progress.returnedHint}</span>
      )}
      {recalls && item.state !== 'open' && (
        <Button variant="default" loading={sending.busy} onClick={() => void send('recall')}>
          {progress.actions.recall}
        </Button>
      )}
      <ReturnToOfficer {...{ form, item, sending }} />
      {item.kind === 'task' && isEditable(form, item) && item.state !== 'received' && (
        <Button variant="default" disabled={sending.busy} onClick={() => void nothingNew()}>
          {duties.nothingNew}
        </Button>
      )}
      {action && !isOnBehalf(user, form) && (
        <Button
          loading={sending.busy}
          disabled={lack === 'blank' || lack === 'carried' || (lack === 'error' && !entry.state.saving)}
          onClick={() => void send(action)}
        >
          {progress.actions[action]}
        </Button>
      )}
    </div>
  );
}

export function AnswerCard(props: AnswerCardProps) {
  const { item, entry, sending, today, open, onOpen } = props;
  const { progress } = useTexts();
  const body = useId();
  // What cannot be read is kept in its field alone, so the fields stay while the card is folded.
  const stays = entry.store.unreadOf(item).length > 0;
  return (
    <article className={`card ${css.answer}`}>
      <button
        type="button"
        className={css.answerHead}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => onOpen(!open)}
      >
        <span className="row-between">
          <CardChip {...props} today={today} />
          {item.due && !item.settles && (
            <span className={`soft small ${css.due}`}>{progress.due(dateText(item.due))}</span>
          )}
        </span>
        <strong className={css.answerName}>{item.name}</strong>
        <KnownLine item={item} />
      </button>
      {item.returned && (
        <Mark shape="square" tone="bad">
          {progress.returnedBy(item.returned.by, item.returned.reason)}
        </Mark>
      )}
      <NowAsked item={item} />
      <SentLine item={item} entry={entry} />
      <TypedBy item={item} entry={entry} />
      <EnteredFor item={item} />
      <CarriedRow item={item} entry={entry} />
      <RowClash item={item} entry={entry} />
      <div id={body} hidden={!open} className={css.stack}>
        {(open || stays) && (
          <RowFields row={item} store={entry.store}>
            {item.kind === 'task' ? <TaskFields {...props} /> : <FigureFields {...props} />}
            <RowEvidence {...props} />
            <RowRemarks item={item} entry={entry} />
            <SendingProblem sending={sending} at={item.thingId} />
            <CardActs {...props} />
          </RowFields>
        )}
      </div>
    </article>
  );
}
