/** Phiếu kỳ: the optional end of a form, saved while it is typed and sent with the rows. */
import { useState } from 'react';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { same } from '../format/same.ts';
import { useTexts } from '../i18n/texts.tsx';
import { NoteClash, NoteFields } from './note-fields.tsx';
import { RowFields } from './row-fields.tsx';
import { SecretPart } from './secret-part.tsx';
import { type Entry, noteRow } from './use-entry.ts';

interface NoteCardProps {
  form: DutyForm;
  note: Entry<PeriodNote>;
}

/** Open from the beginning where something stands in it, or the texts of the sections are the answer; then as left. */
export function NoteCard({ form, note }: NoteCardProps) {
  const { progress } = useTexts();
  const words = progress.note;
  const [begins] = useState(form.note !== undefined || form.textsFirst === true);
  const row = noteRow(form);
  const value = note.store.draftOf(row) ?? {};
  const sent = form.noteSent && same(form.noteSent, value);
  return (
    <details className="card" open={begins}>
      <summary>{form.textsFirst ? words.bySection : words.title}</summary>
      <p className="soft">{form.textsFirst ? words.bySectionAbout : words.about}</p>
      {(sent ?? form.note !== undefined) && <p className="soft small">{sent ? words.sent : words.notSent}</p>}
      <NoteClash form={form} note={note} />
      <RowFields row={row} store={note.store}>
        <NoteFields
          form={form}
          value={value}
          held={!form.open}
          put={(part) => note.store.put(row, { ...value, ...part })}
        />
      </RowFields>
      <SecretPart form={form} />
    </details>
  );
}
