/** The parts of a note, wherever it is typed: what somebody else typed meanwhile, and its fields. */
import { Button, Textarea } from '@mantine/core';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { IssuedLines, NumberField } from './note-lines.tsx';
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
  const clash = [...note.state.rows.values()].some((typed) => typed.clash !== undefined);
  if (!clash) return null;
  return (
    <div className="notice notice-warn" role="alert">
      <p>{progress.note.clash}</p>
      <div className="acts">
        <Button size="xs" variant="default" onClick={() => note.store.keepMine(row)}>
          {progress.clash.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => note.store.takeTheirs(row)}>
          {progress.clash.takeTheirs}
        </Button>
      </div>
    </div>
  );
}

interface FieldsProps {
  form: DutyForm;
  value: PeriodNote;
  held: boolean;
  put: (part: Partial<PeriodNote>) => void;
}

/** The fields of a note; `held`: nothing can be typed now. */
export function NoteFields({ form, value, held, put }: FieldsProps) {
  const { progress } = useTexts();
  const words = progress.note;
  const sections = form.sections ?? [...new Set(form.items.flatMap(({ section }) => section ?? []))];
  const { training = {}, money = {} } = value;
  return (
    <fieldset className={css.stack} disabled={held}>
      <SectionTexts {...{ sections, results: value.results ?? [] }} put={(results) => put({ results })} />
      <IssuedLines lines={value.issued ?? []} put={(issued) => put({ issued })} />
      <fieldset className={css.fields}>
        <legend>{words.training}</legend>
        <NumberField
          label={words.classes}
          value={training.classes}
          whole
          onChange={(classes) => put({ training: { ...training, classes } })}
        />
        <NumberField
          label={words.people}
          value={training.people}
          whole
          onChange={(people) => put({ training: { ...training, people } })}
        />
      </fieldset>
      <fieldset className={css.fields}>
        <legend>{words.money}</legend>
        <NumberField
          label={words.assigned}
          value={money.assigned}
          onChange={(assigned) => put({ money: { ...money, assigned } })}
        />
        <NumberField
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
    </fieldset>
  );
}
