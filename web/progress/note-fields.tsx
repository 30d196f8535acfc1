/** The parts of a note, wherever it is typed: what somebody else typed meanwhile, and its fields. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { isBlankNote } from '../../src/progress/note/blank-note.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ClashChoice } from './clash-choice.tsx';
import { keyOf } from './entry-store.ts';
import { IssuedLines } from './note-lines.tsx';
import { NumberField } from '../design/number-field.tsx';
import css from './progress.module.css';
import { SectionTexts } from './section-texts.tsx';
import { type Entry, noteRow } from './use-entry.ts';

type TextPart = 'difficulties' | 'proposals' | 'next';
const TEXTS: readonly TextPart[] = ['difficulties', 'proposals', 'next'];

interface ClashProps {
  form: DutyForm;
  note: Entry<PeriodNote>;
}

export function NoteClash({ form, note }: ClashProps) {
  const { progress } = useTexts();
  const row = noteRow(form);
  if (note.state.rows.get(keyOf(row))?.clash === undefined) return null;
  return (
    <div className="notice notice-warn" role="alert">
      <p>{progress.note.clash}</p>
      <ClashChoice row={row} store={note.store} />
    </div>
  );
}

interface FieldsProps {
  form: DutyForm;
  value: PeriodNote;
  held: boolean;
  put: (part: Partial<PeriodNote>) => void;
}

/**
 * The fields of a note; `held`: nothing can be typed now. Where the texts are the answer, whatever else there is stands
 * folded under them.
 */
export function NoteFields({ form, value, held, put }: FieldsProps) {
  const { progress } = useTexts();
  const sections = form.sections ?? [...new Set(form.items.flatMap(({ section }) => section ?? []))];
  const { results = [], ...others } = value;
  const folds = form.shortText !== undefined || form.textsFirst === true;
  const [begins] = useState(() => !isBlankNote(others));
  return (
    <fieldset className={css.stack} disabled={held}>
      <SectionTexts {...{ sections, results }} put={(next) => put({ results: next })} />
      {folds ? (
        <details open={begins}>
          <summary>{progress.note.others}</summary>
          <OtherFields value={value} put={put} />
        </details>
      ) : (
        <OtherFields value={value} put={put} />
      )}
    </fieldset>
  );
}

function OtherFields({ value, put }: Pick<FieldsProps, 'value' | 'put'>) {
  const { progress } = useTexts();
  const words = progress.note;
  const { training = {}, money = {} } = value;
  return (
    <div className={css.stack}>
      <IssuedLines lines={value.issued ?? []} put={(issued) => put({ issued })} />
      <fieldset className={css.fields}>
        <legend>{words.training}</legend>
        <NumberField
          problem={words.numberWrong}
          label={words.classes}
          value={training.classes}
          whole
          onChange={(classes) => put({ training: { ...training, classes } })}
        />
        <NumberField
          problem={words.numberWrong}
          label={words.people}
          value={training.people}
          whole
          onChange={(people) => put({ training: { ...training, people } })}
        />
      </fieldset>
      <fieldset className={css.fields}>
        <legend>{words.money}</legend>
        <NumberField
          problem={words.numberWrong}
          label={words.assigned}
          value={money.assigned}
          onChange={(assigned) => put({ money: { ...money, assigned } })}
        />
        <NumberField
          problem={words.numberWrong}
          label={words.spent}
          value={money.spent}
          onChange={(spent) => put({ money: { ...money, spent } })}
        />
      </fieldset>
      {TEXTS.map((part) => (
        <Textarea
          key={part}
          label={words[part]}
          autosize
          minRows={2}
          maxLength={4000}
          value={value[part] ?? ''}
          onChange={(event) => put({ [part]: event.currentTarget.value || undefined })}
        />
      ))}
    </div>
  );
}
