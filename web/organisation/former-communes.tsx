import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormerCommune } from '../../src/organisation/contract.ts';
import { addFormerCommune, formerCommunesQuery, removeFormerCommune } from '../api/reorganisations.ts';
import { Card } from '../design/card.tsx';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Communes that were merged into this one: their plans are its own. @param keeps may write them down */
export function FormerCommunes({ keeps }: { keeps: boolean }) {
  const { reorganisation } = useTexts();
  const words = reorganisation.former;
  const known = useQuery(formerCommunesQuery);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<FormerCommune>();
  return (
    <Card
      title={words.title}
      actions={
        keeps && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <p className="soft">{words.hint}</p>
      <Problem error={known.error} onRetry={() => void known.refetch()} />
      {known.data?.length === 0 && <p>{words.none}</p>}
      <ul>
        {known.data?.map((former) => (
          <li key={former.id}>
            {words.line(former.name, dateText(former.mergedOn), former.document)}{' '}
            {keeps && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words.removeOf(former.name)}
                onClick={() => setRemoving(former)}
              >
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {removing && <RemoveDialog former={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { reorganisation, common, design } = useTexts();
  const words = reorganisation.former;
  const client = useQueryClient();
  const typed = useTyped({ form: 'former-commune' }, { name: '', mergedOn: '', document: '' });
  const { value, put } = typed;
  const save = useMutation({
    mutationFn: () =>
      addFormerCommune({
        name: value.name.trim(),
        mergedOn: value.mergedOn,
        document: value.document.trim(),
      }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      say(words.added);
      await client.invalidateQueries({ queryKey: formerCommunesQuery.queryKey });
    },
  });
  return (
    <Dialog title={words.add} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <TextInput
            required
            data-autofocus
            label={words.name}
            placeholder={words.nameExample}
            maxLength={120}
            value={value.name}
            onChange={(event) => put({ ...value, name: event.currentTarget.value })}
          />
          <DateField
            required
            label={words.mergedOn}
            value={value.mergedOn || undefined}
            onChange={(iso) => put({ ...value, mergedOn: iso ?? '' })}
          />
          <TextInput
            required
            label={words.document}
            minLength={3}
            maxLength={300}
            value={value.document}
            onChange={(event) => put({ ...value, document: event.currentTarget.value })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

function RemoveDialog({ former, onClose }: { former: FormerCommune; onClose: () => void }) {
  const { reorganisation } = useTexts();
  const words = reorganisation.former;
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeFormerCommune(former.id),
    onSuccess: async () => {
      onClose();
      say(words.removed);
      await client.invalidateQueries({ queryKey: formerCommunesQuery.queryKey });
    },
  });
  return (
    <ConfirmDialog
      title={words.removeTitle}
      subject={former.name}
      follows={words.removeText}
      action={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
