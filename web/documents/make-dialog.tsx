import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { MakeReport, Reports } from '../../src/documents/contract.ts';
import { makeReport, reportsQuery } from '../api/documents.ts';
import { labelledChoices } from '../design/choices.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { PERIODIC_KINDS, periodicKind } from './periodic-kinds.ts';

/** Makes a draft and goes to it. */
export function useMakeReport() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (order: MakeReport) => makeReport(order),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: reportsQuery.queryKey });
      await navigate({ to: '/documents/$id', params: { id } });
    },
  });
}

type Wanted = Omit<MakeReport, 'planId'> & { planId: string };

interface MakeDialogProps {
  offered: Pick<Reports, 'periods' | 'plans'>;
  onClose: () => void;
}

/** Kind, period, form, and the plan where there are several. */
export function MakeDialog({ offered: { periods, plans }, onClose }: MakeDialogProps) {
  const { documents: words, design } = useTexts();
  const make = useMakeReport();
  const current = periods.find((period) => period.current) ?? periods[0];
  const typed = useTyped<Wanted>(
    { form: 'make-report' },
    { kind: 'nq57', form: 'state', periodId: current?.id ?? '', planId: '' },
  );
  const { planId, ...order } = typed.value;
  const send = () =>
    make.mutate({ ...order, ...(planId !== '' && { planId }) }, { onSuccess: () => typed.forget() });
  return (
    <Dialog title={words.make.title} onClose={onClose} typed={typed}>
      <Form onDone={send}>
        <Stack gap="sm">
          <p className="soft">{words.make.hint}</p>
          <Restored typed={typed} />
          <KindChoice typed={typed} />
          <PeriodChoice typed={typed} periods={periods} />
          <NativeSelect
            label={words.form}
            data={labelledChoices(words.forms)}
            value={typed.value.form}
            onChange={({ currentTarget }) =>
              typed.put({ ...typed.value, form: currentTarget.value === 'party' ? 'party' : 'state' })
            }
          />
          {plans.length > 1 && (
            <NativeSelect
              label={words.make.plan}
              data={[
                { value: '', label: words.make.allPlans },
                ...plans.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={planId}
              onChange={({ currentTarget }) => typed.put({ ...typed.value, planId: currentTarget.value })}
            />
          )}
          <Problem error={make.error} kept={design.keptForm} />
          <DialogActions action={words.make.action} busy={make.isPending} disabled={order.periodId === ''} />
        </Stack>
      </Form>
    </Dialog>
  );
}

function KindChoice({ typed: { value, put } }: { typed: Typed<Wanted> }) {
  const { documents: words } = useTexts();
  return (
    <Radio.Group
      label={words.kind}
      value={value.kind}
      onChange={(chosen) => put({ ...value, kind: periodicKind(chosen) ?? value.kind })}
    >
      {PERIODIC_KINDS.map((kind) => (
        <Radio key={kind} mt="xs" value={kind} label={words.kinds[kind]} />
      ))}
    </Radio.Group>
  );
}

function PeriodChoice({
  typed: { value, put },
  periods,
}: { typed: Typed<Wanted> } & Pick<Reports, 'periods'>) {
  const { documents: words } = useTexts();
  if (periods.length === 0) return <p className="notice">{words.make.noPeriods}</p>;
  return (
    <NativeSelect
      label={words.make.period}
      data={periods.map(({ id, name, due }) => ({
        value: id,
        label: due === undefined ? name : words.make.periodDue(name, dateText(due)),
      }))}
      value={value.periodId}
      onChange={({ currentTarget }) => put({ ...value, periodId: currentTarget.value })}
    />
  );
}
