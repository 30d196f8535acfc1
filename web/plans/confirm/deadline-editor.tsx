import { Button, Stack } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Deadline } from '../../../src/reading/contract.ts';
import { DeadlineFields, tidyDeadline } from '../../design/deadline-fields.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { EditorProps, Leave } from './editors.tsx';

/** The fields of a deadline in a cell: Enter keeps, Esc leaves, and so does going elsewhere. */
export function DeadlineEditor({ row, label, onCommit, onCancel }: EditorProps) {
  const { common } = useTexts();
  const [deadline, setDeadline] = useState<Deadline>(() =>
    row.kind === 'task' ? row.value.deadline : { kind: 'none' },
  );
  const commit = (leave: Leave) => onCommit({ deadline: tidyDeadline(deadline) }, leave);
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit('stay');
    }
  };
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit('blur');
  };
  return (
    <Stack gap={4} p={6} onKeyDown={keys} onBlur={leave} role="group" aria-label={label}>
      <DeadlineFields focus deadline={deadline} onChange={setDeadline} />
      <Button size="compact-xs" onClick={() => commit('stay')}>
        {common.save}
      </Button>
    </Stack>
  );
}
