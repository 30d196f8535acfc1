import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { amendRow } from '../../api/amendments.ts';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DocumentFields } from '../life/document-fields.tsx';
import { useLastDocument } from '../life/last-document.ts';
import { useRefresh } from '../use-refresh.ts';
import { type AmendDraft, amendOrder, emptyAmend, plansOf } from './amend-order.ts';

interface AmendDialogProps {
  detail: RegisterDetail;
  onClose: () => void;
}

/** What a document changes, from which day, and why. */
export function AmendDialog({ detail, onClose }: AmendDialogProps) {
  const { amendments: words, design } = useTexts();
  const refresh = useRefresh();
  const { row } = detail;
  const typed = useTyped({ form: 'amend', record: row.id }, emptyAmend(detail));
  const { value, put } = typed;
  const { keep } = useLastDocument();
  const amending = useMutation({
    mutationFn: () => amendRow(row, amendOrder(value, row)),
    onSuccess: async () => {
      keep(value);
      typed.forget();
      onClose();
      say(words.done);
      await refresh();
    },
  });
  const change = (part: Partial<AmendDraft>) => put({ ...value, ...part });
  return (
    <Dialog title={words.title} onClose={onClose} typed={typed}>
      <Form onDone={() => amending.mutate()}>
        <Stack gap="sm">
          <p className="soft">{words.text}</p>
          <Restored typed={typed} />
          <What detail={detail} value={value} change={change} />
          <DocumentFields value={value} onChange={change} />
          <Textarea
            required
            label={words.reason}
            autosize
            minRows={2}
            minLength={3}
            maxLength={1000}
            value={value.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <Problem error={amending.error} kept={design.keptForm} />
          <DialogActions action={words.title} busy={amending.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface WhatProps {
  detail: RegisterDetail;
  value: AmendDraft;
  change: (part: Partial<AmendDraft>) => void;
}

/** Of which plan, and what of the row. */
function What({ detail, value, change }: WhatProps) {
  const { amendments: words } = useTexts();
  const plans = plansOf(detail);
  const kinds = (['deadline', 'drop'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <>
      {plans.length > 1 && (
        <Select
          required
          allowDeselect={false}
          label={words.plan}
          data={plans}
          value={value.planId}
          onChange={(planId) => change({ planId: planId ?? value.planId })}
        />
      )}
      {detail.row.kind === 'task' && (
        <Select
          required
          allowDeselect={false}
          data-autofocus
          label={words.what}
          data={kinds}
          value={value.kind}
          onChange={(kind) => change({ kind: kind === 'drop' ? 'drop' : 'deadline' })}
        />
      )}
      {value.kind === 'targets' && <Level detail={detail} value={value} change={change} />}
      {value.kind === 'deadline' && (
        <DateField
          required
          label={words.due}
          value={value.due || undefined}
          onChange={(iso) => change({ due: iso ?? '' })}
        />
      )}
    </>
  );
}

function Level({ detail: { row }, value, change }: WhatProps) {
  const { amendments: words } = useTexts();
  const years = row.targets.map(({ year }) => (year === undefined ? '' : String(year)));
  const now = row.targets.find(({ year }) => (year === undefined ? '' : String(year)) === value.year);
  return (
    <>
      <Select
        required
        allowDeselect={false}
        label={words.year}
        data={[...new Set(years)].map((year) => ({ value: year, label: year || words.noYear }))}
        value={value.year}
        onChange={(year) => change({ year: year ?? value.year })}
      />
      <TextInput
        required
        data-autofocus
        label={words.level}
        description={now && words.levelHint(now.text)}
        maxLength={200}
        value={value.level}
        onChange={(event) => change({ level: event.currentTarget.value })}
      />
    </>
  );
}
