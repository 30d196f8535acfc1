/** A short text among the own work, with the sections that only the single form knows. */
import { useQuery } from '@tanstack/react-query';
import type { DutyForm, NoteStanding, PeriodNote } from '../../src/progress/contract.ts';
import { dutyFormQuery } from '../api/duties.ts';
import { useTexts } from '../i18n/texts.tsx';
import { TextCard } from './text-card.tsx';
import type { Entry } from './use-entry.ts';

interface OwnTextProps {
  form: DutyForm;
  shortText: NoteStanding;
  note: Entry<PeriodNote>;
  /** There is something to be done about it; else it stands folded. */
  open: boolean;
}

export function OwnText({ form, shortText, note, open }: OwnTextProps) {
  const texts = useTexts();
  const whole = useQuery(dutyFormQuery(form.duty.id));
  const sections = whole.data?.sections;
  const card = (
    <TextCard form={{ ...form, ...(sections && { sections }) }} {...{ shortText, note }} behalf={undefined} />
  );
  if (open) return card;
  return (
    <details>
      <summary>{texts.shortText.sent}</summary>
      {card}
    </details>
  );
}
