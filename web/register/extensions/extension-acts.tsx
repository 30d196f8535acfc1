import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Extension, TaskExtensions } from '../../../src/approval/extensions/contract.ts';
import { availableExtensionSteps } from '../../../src/approval/extensions/extension-steps.ts';
import { useMe } from '../../api/me.ts';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { GrantDialog, RefuseDialog, useDeciding } from './decide-dialogs.tsx';

interface ExtensionActsProps {
  extension: Extension;
  /** What the steps follow from. */
  standing: Pick<TaskExtensions, 'due' | 'running' | 'unitIds' | 'extensions'>;
}

/** What the person can do with an extension, by the rule that the server checks. */
export function ExtensionActs({ extension, standing }: ExtensionActsProps) {
  const { extensions: words } = useTexts();
  const { user } = useMe();
  const [asking, setAsking] = useState<'grant' | 'refuse' | 'revoke'>();
  const deciding = useDeciding(extension);
  const steps = availableExtensionSteps(user, { ...standing, communeCode: user.communeCode }, extension);
  const can = (action: string) => steps.some((step) => step.action === action);
  const close = () => setAsking(undefined);
  if (steps.length === 0) return null;
  return (
    <div className="acts no-print">
      {can('grant') && (
        <Button size="compact-sm" onClick={() => setAsking('grant')}>
          {words.grant}
        </Button>
      )}
      {(['refuse', 'revoke'] as const).filter(can).map((action) => (
        <Button key={action} size="compact-sm" variant="default" onClick={() => setAsking(action)}>
          {words[action]}
        </Button>
      ))}
      {can('withdraw') && (
        <Button
          size="compact-sm"
          variant="default"
          loading={deciding.isPending}
          onClick={() => deciding.mutate({ action: 'withdraw' })}
        >
          {words.withdraw}
        </Button>
      )}
      <Problem error={asking === undefined && deciding.error} />
      {asking === 'grant' && <GrantDialog extension={extension} onClose={close} />}
      {(asking === 'refuse' || asking === 'revoke') && (
        <RefuseDialog extension={extension} action={asking} onClose={close} />
      )}
    </div>
  );
}
