import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReorganisationDetail, TakeStep } from '../../src/reorganisation/contract.ts';
import { availableReorganisationSteps } from '../../src/reorganisation/reorganisation-steps.ts';
import { useMe } from '../api/me.ts';
import { takeStep } from '../api/reorganisations.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { Problem } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { useToday } from '../format/use-today.ts';

/** What the person can do with an event, by the rule that the server checks. */
export function EventActs({ event }: { event: ReorganisationDetail }) {
  const { reorganisation: words } = useTexts();
  const { user } = useMe();
  const today = useToday();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'cancel' | 'undo'>();
  const step = useMutation({
    mutationFn: (order: Omit<TakeStep, 'version'>) =>
      takeStep(event.id, { ...order, version: event.version }),
    onSuccess: async (_, { action }) => {
      say({ 'carry-out': words.done, cancel: words.cancelled, undo: words.undone }[action]);
      await client.invalidateQueries();
    },
  });
  const { state, order, hanging } = event;
  const standing = { communeCode: user.communeCode, state, date: order.date, hangs: hanging.length > 0 };
  const can = (action: string) =>
    availableReorganisationSteps(user, standing, today).some((each) => each.action === action);
  return (
    <>
      {can('carry-out') && (
        <Button loading={step.isPending} onClick={() => step.mutate({ action: 'carry-out' })}>
          {words.carryOut}
        </Button>
      )}
      {(['cancel', 'undo'] as const).filter(can).map((action) => (
        <Button key={action} variant="default" onClick={() => setAsking(action)}>
          {words[action]}
        </Button>
      ))}
      <Problem error={asking === undefined && step.error} />
      {asking && (
        <AskReason
          place={{ form: `${asking}-reorganisation`, record: event.id }}
          title={asking === 'undo' ? words.undoTitle : words.cancelTitle}
          text={asking === 'undo' ? words.undoText : words.cancelText}
          action={asking === 'undo' ? words.undoAction : words.cancelAction}
          busy={step.isPending}
          error={step.error}
          onDone={(reason) => step.mutateAsync({ action: asking, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
