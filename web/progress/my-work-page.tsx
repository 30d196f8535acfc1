/** "Việc của tôi": what the units of a person owe now, each answered in place. */
import '../i18n/rooms/things.ts';
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/handedOn.ts';
import '../i18n/rooms/settling.ts';
import '../i18n/rooms/shortText.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DutyForm, DutyItem, PeriodNote } from '../../src/progress/contract.ts';
import { UnlockedChip } from '../approval/unlocked-chip.tsx';
import { useMe } from '../api/me.ts';
import { myWorkQuery } from '../api/progress.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AnswerCard } from './answer-card.tsx';
import { CarriedRows } from './carried.tsx';
import { DueChip } from './due-chip.tsx';
import { keyOf } from './entry-store.ts';
import { OwnText } from './own-text.tsx';
import { LedRows } from './led-rows.tsx';
import css from './progress.module.css';
import { SaveMark } from './save-mark.tsx';
import { isMine, isOwed } from './sending.ts';
import { byUrgency } from './urgency.ts';
import { type Entry, useEntry, useNotes } from './use-entry.ts';
import { useSending } from './use-sending.ts';

/** Nobody has opened or closed a row yet: the first one stands open. */
const FIRST = 'first';

interface FormCardsProps {
  form: DutyForm;
  entry: Entry;
  /** Of the short texts. */
  note: Entry<PeriodNote>;
  today: string;
  /** The row that is open on the page; one at a time. */
  opened: string | undefined;
  onOpen: (key: string | undefined) => void;
  /** The row was sent: the next one opens, unless the person has opened another meanwhile. */
  onSent: (key: string, next: string | undefined) => void;
}

function FormCards({ form, entry, note, today, opened, onOpen, onSent }: FormCardsProps) {
  const { progress } = useTexts();
  const sending = useSending(form, entry);
  const { duty, items } = form;
  const owed = byUrgency(items.filter(isOwed), today);
  const { user } = useMe();
  const mine = owed.filter((item) => isMine(item, user));
  const others = owed.filter((item) => !isMine(item, user));
  const sent = items.filter((item) => !isOwed(item));
  // What takes the place of an estimate is due on no day.
  const owes = owed.some(({ settles }) => !settles) || (form.shortText && isOwed(form.shortText));
  const due = owes && duty.unlockedUntil === undefined ? duty.due : undefined;
  const card = (item: DutyItem, next: DutyItem | undefined) => (
    <AnswerCard
      key={item.thingId}
      {...{ form, item, entry, sending, today }}
      open={opened === keyOf(item)}
      onOpen={(open) => onOpen(open ? keyOf(item) : undefined)}
      onSent={() => onSent(keyOf(item), next && keyOf(next))}
    />
  );
  return (
    <section className={css.stack} aria-label={`${duty.periodName} · ${duty.unitName}`}>
      <div className={`row-between ${css.formHead}`}>
        <div>
          <h2>
            {duty.periodName} · {duty.unitName}
          </h2>
          {(form.shortText ?? items.some(({ settles }) => !settles)) && (
            <span className="soft small">
              {duty.due ? progress.due(dateText(duty.due)) : progress.noDue}{' '}
            </span>
          )}
          <DueChip due={due} today={today} />
          <UnlockedChip duty={duty} />
        </div>
        <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: duty.id }}>
          {progress.openForm}
        </ButtonLink>
      </div>
      {form.shortText && <OwnText {...{ form, note }} shortText={form.shortText} />}
      <CarriedRows items={mine} entry={entry} />
      {mine.map((item, at) => card(item, mine[at + 1]))}
      {others.length > 0 && (
        <details>
          <summary>{progress.updatedByOthers(numberText(others.length))}</summary>
          <div className={css.stack}>{others.map((item) => card(item, undefined))}</div>
        </details>
      )}
      {sent.length > 0 && (
        <details>
          <summary>
            {owed.length === 0
              ? progress.allSent(numberText(sent.length))
              : progress.sentRows(numberText(sent.length))}
          </summary>
          <div className={css.stack}>{sent.map((item) => card(item, undefined))}</div>
        </details>
      )}
    </section>
  );
}

export function MyWorkPage() {
  const { progress, settling } = useTexts();
  useTitle(progress.title);
  const work = useQuery(myWorkQuery);
  const forms = useMemo(() => work.data && [...work.data.forms, ...work.data.settling], [work.data]);
  const entry = useEntry(forms);
  const asText = useMemo(() => forms?.filter(({ shortText }) => shortText), [forms]);
  const note = useNotes(asText);
  const { user } = useMe();
  const owed = (forms ?? []).flatMap(({ items }) =>
    byUrgency(
      items.filter((item) => isOwed(item) && isMine(item, user)),
      work.data?.today ?? '',
    ),
  );
  const texts = (asText ?? []).filter(({ shortText }) => shortText && isOwed(shortText));
  const done = (forms?.length ?? 0) > 0 && owed.length + texts.length === 0;
  const [first] = owed;
  const [opened, setOpened] = useState<string | undefined>(FIRST);
  const firstKey = first && keyOf(first);
  const cards = (form: DutyForm, today: string) => (
    <FormCards
      key={form.duty.id}
      {...{ form, entry, note, today }}
      opened={opened === FIRST ? firstKey : opened}
      onOpen={setOpened}
      onSent={(key, next) =>
        setOpened((now) => (now === key || (now === FIRST && firstKey === key) ? next : now))
      }
    />
  );
  return (
    <div className={`page ${css.page}`}>
      <div className={css.head}>
        <PageHead
          title={progress.title}
          about={work.data && progress.about(numberText(owed.length + texts.length))}
          actions={<SaveMark states={[entry.state, note.state]} />}
        />
      </div>
      <Problem error={work.error} onRetry={() => void work.refetch()} />
      {work.isPending && <Waiting />}
      {forms?.length === 0 && <Empty title={progress.nothing} hint={progress.nothingHint} />}
      {done && <Empty title={progress.answered} hint={progress.answeredHint} />}
      {work.data?.forms.map((form) => cards(form, work.data.today))}
      {work.data && work.data.settling.length > 0 && (
        <section className={css.stack} aria-label={settling.title}>
          <div>
            <h2>{settling.title}</h2>
            <span className="soft small">{settling.hint}</span>
          </div>
          {work.data.settling.map((form) => cards(form, work.data.today))}
        </section>
      )}
      <LedRows />
      {work.data && work.data.ahead > 0 && (
        <p className={`soft ${css.ahead}`}>{progress.ahead(numberText(work.data.ahead))}</p>
      )}
    </div>
  );
}
