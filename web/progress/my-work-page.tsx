/** "Việc của tôi": what the units of a person owe now, each answered in place. */
import '../i18n/rooms/things.ts';
import '../i18n/rooms/bases.ts';
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/wholes.ts';
import '../i18n/rooms/handedOn.ts';
import '../i18n/rooms/settling.ts';
import '../i18n/rooms/shortText.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { MyWork } from '../../src/progress/contract.ts';
import { useMe } from '../api/me.ts';
import { myWorkQuery } from '../api/progress.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { OwnDirectives } from '../register/directives/directives-card.tsx';
import { TransferredTasks } from '../register/life/decisions-card.tsx';
import { keyOf } from './entry-store.ts';
import { FormCards } from './form-cards.tsx';
import { LedRows } from './led-rows.tsx';
import { onlyWaits, type OwnForm, owedIn, ownForm, waitingIn } from './own-rows.ts';
import css from './progress.module.css';
import { SaveMark } from './save-mark.tsx';
import { useEntry, useNotes } from './use-entry.ts';
import { WaitingCards } from './waiting-cards.tsx';

export function MyWorkPage() {
  const { progress } = useTexts();
  useTitle(progress.title);
  const work = useQuery(myWorkQuery);
  const desk = useDesk(work.data);
  const { owed, waiting, states } = desk;
  const none = work.data !== undefined && desk.forms.length + desk.settling.length === 0;
  const said = [
    ...(waiting > 0 ? [progress.head.about(numberText(waiting))] : []),
    progress.about(numberText(owed)),
  ];
  return (
    <div className={`page ${css.page}`}>
      <div className={css.head}>
        <PageHead
          title={progress.title}
          about={work.data && said.join(' · ')}
          actions={<SaveMark states={states} />}
        />
      </div>
      <Problem error={work.error} onRetry={() => void work.refetch()} />
      {work.isPending && <Waiting />}
      <OwnDirectives />
      {none && <Empty title={progress.nothing} hint={progress.nothingHint} />}
      {work.data && !none && owed + waiting === 0 && (
        <Empty title={progress.answered} hint={progress.answeredHint} />
      )}
      {work.data && <Forms desk={desk} today={work.data.today} />}
      <TransferredTasks />
      <LedRows />
      {work.data && work.data.ahead > 0 && (
        <p className={`soft ${css.ahead}`}>{progress.ahead(numberText(work.data.ahead))}</p>
      )}
    </div>
  );
}

/** Nobody has opened or closed a row yet: the first one stands open. */
const FIRST = 'first';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** What the person has to do, what is typed of it, and which row is open. */
function useDesk(work: MyWork | undefined) {
  const { user } = useMe();
  const all = useMemo(() => work && [...work.forms, ...work.settling], [work]);
  const entry = useEntry(all);
  const asText = useMemo(() => all?.filter(({ shortText }) => shortText), [all]);
  const note = useNotes(asText);
  const own = (forms: MyWork['forms'] = []) => forms.map((form) => ownForm(user, form, work?.today ?? ''));
  const [forms, settling] = [own(work?.forms), own(work?.settling)];
  const both = [...forms, ...settling];
  const [first] = [...both.flatMap(({ waiting }) => waiting), ...both.flatMap(({ mine }) => mine)];
  const firstKey = first && keyOf(first);
  const [opened, setOpened] = useState<string | undefined>(FIRST);
  return {
    forms,
    settling,
    owed: sum(both.map(owedIn)),
    waiting: sum(both.map(waitingIn)),
    states: [entry.state, note.state],
    cards: {
      entry,
      note,
      opened: opened === FIRST ? firstKey : opened,
      onOpen: setOpened,
      onSent: (key: string, next: string | undefined) =>
        setOpened((now) => (now === key || (now === FIRST && firstKey === key) ? next : now)),
    },
  };
}

/** What waits for the person as head, then each form by its due day, then real figures in the place of estimates. */
function Forms({ desk, today }: { desk: ReturnType<typeof useDesk>; today: string }) {
  const { progress, settling: words } = useTexts();
  const { forms, settling, waiting, cards } = desk;
  const keyOfForm = ({ form }: OwnForm) => form.duty.id;
  return (
    <>
      {waiting > 0 && (
        <Part title={progress.head.title} hint={progress.head.hint}>
          {[...forms, ...settling]
            .filter((own) => waitingIn(own) > 0)
            .map((own) => (
              <WaitingCards key={keyOfForm(own)} {...cards} {...{ own, today }} />
            ))}
        </Part>
      )}
      {forms
        .filter((own) => !onlyWaits(own))
        .map((own) => (
          <FormCards key={keyOfForm(own)} {...cards} {...{ own, today }} />
        ))}
      {settling.length > 0 && (
        <Part title={words.title} hint={words.hint}>
          {settling.map((own) => (
            <FormCards key={keyOfForm(own)} {...cards} {...{ own, today }} />
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={css.stack} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <span className="soft small">{hint}</span>
      </div>
      {children}
    </section>
  );
}
