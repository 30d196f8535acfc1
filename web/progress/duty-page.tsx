/** The form of one unit in one period: figures as a table, tasks as cards, and the button that sends what is complete. */
import '../i18n/rooms/things.ts';
import '../i18n/rooms/bases.ts';
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/wholes.ts';
import '../i18n/rooms/afterClose.ts';
import '../i18n/rooms/handedOn.ts';
import '../i18n/rooms/settling.ts';
import '../i18n/rooms/shortText.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { UnlockedChip } from '../approval/unlocked-chip.tsx';
import { useMe } from '../api/me.ts';
import { dutyFormQuery } from '../api/duties.ts';
import { GridAccess } from '../design/grid/grid-access.ts';
import type { Cell } from '../design/grid/model.ts';
import { useNarrow } from '../design/narrow.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { useUnreadable } from '../design/readable.ts';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTyped } from '../design/typed.ts';
import { dateText, dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useToday } from '../format/use-today.ts';
import { AnswerCard } from './answer-card.tsx';
import { answeredNow, behalfOf } from './behalf.ts';
import { BehalfFields } from './behalf-fields.tsx';
import { CarriedRows } from './carried.tsx';
import { FigureGrid } from './figure-grid.tsx';
import { NoteCard } from './note-card.tsx';
import { NowAskedRows } from '../approval/now-asked.tsx';
import { waitingOf } from './own-rows.ts';
import css from './progress.module.css';
import { Questions } from './question-card.tsx';
import { RemarkCards } from './remark-cards.tsx';
import { RowClash } from './row-clash.tsx';
import { SaveMark } from './save-mark.tsx';
import { MissingList, SendActs } from './send-acts.tsx';
import { isOnBehalf, outlookOf, takesAnswers } from './sending.ts';
import { SendingProblem } from './sending-problem.tsx';
import { SharedAnswer } from './shared-answer-dialog.tsx';
import { type Entry, useEntry, useNote } from './use-entry.ts';
import { TextCard } from './text-card.tsx';
import { type Sending, useSending } from './use-sending.ts';
import { WHOLE_FORM } from './use-step.ts';

const domIdOf = ({ thingId }: Pick<DutyItem, 'thingId'>): string => `row-${thingId}`;

export function DutyPage() {
  const { id } = useParams({ from: '/signed-in/reporting/duties/$id' });
  const form = useQuery(dutyFormQuery(id));
  const { progress } = useTexts();
  useTitle(
    form.data ? progress.formTitle(form.data.duty.periodName, form.data.duty.unitName) : progress.title,
  );
  return (
    <div className="page">
      <Problem error={form.error} onRetry={() => void form.refetch()} />
      {form.isPending && <Waiting />}
      {form.data && <FormScreen key={form.data.duty.id} form={form.data} />}
    </div>
  );
}

/** How the office has the answers; kept while it is typed. */
function useBehalf(form: DutyForm) {
  const { user } = useMe();
  const [initial] = useState(() => answeredNow(new Date()));
  const typed = useTyped({ form: 'behalf', record: form.duty.id }, initial);
  const wanted = takesAnswers(form) && isOnBehalf(user, form);
  const unreadable = useUnreadable();
  const behalf = wanted && !unreadable.any ? behalfOf(typed.value) : undefined;
  return { typed, wanted, behalf, hear: unreadable.hear };
}

/** Why nothing can be typed, or what alone can; nothing where the form is open. */
function NotOpen({ form }: { form: DutyForm }) {
  const { progress, settling, afterClose } = useTexts();
  const { unlockEnded: ended } = form.duty;
  if (form.open) return null;
  const said = takesAnswers(form) ? settling.closed : progress.notOpen;
  const left = ended && afterClose.leftToUnit(timeText(ended), dayText(ended));
  return <p className="notice">{[said, left].filter(Boolean).join(' ')}</p>;
}

