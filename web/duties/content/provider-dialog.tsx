import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { ContentRow } from '../../../src/duties/content/contract.ts';
import type { Definition } from '../../../src/duties/contract.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ProviderFields } from './provider-fields.tsx';
import { useSetProviders } from './use-content.ts';

interface ProviderDialogProps {
  /** Indicators; tasks are answered by whoever leads them. */
  rows: readonly Pick<ContentRow, 'id' | 'definitionVersion'>[];
  onDone: () => void;
  onClose: () => void;
}

/** Who provides the figures of all of them. */
export function ProviderDialog({ rows, onDone, onClose }: ProviderDialogProps) {
  const { content: words, common } = useTexts();
  const [provider, setProvider] = useState<Definition['provider']>({ kind: 'unit' });
  const save = useSetProviders();
  const changes = rows.map(({ id, definitionVersion }) => ({
    thingId: id,
    version: definitionVersion,
    value: { provider },
  }));
  return (
    <Dialog title={words.providerTitle(numberText(rows.length))} onClose={onClose}>
      <Form onDone={() => save.mutate(changes, { onSuccess: onDone })}>
        <Stack gap="sm">
          <p className="soft">{words.providerHint}</p>
          <ProviderFields provider={provider} onChange={setProvider} />
          <Problem error={save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
