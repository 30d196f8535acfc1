import { useEffect, useState } from 'react';
import { canAddTask } from '../../src/plans/permissions.ts';
import { useMe } from '../api/me.ts';
import { AddTaskLazily } from '../register/outside/add-task-lazily.tsx';
import { addsTask } from './global-keys.ts';

/** The key that adds a task from everywhere, for whoever may. */
export function AddTaskEverywhere() {
  const { user } = useMe();
  const [open, setOpen] = useState(false);
  const may = canAddTask(user, user.communeCode);
  useEffect(() => {
    if (!may) return;
    const onKey = (event: KeyboardEvent) => {
      if (!addsTask(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [may]);
  if (!open) return null;
  return <AddTaskLazily onClose={() => setOpen(false)} />;
}
