/** Files, photos, links: added, and chosen for the row. */
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../src/progress/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { addEvidence, addEvidenceLink, evidenceQuery, type FileWishes } from '../api/progress.ts';
import { Dialog } from '../design/dialog.tsx';
import { Problem } from '../design/notices.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { putEvidence, type RowProps } from './row-desk.ts';

interface EvidenceDialogProps extends RowProps {
  chosen: readonly string[];
  onClose: () => void;
}

/** Adds what is sent to the row and to what is offered for others. */
function useAdding({ item, entry, chosen }: EvidenceDialogProps) {
  const client = useQueryClient();
  const [percent, setPercent] = useState<number>();
  const take = async (added: readonly Evidence[]) => {
    putEvidence({ item, entry }, [...new Set([...chosen, ...added.map(({ id }) => id)])]);
    await client.invalidateQueries({ queryKey: evidenceQuery(item.dutyId).queryKey });
    setPercent(undefined);
  };
  const files = useMutation({
    mutationFn: ({ list, wishes }: { list: File[]; wishes: FileWishes }) =>
      addEvidence(list, wishes, {
        key: newId(),
        onSent: ({ sent, total }) => setPercent(Math.floor((100 * sent) / Math.max(total, 1))),
      }),
    onSuccess: take,
    onError: () => setPercent(undefined),
  });
  const link = useMutation({ mutationFn: addEvidenceLink, onSuccess: (added) => take([added]) });
  return { files, link, percent };
}

const ACCEPTED = 'image/jpeg,image/png,.pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.rtf,.txt,.csv';

function FileFields({ adding }: { adding: ReturnType<typeof useAdding> }) {
  const { progress } = useTexts();
  const words = progress.evidence;
  const [wishes, setWishes] = useState<FileWishes>({ kind: undefined, keepPlace: false });
  const { files, percent } = adding;
  const kinds = (['document', 'minutes', 'photo', 'data'] as const).map((value) => ({
    value,
    label: words.kinds[value],
  }));
  return (
    <>
      <NativeSelect
        label={words.kind}
        data={[{ value: '', label: words.byContent }, ...kinds]}
        value={wishes.kind ?? ''}
        onChange={(event) => setWishes({ ...wishes, kind: event.currentTarget.value || undefined })}
      />
      <Checkbox
        label={words.keepPlace}
        checked={wishes.keepPlace}
        onChange={(event) => setWishes({ ...wishes, keepPlace: event.currentTarget.checked })}
      />
      <Button component="label" variant="default" loading={files.isPending}>
        {words.choose}
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={files.isPending}
          className="visually-hidden"
          onChange={(event) => {
            const list = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (list.length > 0) files.mutate({ list, wishes });
          }}
        />
      </Button>
      {percent !== undefined && <p role="status">{words.sending(numberText(percent))}</p>}
      <Problem error={files.error} />
    </>
  );
}

function LinkField({ adding: { link } }: { adding: ReturnType<typeof useAdding> }) {
  const { progress } = useTexts();
  const words = progress.evidence;
  const [url, setUrl] = useState('');
  return (
    <>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={words.link}
          inputMode="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={link.isPending}
          disabled={url.trim() === ''}
          onClick={() => link.mutate(url.trim(), { onSuccess: () => setUrl('') })}
        >
          {words.addLink}
        </Button>
      </Group>
      <Problem error={link.error} />
    </>
  );
}

export function EvidenceDialog(props: EvidenceDialogProps) {
  const { item, entry, chosen, onClose } = props;
  const { progress, common } = useTexts();
  const words = progress.evidence;
  const near = useQuery(evidenceQuery(item.dutyId));
  const adding = useAdding(props);
  const choose = (id: string, on: boolean) =>
    putEvidence({ item, entry }, on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Dialog title={`${words.title} · ${item.name}`} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p className="notice notice-warn">{words.noSecret}</p>
        <FileFields adding={adding} />
        <LinkField adding={adding} />
        <fieldset>
          <legend>{words.near}</legend>
          {near.data?.length === 0 && <p className="soft">{words.none}</p>}
          <Stack gap="xs">
            {near.data?.map(({ id, kind, name }) => (
              <Checkbox
                key={id}
                label={`${words.kinds[kind]}: ${name}`}
                checked={chosen.includes(id)}
                onChange={(event) => choose(id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </fieldset>
        <Problem error={near.error} onRetry={() => void near.refetch()} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{common.close}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
