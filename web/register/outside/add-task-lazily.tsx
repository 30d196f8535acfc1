import { lazy, Suspense } from 'react';

const AddTaskDialog = lazy(() => import('./add-task-dialog.tsx').then((m) => ({ default: m.AddTaskDialog })));

/** The dialog that adds a task, fetched when it is first wanted. */
export function AddTaskLazily({ onClose }: { onClose: () => void }) {
  return (
    <Suspense>
      <AddTaskDialog onClose={onClose} />
    </Suspense>
  );
}
