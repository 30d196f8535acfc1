import '../../i18n/rooms/outside.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { canAddTask } from '../../../src/plans/permissions.ts';
import { useMe } from '../../api/me.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { AddTaskLazily } from './add-task-lazily.tsx';

/** Adds a task from outside the plans; for whoever may. */
export function AddTaskButton() {
  const { outside: words } = useTexts();
  const { user } = useMe();
  const [open, setOpen] = useState(false);
  if (!canAddTask(user, user.communeCode)) return null;
  return (
    <>
      <Button variant="default" aria-keyshortcuts="+" onClick={() => setOpen(true)}>
        {words.addTask}
      </Button>
      {open && <AddTaskLazily onClose={() => setOpen(false)} />}
    </>
  );
}
