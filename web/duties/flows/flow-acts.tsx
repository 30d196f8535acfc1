import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanFlowTable, SaveFlows } from '../../../src/duties/confirming/contract.ts';
import { flowsQuery, saveFlows, unconfirmFlows } from '../../api/flows.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { ConfirmDialog } from '../../design/confirm-dialog.tsx';
import { reasonText } from '../../design/notices.tsx';
import { say } from '../../design/toast.tsx';
import type { Typed } from '../../design/typed.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { nameOf } from './table-name.ts';

interface FlowActsProps {
  table: PlanFlowTable;
  wanted: SaveFlows;
  typed: Pick<Typed<unknown>, 'changed' | 'forget'>;
}

/** Confirming the table, looking at what follows from it, and taking it back while nothing was opened. */
export function FlowActs({ table, wanted, typed }: FlowActsProps) {
  const texts = useTexts();
  const { flows: words } = texts;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const confirmed =
    table.flows.length > 0 && table.flows.every(({ confirmedAt }) => confirmedAt !== undefined);
  const settled = confirmed && !typed.changed;
  const refresh = () => client.invalidateQueries();
  const use = useMutation({
    mutationFn: () => saveFlows(wanted),
    onSuccess: ({ periods, duties }) => {
      typed.forget();
      say(words.used(numberText(periods), numberText(duties)));
    },
    onError: (error) => say(reasonText(error, texts)),
    onSettled: refresh,
  });
  const takeBack = useMutation({
    mutationFn: () => unconfirmFlows(table.planId),
    onSuccess: () => {
      setAsking(false);
      say(words.unconfirmed);
    },
    onSettled: () => client.invalidateQueries({ queryKey: flowsQuery.queryKey }),
  });
  return (
    <>
      {confirmed && !table.opened && (
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {words.unconfirm}
        </Button>
      )}
      <ButtonLink to="/reporting" variant={settled ? 'filled' : 'default'}>
        {words.calendar}
      </ButtonLink>
      {!settled && (
        <Button
          disabled={table.flows.length === 0 && wanted.flows.length === 0}
          loading={use.isPending}
          onClick={() => use.mutate()}
        >
          {words.use}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={words.unconfirmTitle}
          subject={nameOf(table, words)}
          follows={words.unconfirmFollows}
          action={words.unconfirm}
          busy={takeBack.isPending}
          error={takeBack.error}
          onConfirm={() => takeBack.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
