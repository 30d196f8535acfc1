import '../../i18n/rooms/succession.ts';
import '../../i18n/rooms/things.ts';
import { Button, Select, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan } from '../../../src/plans/confirmed/contract.ts';
import { proposedFormer } from '../../../src/plans/confirmed/former-plan.ts';
import { planName } from '../../../src/plans/draft/plan-name.ts';
import { canFollowPlan } from '../../../src/plans/permissions.ts';
import { useMe } from '../../api/me.ts';
import { plansQuery } from '../../api/plans.ts';
import { followPlan } from '../../api/succession.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../../register/use-refresh.ts';

const nameOf = (plan: Plan | undefined) => (plan && planName(plan.header)) ?? '';

function useFollow(planId: string) {
  const { succession: words } = useTexts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (former: string | null) => followPlan(planId, former),
    onSuccess: (plan) => say(plan.follows ? words.saved : words.unsetDone),
    onSettled: refresh,
  });
}

/** The plan that this one goes on from: proposed, set by a person, and the way to its rows. */
export function FormerCard({ plan }: { plan: Plan }) {
  const { succession: words } = useTexts();
  const { user } = useMe();
  const plans = useQuery(plansQuery);
  const follow = useFollow(plan.id);
  const [choosing, setChoosing] = useState(false);
  const others = (plans.data ?? []).filter(({ id }) => id !== plan.id);
  const former = others.find(({ id }) => id === plan.follows);
  const proposed = plan.follows ? undefined : proposedFormer(plan, others);
  const may = canFollowPlan(user, user.communeCode);
  if (others.length === 0 || !(former || may)) return null;
  return (
    <Card title={words.card}>
      {former && <p>{words.follows(nameOf(former))}</p>}
      {proposed && (
        <p>
          <strong>{words.proposed(nameOf(proposed))}</strong>{' '}
          <span className="soft">{words.proposedHint}</span>
        </p>
      )}
      <Problem error={follow.error} />
      <div className="acts no-print">
        {former && (
          <ButtonLink to="/plans/$id/succession" params={{ id: plan.id }}>
            {words.go}
          </ButtonLink>
        )}
        {may && proposed && (
          <Button loading={follow.isPending} onClick={() => follow.mutate(proposed.id)}>
            {words.set}
          </Button>
        )}
        {may && !former && (
          <Button variant="default" onClick={() => setChoosing(true)}>
            {words.choose}
          </Button>
        )}
        {may && former && (
          <Button variant="default" loading={follow.isPending} onClick={() => follow.mutate(null)}>
            {words.unset}
          </Button>
        )}
      </div>
      {choosing && <FormerDialog planId={plan.id} plans={others} onClose={() => setChoosing(false)} />}
    </Card>
  );
}

interface FormerDialogProps {
  planId: string;
  plans: readonly Plan[];
  onClose: () => void;
}

function FormerDialog({ planId, plans, onClose }: FormerDialogProps) {
  const { succession: words } = useTexts();
  const follow = useFollow(planId);
  const typed = useTyped({ form: 'former-plan', record: planId }, '');
  const save = () =>
    follow.mutate(typed.value, {
      onSuccess: () => {
        typed.forget();
        onClose();
      },
    });
  return (
    <Dialog title={words.chooseTitle} onClose={onClose} typed={typed}>
      <Form onDone={save}>
        <Stack gap="sm">
          <p className="soft">{words.chooseText}</p>
          <Select
            required
            data-autofocus
            label={words.former}
            data={plans.map((plan) => ({ value: plan.id, label: nameOf(plan) }))}
            value={typed.value || null}
            onChange={(id) => typed.put(id ?? '')}
          />
          <Problem error={follow.error} />
          <DialogActions action={words.save} busy={follow.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
