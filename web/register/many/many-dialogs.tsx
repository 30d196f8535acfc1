/** What is asked before something is done with several rows at once: what exactly, and one reason for all. */
import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deadline } from '../../../src/reading/contract.ts';
import type { ShownThing } from '../../../src/register/changes/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { DeadlineFields } from '../../design/deadline-fields.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useDateMany, useLeadMany, useRetireMany } from './use-many.ts';

interface ManyDialogProps {
  rows: readonly ShownThing[];
  onDone: () => void;
  /** What was refused may have been changed by others in the meantime. */
  onRefused: () => void;
  onClose: () => void;
}

/** Asks which unit leads all of them. */
export function LeadManyDialog({ rows, onDone, onRefused, onClose }: ManyDialogProps) {
  const { many, things } = useTexts();
  const units = useQuery(unitsQuery);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const unit = units.data?.find(({ id }) => id === unitId);
  const lead = useLeadMany(rows);
  return (
    <AskReason
      place={{ form: 'many-lead', record: 'many' }}
      title={many.leadTitle(numberText(rows.length))}
      text={many.leadText}
      action={many.leadAction}
      ready={unit !== undefined}
      busy={lead.isPending}
      error={lead.error}
      onDone={async (reason) => {
        if (!unit) return;
        await lead.mutateAsync({ unit, basis: basis.trim(), reason }, { onError: onRefused });
        onDone();
      }}
      onClose={onClose}
    >
      <Select
        label={many.leadUnit}
        data-autofocus
        searchable
        required
        data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <BasisField label={things.basis.leads} value={basis} onChange={setBasis} />
    </AskReason>
  );
}

/** Asks which deadline all of them have. */
export function DeadlineManyDialog({ rows, onDone, onRefused, onClose }: ManyDialogProps) {
  const { many, things } = useTexts();
  const [deadline, setDeadline] = useState<Deadline>({ kind: 'none' });
  const [basis, setBasis] = useState('');
  const date = useDateMany(rows);
  return (
    <AskReason
      place={{ form: 'many-deadline', record: 'many' }}
      title={many.deadlineTitle(numberText(rows.length))}
      text={many.deadlineText}
      action={many.deadlineAction}
      ready={Object.keys(deadline).length > 1 || deadline.kind !== 'none'}
      busy={date.isPending}
      error={date.error}
      onDone={async (reason) => {
        await date.mutateAsync({ deadline, basis: basis.trim(), reason }, { onError: onRefused });
        onDone();
      }}
      onClose={onClose}
    >
      <DeadlineFields deadline={deadline} onChange={setDeadline} focus />
      <BasisField label={things.basis.deadline} value={basis} onChange={setBasis} />
    </AskReason>
  );
}

interface BasisFieldProps {
  label: string;
  value: string;
  onChange: (basis: string) => void;
}

function BasisField({ label, value, onChange }: BasisFieldProps) {
  const { things } = useTexts();
  return (
    <TextInput
      label={label}
      description={things.basisHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Asks why none of them is followed any more, or why they are again. */
export function RetireManyDialog({
  rows,
  act,
  onDone,
  onRefused,
  onClose,
}: ManyDialogProps & { act: 'retire' | 'restore' }) {
  const { many, register } = useTexts();
  const retire = useRetireMany(rows, act);
  const count = numberText(rows.length);
  return (
    <AskReason
      place={{ form: `many-${act}`, record: 'many' }}
      title={act === 'retire' ? many.retireTitle(count) : many.restoreTitle(count)}
      text={act === 'retire' ? register.row.retireText : many.restoreText}
      action={register.row[act]}
      busy={retire.isPending}
      error={retire.error}
      onDone={async (reason) => {
        await retire.mutateAsync(reason, { onError: onRefused });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
