import { Button, Stack } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { Deadline } from '../../../src/reading/contract.ts';
import { DeadlineFields, tidyDeadline } from '../../design/deadline-fields.tsx';
import { findUnreadable, goToUnreadable } from '../../design/readable.ts';
import { Restored } from '../../design/restored.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { EditorProps, Leave } from './editor-props.ts';
import { useTypedCell } from './use-typed-cell.ts';

/** The fields of a deadline in a cell: Enter keeps, Esc leaves, and so does going elsewhere. */
export function DeadlineEditor(props: EditorProps) {
  const { row, label } = props;
  const { common } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const { typed, onCommit, onCancel } = useTypedCell<Deadline>(
    props,
    row.kind === 'task' ? row.value.deadline : { kind: 'none' },
  );
  const commit = (leave: Leave) => {
    // Whoever only goes elsewhere is not held back, but the cell stays open as it is.
    const unreadable = leave === 'blur' ? findUnreadable(box.current) : goToUnreadable(box.current);
    if (!unreadable) onCommit({ deadline: tidyDeadline(typed.value) }, leave);
  };
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
    <Stack ref={box} gap={4} p={6} onKeyDown={keys} onBlur={leave} role="group" aria-label={label}>
      <Restored typed={typed} />
      <DeadlineFields focus deadline={typed.value} onChange={typed.put} />
      <Button size="compact-xs" onClick={() => commit('stay')}>
        {common.save}
      </Button>
    </Stack>
  );
}
