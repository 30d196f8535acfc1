/** What officers put forward and the person as head looks at first: before everything else, whatever form it is of. */
import { Button } from '@mantine/core';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AnswerCard } from './answer-card.tsx';
import { keyOf } from './entry-store.ts';
import type { FormCardsProps } from './form-cards.tsx';
import { FormHead } from './form-head.tsx';
import { OwnText } from './own-text.tsx';
import css from './progress.module.css';
import { screenLackOf } from './sending.ts';
import { SendingProblem } from './sending-problem.tsx';
import { useSending } from './use-sending.ts';
import { WHOLE_FORM } from './use-step.ts';

export function WaitingCards({ own, entry, note, today, opened, onOpen, onSent }: FormCardsProps) {
  const { progress } = useTexts();
  const { form, waiting, textWaits } = own;
  const { duty, shortText } = form;
  const sending = useSending(form, entry);
  const ready = waiting.filter((item) => screenLackOf(item, entry.store) === undefined);
  return (
    <section
      className={css.stack}
      aria-label={`${progress.head.title}: ${duty.periodName} · ${duty.unitName}`}
    >
      <FormHead {...{ form, today }} owes />
      {textWaits && shortText && <OwnText {...{ form, note, shortText }} open />}
      {ready.length > 1 && (
        <div className="acts">
          <Button loading={sending.busy} onClick={() => void sending.send('submit', ready)}>
            {progress.head.submitAll(numberText(ready.length))}
          </Button>
        </div>
      )}
      <SendingProblem sending={sending} at={WHOLE_FORM} />
      {waiting.map((item, at) => {
        const next = waiting[at + 1];
        return (
          <AnswerCard
            key={item.thingId}
            {...{ form, item, entry, sending, today }}
            open={opened === keyOf(item)}
            onOpen={(opens) => onOpen(opens ? keyOf(item) : undefined)}
            onSent={() => onSent(keyOf(item), next && keyOf(next))}
          />
        );
      })}
    </section>
  );
}
