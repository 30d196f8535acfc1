/** A short text among the own work: as it is typed, with the sections that only the single form knows. */
import { useQuery } from '@tanstack/react-query';
import type { DutyForm, NoteStanding } from '../../src/progress/contract.ts';
import { dutyFormQuery } from '../api/duties.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { SaveMark } from './save-mark.tsx';
import { isOwed } from './sending.ts';
import { TextCard } from './text-card.tsx';
import { useNote } from './use-entry.ts';

export function OwnText({ form, shortText }: { form: DutyForm; shortText: NoteStanding }) {
  const texts = useTexts();
  const note = useNote(form);
  const whole = useQuery(dutyFormQuery(form.duty.id));
  const sections = whole.data?.sections;
  const card = (
    <div className={css.stack}>
      <SaveMark states={[note.state]} />
      <TextCard
        form={{ ...form, ...(sections && { sections }) }}
        {...{ shortText, note }}
        behalf={undefined}
      />
    </div>
  );
  if (isOwed(shortText)) return card;
  return (
    <details>
      <summary>{texts.shortText.sent}</summary>
      {card}
    </details>
  );
}
