import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsQuery } from '../../api/organisation.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { UnitsField } from './units-field.tsx';
import { useAskUnits } from './use-content.ts';

interface AskUnitsDialogProps {
  /** Tasks; the figures of an indicator come from one provider. */
  taskIds: readonly string[];
  /** Who is asked now, where that is the same for all of them. */
  asked?: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Which units are asked about all of the tasks, each by itself; nobody chosen: whoever leads them. */
export function AskUnitsDialog({ taskIds, asked = [], onDone, onClose }: AskUnitsDialogProps) {
  const { content: words, common } = useTexts();
  const [unitIds, setUnitIds] = useState<readonly string[]>(asked);
  const units = useQuery(unitsQuery);
  const save = useAskUnits();
  const choices = taskIds.map((thingId) => ({ thingId, unitIds: [...unitIds] }));
  return (
    <Dialog title={words.askUnitsTitle(numberText(taskIds.length))} onClose={onClose}>
      <Form onDone={() => save.mutate(choices, { onSuccess: onDone })}>
        <Stack gap="sm">
          <p className="soft">{words.askUnitsHint}</p>
          <UnitsField units={units.data ?? []} chosen={unitIds} none={words.askLead} onChange={setUnitIds} />
          <Problem error={units.error ?? save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
