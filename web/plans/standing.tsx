import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan } from '../../src/plans/confirmed/contract.ts';
import { canWithdrawPlan } from '../../src/plans/permissions.ts';
import { useMe } from '../api/me.ts';
import { restorePlan, withdrawPlan } from '../api/plan-changes.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { Chip } from '../design/marks.tsx';
import { useTold } from '../design/toast.tsx';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useRefresh } from '../register/use-refresh.ts';

interface StandingProps {
  plan: Pick<Plan, 'id' | 'withdrawnAt'>;
}

/** Says that the plan is no longer followed; nothing when it is. */
export function Withdrawn({ plan }: StandingProps) {
  const { plans: words } = useTexts();
  if (plan.withdrawnAt === undefined) return null;
  return (
    <div className="notice" role="status">
      <Chip shape="cross" tone="soft">
        {words.withdrawn}
      </Chip>
      <div>{words.withdrawnAt(momentText(plan.withdrawnAt))}</div>
    </div>
  );
}

/** The way to stop following the plan as a whole, or to go on. */
export function Standing({ plan }: StandingProps) {
  const { plans: words } = useTexts();
  const { user } = useMe();
  const [asking, setAsking] = useState(false);
  const withdrawn = plan.withdrawnAt !== undefined;
  return (
    <>
      {canWithdrawPlan(user, user.communeCode) && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {withdrawn ? words.restore : words.withdraw}
        </Button>
      )}
      {asking && <StandingDialog id={plan.id} withdrawn={withdrawn} onClose={() => setAsking(false)} />}
    </>
  );
}

interface StandingDialogProps {
  id: string;
  /** As it is before anything is done. */
  withdrawn: boolean;
  onClose: () => void;
}

function StandingDialog({ id, withdrawn, onClose }: StandingDialogProps) {
  const { plans: words, things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const [before] = useState(withdrawn);
  const [does, undoes] = before ? [restorePlan, withdrawPlan] : [withdrawPlan, restorePlan];
  const act = useMutation({
    mutationFn: (reason: string) => does(id, reason),
    onSuccess: (_, reason) =>
      told(before ? words.restoreDone : words.withdrawDone, async () => {
        await undoes(id, things.undoReason(reason));
        await refresh();
      }),
    onSettled: refresh,
  });
  const action = before ? words.restore : words.withdraw;
  return (
    <AskReason
      place={{ form: before ? 'restore-plan' : 'withdraw-plan', record: id }}
      title={action}
      text={before ? words.restoreText : words.withdrawText}
      action={action}
      busy={act.isPending}
      error={act.error}
      onDone={act.mutateAsync}
      onClose={onClose}
    />
  );
}
