/** One form among the own work: what is to be answered first, the rest folded under it. */
import type { DutyItem, PeriodNote } from '../../src/progress/contract.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AnswerCard } from './answer-card.tsx';
import { CarriedRows } from './carried.tsx';
import { keyOf } from './entry-store.ts';
import { FormHead } from './form-head.tsx';
import type { OwnForm } from './own-rows.ts';
import { OwnText } from './own-text.tsx';
import css from './progress.module.css';
import { isToAnswer } from './sending.ts';
import type { Entry } from './use-entry.ts';
import { useSending } from './use-sending.ts';

export interface FormCardsProps {
  own: OwnForm;
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

export function FormCards({ own, entry, note, today, opened, onOpen, onSent }: FormCardsProps) {
  const { progress } = useTexts();
  const { form, waiting, mine, others, sent } = own;
  const sending = useSending(form, entry);
  const { duty, shortText } = form;
  const open = [...mine, ...others];
  const owes = open.some(({ settles }) => !settles) || (shortText !== undefined && isToAnswer(shortText));
  const card = (item: DutyItem, next: DutyItem | undefined) => (
    <AnswerCard
      key={item.thingId}
      {...{ form, item, entry, sending, today }}
      open={opened === keyOf(item)}
      onOpen={(opens) => onOpen(opens ? keyOf(item) : undefined)}
      onSent={() => onSent(keyOf(item), next && keyOf(next))}
    />
  );
  return (
    <section className={css.stack} aria-label={`${duty.periodName} · ${duty.unitName}`}>
      <FormHead {...{ form, today, owes }} />
      {shortText && <OwnText {...{ form, note, shortText }} open={isToAnswer(shortText)} />}
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
            {open.length + waiting.length === 0
              ? progress.allSent(numberText(sent.length))
              : progress.sentRows(numberText(sent.length))}
          </summary>
          <div className={css.stack}>{sent.map((item) => card(item, undefined))}</div>
        </details>
      )}
    </section>
  );
}
