import '../../i18n/rooms/extensions.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskExtensions } from '../../../src/approval/extensions/contract.ts';
import { availableExtensionSteps } from '../../../src/approval/extensions/extension-steps.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { extensionsQuery } from '../../api/extensions.ts';
import { useMe } from '../../api/me.ts';
import { Card } from '../../design/card.tsx';
import { Problem } from '../../design/notices.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { BeginDialog, dueNow } from './begin-dialog.tsx';
import { ExtensionActs } from './extension-acts.tsx';
import { ExtensionLines } from './extension-lines.tsx';

/** Asks for an extension, or gives one; nothing for whoever may do neither now. */
export function BeginExtensionButton({ taskId, task }: { taskId: string; task: TaskExtensions }) {
  const { extensions: words } = useTexts();
  const { user } = useMe();
  const [beginning, setBeginning] = useState<'ask' | 'extend'>();
  const steps = availableExtensionSteps(user, { ...task, communeCode: user.communeCode });
  const formerDue = dueNow(task);
  // Whoever decides need not ask.
  const action = steps.some((step) => step.action === 'extend') ? 'extend' : 'ask';
  if (steps.length === 0 || formerDue === undefined) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setBeginning(action)}>
        {words[action]}
      </Button>
      {beginning && (
        <BeginDialog {...{ taskId, formerDue }} action={beginning} onClose={() => setBeginning(undefined)} />
      )}
    </>
  );
}

/** The extensions of a task beside its original deadline, the newest first. */
export function ExtensionsCard({ row }: { row: RegisterRow }) {
  const { extensions: words } = useTexts();
  const dated = row.kind === 'task' && row.deadline?.due !== undefined;
  const task = useQuery({ ...extensionsQuery(row.id), enabled: dated });
  if (!dated) return null;
  const begin = task.data && <BeginExtensionButton taskId={row.id} task={task.data} />;
  return (
    <Card title={words.title} actions={begin}>
      <Problem error={task.error} onRetry={() => void task.refetch()} />
      <p className="soft">{words.original(dateText(row.deadline?.due))}</p>
      {task.data?.extensions.toReversed().map((extension) => (
        <article key={extension.id}>
          <ExtensionLines extension={extension} />
          {task.data && <ExtensionActs extension={extension} standing={task.data} />}
        </article>
      ))}
    </Card>
  );
}
