import '../../i18n/rooms/extensions.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { availableExtensionSteps, dueNow } from '../../../src/approval/extensions/extension-steps.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { extensionsQuery } from '../../api/extensions.ts';
import { useMe } from '../../api/me.ts';
import { Card } from '../../design/card.tsx';
import { Problem } from '../../design/notices.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { ExtensionActs } from './extension-acts.tsx';
import { ExtensionLines } from './extension-lines.tsx';

const isDated = ({ kind, deadline }: RegisterRow) => kind === 'task' && deadline?.due !== undefined;

const useExtensions = (row: RegisterRow) => useQuery({ ...extensionsQuery(row.id), enabled: isDated(row) });

/** Asks for an extension of a task, or gives one; nothing for whoever may do neither now. */
export function BeginExtensionButton({ row }: { row: RegisterRow }) {
  const { extensions: words } = useTexts();
  const { user } = useMe();
  const task = useExtensions(row);
  const [beginning, setBeginning] = useState<'ask' | 'extend'>();
  const steps = task.data
    ? availableExtensionSteps(user, { ...task.data, communeCode: user.communeCode })
    : [];
  const formerDue = task.data && dueNow(task.data);
  if (steps.length === 0 || formerDue === undefined) return null;
  // Whoever decides need not ask.
  const action = steps.some((step) => step.action === 'extend') ? 'extend' : 'ask';
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setBeginning(action)}>
        {words[action]}
      </Button>
      {beginning && (
        <BeginDialog
          taskId={row.id}
          formerDue={formerDue}
          action={beginning}
          onClose={() => setBeginning(undefined)}
        />
      )}
    </>
  );
}

/** The extensions of a task beside its original deadline, the newest first; nothing where there are none. */
export function ExtensionsCard({ row }: { row: RegisterRow }) {
  const { extensions: words } = useTexts();
  const task = useExtensions(row);
  if (!task.error && !task.data?.extensions.length) return null;
  return (
    <Card title={words.title}>
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
