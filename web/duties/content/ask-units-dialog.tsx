import { Button, Group, MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Unit } from '../../../src/organisation/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { unitsByKind } from './asked-units.ts';
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
          <UnitsField units={units.data ?? []} chosen={unitIds} onChange={setUnitIds} />
          <Problem error={units.error ?? save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface UnitsFieldProps {
  units: readonly Unit[];
  chosen: readonly string[];
  onChange: (unitIds: readonly string[]) => void;
}

/** All units of a kind at a press ("12 xóm"), or one by one; the list, once open, lies over what is below it. */
function UnitsField({ units, chosen, onChange }: UnitsFieldProps) {
  const { content: words, organisation } = useTexts();
  const groups = unitsByKind(units);
  return (
    <>
      <Group gap="xs">
        {groups
          .filter(({ units: own }) => own.length > 1)
          .map(({ kind, units: own }) => (
            <Button
              key={kind}
              size="compact-sm"
              variant="default"
              onClick={() => onChange([...new Set([...chosen, ...own.map(({ id }) => id)])])}
            >
              {words.addKind(organisation.kinds[kind], numberText(own.length))}
            </Button>
          ))}
      </Group>
      <MultiSelect
        label={words.askedUnits(numberText(chosen.length))}
        searchable
        clearable
        placeholder={chosen.length === 0 ? words.askLead : undefined}
        data={groups.map(({ kind, units: own }) => ({
          group: organisation.kinds[kind],
          items: own.map(({ id, name }) => ({ value: id, label: name })),
        }))}
        value={[...chosen]}
        onChange={onChange}
      />
    </>
  );
}
