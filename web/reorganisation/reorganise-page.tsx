import '../i18n/rooms/reorganisation.ts';
import '../i18n/rooms/things.ts';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Order, Preview } from '../../src/reorganisation/contract.ts';
import { orderProblems } from '../../src/reorganisation/order-problems.ts';
import { canReorganise } from '../../src/reorganisation/permissions.ts';
import { useMe } from '../api/me.ts';
import { unitsQuery } from '../api/organisation.ts';
import { confirmOrder, previewOrder } from '../api/reorganisations.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Card } from '../design/card.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { Restored } from '../design/restored.tsx';
import { useTitle } from '../design/title.ts';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { DocumentFields } from './document-fields.tsx';
import { PreviewCard } from './preview-card.tsx';
import { EMPTY_WISH, orderOf, type Wish } from './wish.ts';
import { WishFields } from './wish-fields.tsx';

/** An order with what it would do. */
interface Shown {
  order: Order;
  preview: Preview;
}

export function ReorganisePage() {
  const { reorganisation: words, common, design } = useTexts();
  const { user } = useMe();
  useTitle(words.title);
  const typed = useTyped({ form: 'reorganisation' }, EMPTY_WISH);
  const units = useQuery(unitsQuery);
  const [shown, setShown] = useState<Shown>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const preview = useMutation({
    mutationFn: async (order: Order) => ({ order, preview: await previewOrder(order) }),
    onSuccess: setShown,
  });
  const put = (wish: Wish) => {
    setShown(undefined);
    setProblems([]);
    typed.put(wish);
  };
  const look = () => {
    const order = orderOf(typed.value, { rows: [], people: [] });
    const found = orderProblems(units.data ?? [], order).map(({ text }) => text);
    setProblems([...new Set(found)]);
    if (found.length === 0) preview.mutate(order);
  };
  if (!canReorganise(user, user.communeCode)) return <Problem error={new Error(common.problem.forbidden)} />;
  const inForce = (units.data ?? []).filter(({ validTo }) => validTo === undefined);
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={words.intro}
        actions={
          <ButtonLink variant="default" to="/units/reorganisations">
            {words.list}
          </ButtonLink>
        }
      />
      <Problem error={units.error} onRetry={() => void units.refetch()} />
      <div className="cards-stack">
        <Card>
          <Form onDone={look}>
            <Stack gap="sm">
              <Restored typed={typed} />
              <WishFields wish={typed.value} units={inForce} onChange={put} />
              <DocumentFields wish={typed.value} onChange={put} />
              {problems.length > 0 && (
                <div className="problem" role="alert">
                  {problems.map((text) => (
                    <div key={text}>{text}</div>
                  ))}
                </div>
              )}
              <Problem error={preview.error} kept={design.keptForm} />
              <Group>
                <Button type="submit" loading={preview.isPending} variant={shown ? 'default' : 'filled'}>
                  {words.preview}
                </Button>
              </Group>
            </Stack>
          </Form>
        </Card>
        {shown && (
          <>
            <PreviewCard {...shown} onChange={(order) => preview.mutate(order)} />
            <Confirm shown={shown} busy={preview.isPending} onDone={typed.forget} />
          </>
        )}
      </div>
    </div>
  );
}

function Confirm({ shown, busy, onDone }: { shown: Shown; busy: boolean; onDone: () => void }) {
  const { reorganisation: words, design } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { order, preview } = shown;
  const day = dateText(order.date);
  const confirm = useMutation({
    mutationFn: () => confirmOrder({ order, fingerprint: preview.fingerprint }),
    onSuccess: async ({ id }) => {
      onDone();
      say(preview.atOnce ? words.done : words.planned(day));
      await client.invalidateQueries();
      await navigate({ to: '/units/reorganisations/$id', params: { id } });
    },
  });
  return (
    <div>
      <Problem error={confirm.error} kept={design.keptForm} />
      <Button loading={confirm.isPending} disabled={busy} onClick={() => confirm.mutate()}>
        {preview.atOnce ? words.confirmNow : words.confirmLater(day)}
      </Button>
    </div>
  );
}
