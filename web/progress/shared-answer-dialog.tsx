/** "Trả lời chung": one answer is written into several tasks at once, each stays its own row. */
import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DutyForm, DutyItem, TaskDraft } from '../../src/progress/contract.ts';
import { dutyFormQuery } from '../api/duties.ts';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Restored } from '../design/restored.tsx';
import { useTold } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { same } from '../format/same.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { blankTasks, goesOn } from './shared-answer.ts';
import { NOTHING_NEW, withTyped } from './task-draft.ts';
import type { Entry } from './use-entry.ts';

interface SharedAnswerProps {
  form: DutyForm;
  entry: Entry;
}

/** Offered where at least two tasks wait for an answer. */
export function SharedAnswer(props: SharedAnswerProps) {
  const { progress } = useTexts();
  const [open, setOpen] = useState(false);
  const waiting = blankTasks(props.form, (item) => props.entry.store.draftOf(item));
  if (waiting.flatMap(({ items }) => items).length < 2) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {progress.shared.open}
      </Button>
      {open && <SharedAnswerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function SharedAnswerDialog({ form, entry, onClose }: SharedAnswerProps & { onClose: () => void }) {
  const { progress, duties } = useTexts();
  const words = progress.shared;
  // As they stood when the dialog was opened: what is typed elsewhere meanwhile is left out when it is written.
  const [groups] = useState(() => blankTasks(form, (item) => entry.store.draftOf(item)));
  const all = groups.flatMap(({ items }) => items);
  const [chosen, setChosen] = useState(() => new Set(all.filter(goesOn).map(({ thingId }) => thingId)));
  const typed = useTyped({ form: 'shared-answer', record: form.duty.id }, '');
  const write = useWrite(form, entry);
  const answer = (draftOf: (item: DutyItem) => TaskDraft | null) => {
    write(
      all.filter(({ thingId }) => chosen.has(thingId)),
      draftOf,
    );
    typed.forget();
    onClose();
  };
  const toggle = (ids: readonly string[], add: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (add) next.add(id);
        else next.delete(id);
      return next;
    });
  const done = typed.value.trim();
  return (
    <Dialog title={words.title} size="lg" typed={typed} onClose={onClose}>
      <Stack gap="sm">
        <span>{words.about}</span>
        {groups.map((group) => (
          <GroupRows key={group.section} {...group} chosen={chosen} onToggle={toggle} />
        ))}
        <Restored typed={typed} />
        <Textarea
          label={progress.task.doneLabel}
          placeholder={progress.task.done}
          autosize
          minRows={3}
          maxLength={4000}
          value={typed.value}
          onChange={(event) => typed.put(event.currentTarget.value)}
        />
        <DialogActions
          action={words.write(numberText(chosen.size))}
          disabled={chosen.size === 0 || done === ''}
          onAct={() => answer((item) => withTyped(item, undefined, { done }))}
          beside={
            <Button
              variant="default"
              disabled={chosen.size === 0 || done !== ''}
              onClick={() => answer(() => NOTHING_NEW)}
            >
              {duties.nothingNew}
            </Button>
          }
        />
      </Stack>
    </Dialog>
  );
}

/** Writes into the rows in which still nothing stands, says in how many, and takes it back. */
function useWrite({ duty }: DutyForm, { store }: Entry) {
  const { progress } = useTexts();
  const told = useTold();
  const client = useQueryClient();
  const now = (item: DutyItem) =>
    client
      .getQueryData(dutyFormQuery(duty.id).queryKey)
      ?.items.find(({ thingId }) => thingId === item.thingId);
  return (items: readonly DutyItem[], draftOf: (item: DutyItem) => TaskDraft | null) => {
    const written = items
      .filter((item) => store.draftOf(item) === undefined)
      .map((item) => ({ item, draft: draftOf(item) }));
    for (const { item, draft } of written) store.put(item, draft);
    told(progress.shared.written(numberText(written.length)), async () => {
      for (const { item, draft } of written) {
        const row = now(item) ?? item;
        // What was typed on since stays.
        if (same(store.draftOf(row), draft)) store.put(row, null);
      }
      await store.flush();
    });
  };
}

interface GroupRowsProps {
  section: string;
  items: readonly DutyItem[];
  chosen: ReadonlySet<string>;
  onToggle: (ids: readonly string[], add: boolean) => void;
}

function GroupRows({ section, items, chosen, onToggle }: GroupRowsProps) {
  const { progress } = useTexts();
  const ids = items.map(({ thingId }) => thingId);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <fieldset className={css.together}>
      <legend>
        <Checkbox
          label={section || progress.shared.noSection}
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => onToggle(ids, event.currentTarget.checked)}
        />
      </legend>
      {items.map(({ thingId, name }) => (
        <Checkbox
          key={thingId}
          label={name}
          checked={chosen.has(thingId)}
          onChange={(event) => onToggle([thingId], event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
