import { Radio, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterDetail, RegisterFinding } from '../../../src/register/contract.ts';
import { editRow, rowQuery } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTold } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { correction } from '../row/edit-draft.ts';
import { withOneLead } from '../row/one-lead.ts';
import { RowEditById } from '../row/row-edit.tsx';
import { useRefresh } from '../use-refresh.ts';

interface ChooseLeadDialogProps {
  thing: RegisterFinding['things'][number];
  onClose: () => void;
}

/** Several lead: one is chosen, the others help. Where the names are not parted yet, the form for them opens. */
export function ChooseLeadDialog({ thing, onClose }: ChooseLeadDialogProps) {
  const detail = useQuery(rowQuery(thing.kind, thing.id));
  const leads = detail.data?.row.owners.filter(({ role }) => role === 'lead').map(({ text }) => text);
  if (!detail.data || !leads || leads.length < 2)
    return <RowEditById kind={thing.kind} id={thing.id} focus="lead" onClose={onClose} />;
  return <ChooseLead detail={detail.data} leads={leads} onClose={onClose} />;
}

interface ChooseLeadProps {
  detail: RegisterDetail;
  leads: string[];
  onClose: () => void;
}

function ChooseLead({ detail, leads, onClose }: ChooseLeadProps) {
  const { findings: words, register } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState('');
  const { row } = detail;
  const save = useMutation({
    mutationFn: (reason: string) =>
      editRow(row.kind, row.id, correction(withOneLead(detail, chosen), detail, reason)),
    onSuccess: () => told(words.leadDone(chosen)),
    onSettled: () => void refresh(),
  });
  return (
    <AskReason
      place={{ form: 'choose-lead', record: row.id }}
      title={words.leadTitle}
      text={`${row.name}. ${words.leadText}`}
      action={words.ways['choose-lead']}
      ready={chosen !== ''}
      busy={save.isPending}
      error={save.error}
      onDone={save.mutateAsync}
      onClose={onClose}
    >
      <Radio.Group label={register.ownerRoles.lead} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={4}>
          {leads.map((name, at) => (
            <Radio key={name} value={name} label={name} data-autofocus={at === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
    </AskReason>
  );
}
