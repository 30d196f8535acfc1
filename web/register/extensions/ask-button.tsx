import '../../i18n/rooms/extensions.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dueNow } from '../../../src/approval/extensions/extension-steps.ts';
import { extensionsQuery } from '../../api/extensions.ts';
import { Dialog } from '../../design/dialog.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { ExtensionActs } from './extension-acts.tsx';
import { ExtensionLines } from './extension-lines.tsx';

interface AskProps {
  taskId: string;
}

/** Asks for more time where a task is answered; what was asked already is shown instead. */
export function AskExtensionButton({ taskId }: AskProps) {
  const { extensions: words } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.ask}
      </Button>
      {open && <AskDialog taskId={taskId} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskDialog({ taskId, onClose }: AskProps & { onClose: () => void }) {
  const { extensions: words } = useTexts();
  const task = useQuery(extensionsQuery(taskId));
  const waits = task.data?.extensions.find(({ state }) => state === 'asked');
  const formerDue = task.data && dueNow(task.data);
  if (formerDue !== undefined && !waits)
    return <BeginDialog action="ask" {...{ taskId, formerDue, onClose }} />;
  return (
    <Dialog title={words.askTitle} onClose={onClose}>
      {task.isPending && <Waiting />}
      <Problem error={task.error} onRetry={() => void task.refetch()} />
      {waits && task.data && (
        <>
          <ExtensionLines extension={waits} />
          <ExtensionActs extension={waits} standing={task.data} />
        </>
      )}
    </Dialog>
  );
}
