import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContentRow } from '../../../src/duties/content/contract.ts';
import { handOverPeopleQuery } from '../../api/period-content.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useSetUpdaters } from './use-content.ts';

interface UpdaterDialogProps {
  rows: readonly ContentRow[];
  onDone: () => void;
  onClose: () => void;
}

/** To whom all of them are handed: one of those who work for every unit that answers them, or nobody in particular. */
export function UpdaterDialog({ rows, onDone, onClose }: UpdaterDialogProps) {
  const { content: words, common } = useTexts();
  const [userId, setUserId] = useState<string | null>(null);
  const people = useQuery(handOverPeopleQuery);
  const save = useSetUpdaters();
  const fit = (people.data ?? []).filter(({ unitIds }) =>
    rows.every(({ provider }) => provider.unitId !== undefined && unitIds.includes(provider.unitId)),
  );
  const choices = rows.map(({ id }) => ({ thingId: id, userId }));
  return (
    <Dialog title={words.updaterTitle(numberText(rows.length))} onClose={onClose}>
      <Form onDone={() => save.mutate(choices, { onSuccess: onDone })}>
        <Stack gap="sm">
          <Select
            label={words.person}
            data-autofocus
            searchable
            clearable
            placeholder={words.wholeUnit}
            data={fit.map((person) => ({ value: person.userId, label: person.name }))}
            value={userId}
            onChange={setUserId}
          />
          <Problem error={people.error ?? save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
