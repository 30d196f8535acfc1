/** Phiếu kỳ: the optional end of a form, saved while it is typed and sent with the rows. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DutyForm, PeriodNote } from '../../src/progress/contract.ts';
import { same } from '../format/same.ts';
import { useTexts } from '../i18n/texts.tsx';
import { IssuedLines, NumberField, ResultLines } from './note-lines.tsx';
import css from './progress.module.css';
import { SecretDialog } from './secret-dialog.tsx';
import { type Entry, noteRow } from './use-entry.ts';

interface NoteCardProps {
  form: DutyForm;
  note: Entry<PeriodNote>;
}

type TextPart = 'difficulties' | 'proposals' | 'next';
const TEXTS: readonly TextPart[] = ['difficulties', 'proposals', 'next'];

export function NoteCard({ form, note }: NoteCardProps) {
  const { progress } = useTexts();
  const words = progress.note;
  const [secret, setSecret] = useState(false);
  const row = noteRow(form);
  const value = note.store.draftOf(row) ?? {};
  const { secretNumber } = form.duty;
  const sent = form.noteSent && same(form.noteSent, value);
  return (
    <details className="card" open={form.note !== undefined}>
      <summary>{words.title}</summary>
      <p className="soft">{words.about}</p>
      {(sent ?? form.note !== undefined) && <p className="soft small">{sent ? words.sent : words.notSent}</p>}
      <NoteClash form={form} note={note} />
      <NoteFields form={form} value={value} put={(part) => note.store.put(row, { ...value, ...part })} />
      {secretNumber !== undefined && <p>{words.secretSaved(secretNumber)}</p>}
      {form.open && (
        <Button variant="default" mt="sm" onClick={() => setSecret(true)}>
          {words.secret}
        </Button>
      )}
      {secret && <SecretDialog duty={form.duty} onClose={() => setSecret(false)} />}
    </details>
  );
}

function NoteClash({ form, note }: NoteCardProps) {
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
  put: (part: Partial<PeriodNote>) => void;
}

function NoteFields({ form, value, put }: FieldsProps) {
  const { progress } = useTexts();
  const words = progress.note;
  const sections = [...new Set(form.items.flatMap(({ section }) => section ?? []))];
  const { training = {}, money = {} } = value;
  return (
    <fieldset className={css.stack} disabled={!form.open}>
      <ResultLines sections={sections} lines={value.results ?? []} put={(results) => put({ results })} />
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
          onChange={(event) => put({ [part]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