function FormScreen({ form }: { form: DutyForm }) {
  const { user } = useMe();
  const { progress } = useTexts();
  const entry = useEntry(useStableForms(form));
  const note = useNote(form);
  const sending = useSending(form, entry, note);
  const { typed, wanted, behalf, hear } = useBehalf(form);
  const desk = useDesk(form);
  const about = useAbout(form);
  const outlook = outlookOf(user, form, entry.store);
  const { duty, items, shortText } = form;
  const figures = items.filter(({ kind }) => kind === 'indicator');
  const tasks = items.filter(({ kind }) => kind === 'task');
  return (
    <>
      <div className={css.head}>
        <PageHead
          title={progress.formTitle(duty.periodName, duty.unitName)}
          about={about}
          actions={
            <>
              <SaveMark states={[entry.state, note.state]} />
              <SendActs {...{ form, outlook, sending, behalf }} />
            </>
          }
        />
      </div>
      <NotOpen form={form} />
      <p>
        <UnlockedChip duty={duty} />
      </p>
      <SendingProblem sending={sending} at={WHOLE_FORM} />
      <div className={css.stack}>
        {wanted && <BehalfFields draft={typed.value} onChange={typed.put} hear={hear} />}
        {wanted && (
          <details>
            <summary>{progress.question.title}</summary>
            <Questions form={form} />
          </details>
        )}
        {items.length === 0 && !shortText && <Empty title={progress.nobodyAsked} />}
        {shortText && <TextCard {...{ form, shortText, note, behalf }} />}
        {!shortText && form.textsFirst && <NoteCard form={form} note={note} />}
        <CarriedRows items={items} entry={entry} />
        <MissingList outlook={outlook} onGoTo={(thingId) => desk.goTo(thingId, undefined)} />
        {figures.length > 0 && <Figures {...{ form, items: figures, entry, sending, desk }} />}
        {tasks.length > 0 && (
          <section className={css.stack} aria-label={progress.tasks}>
            <div className="row-between">
              <h2>{progress.tasks}</h2>
              <SharedAnswer form={form} entry={entry} />
            </div>
            <Cards {...{ form, items: tasks, entry, sending, desk }} />
          </section>
        )}
        {!shortText && !form.textsFirst && <NoteCard form={form} note={note} />}
      </div>
    </>
  );
}

/** What of which days is asked until when, and how much waits for whoever looks at it as the head. */
function useAbout(form: DutyForm): string {
  const { user } = useMe();
  const { progress } = useTexts();
  const { windowStart, windowEnd, due } = form.duty;
  const waiting = waitingOf(user, form);
  return [
    ...(waiting > 0 ? [progress.head.about(numberText(waiting))] : []),
    progress.window(dateText(windowStart), dateText(windowEnd)),
    due ? progress.due(dateText(due)) : progress.noDue,
  ].join(' · ');
}

/** The list that holds one form, the same one while the form is. */
function useStableForms(form: DutyForm): readonly DutyForm[] {
  const [forms, setForms] = useState<readonly DutyForm[]>([form]);
  if (forms[0] !== form) setForms([form]);
  return forms;
}

/** Where a remark is mended: a value that is counted from its parts is mended there. */
function columnOf({ definition }: DutyItem, field: string | undefined): string {
  if (field === 'denominator') return field;
  return field === 'numerator' || definition?.valueKind === 'ratio' ? 'numerator' : 'value';
}

/** Where on the form the person is, and the ways to a row. */
function useDesk({ items }: DutyForm) {
  const [access] = useState(() => new GridAccess());
  const [cell, setCell] = useState<Cell>();
  const [opened, setOpened] = useState<string>();
  const narrow = useNarrow();
  const goTo = (thingId: string, field: string | undefined) => {
    const item = items.find((each) => each.thingId === thingId);
    if (item?.kind === 'indicator' && !narrow) {
      setCell({ row: thingId, column: columnOf(item, field) });
      access.wish({ kind: 'focus' });
      return;
    }
    setOpened(thingId);
    document.getElementById(domIdOf({ thingId }))?.scrollIntoView({ block: 'center' });
  };
  return { access, cell, setCell, opened, setOpened, narrow, goTo };
}

interface PartProps {
  form: DutyForm;
  items: readonly DutyItem[];
  entry: Entry;
  sending: Sending;
  desk: ReturnType<typeof useDesk>;
}

function Figures(props: PartProps) {
  const { form, items, entry, desk } = props;
  const { progress } = useTexts();
  const opened = items.filter(({ thingId }) => thingId === desk.opened);
  return (
    <section className={css.stack} aria-label={progress.figures}>
      {desk.narrow ? (
        <Cards {...props} />
      ) : (
        <>
          <NowAskedRows items={items} />
          <FigureGrid
            {...{ form, items, entry, access: desk.access, cell: desk.cell, onCell: desk.setCell }}
            onMore={({ thingId }) => desk.setOpened(desk.opened === thingId ? undefined : thingId)}
          />
          <p className="soft small no-print">{progress.figure.pasteHint}</p>
          {items.map((item) => (
            <RowClash key={item.thingId} item={item} entry={entry} />
          ))}
          <RemarkCards
            {...{ form, items, entry }}
            onGoTo={({ thingId }, field) => desk.goTo(thingId, field)}
          />
          <Cards {...props} items={opened} />
        </>
      )}
    </section>
  );
}

function Cards({ form, items, entry, sending, desk }: PartProps) {
  const today = useToday();
  return items.map((item) => (
    <div key={item.thingId} id={domIdOf(item)}>
      <AnswerCard
        {...{ form, item, entry, sending, today }}
        open={desk.opened === item.thingId}
        onOpen={(open) => desk.setOpened(open ? item.thingId : undefined)}
      />
    </div>
  ));
}
