import { lazy, Suspense, useEffect, useState } from 'react';
import { canAddTask } from '../../src/plans/permissions.ts';
import { useMe } from '../api/me.ts';
import { addsTask } from './global-keys.ts';

const AddTaskDialog = lazy(() =>
  import('../register/outside/add-task-dialog.tsx').then((m) => ({ default: m.AddTaskDialog })),
);

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
  return (
    <Suspense>
      <AddTaskDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
