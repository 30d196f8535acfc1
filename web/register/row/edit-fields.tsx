import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Proposable } from '../../../src/register/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { ReadableInput } from '../../design/readable-input.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import {
  type EditDraft,
  type EditField,
  isWhole,
  isYear,
  OWNER_ROLES,
  type OwnerRole,
} from './edit-draft.ts';
import css from './row.module.css';

export interface FieldsProps {
  draft: EditDraft;
  onChange: (draft: EditDraft) => void;
  /** The field that the form was opened for. */
  focus: EditField;
}

export function TargetFields({ draft, onChange, focus }: FieldsProps) {
  const { register } = useTexts();
  const words = register.row;
  const put = (index: number, part: Partial<EditDraft['targets'][number]>) => {
    const target = draft.targets[index];
    if (target) onChange({ ...draft, targets: draft.targets.toSpliced(index, 1, { ...target, ...part }) });
  };
  const wanted = focus === 'targets' || undefined;
  return (
    <fieldset>
      <legend>{words.targets}</legend>
      {draft.targets.map((target, index) => (
        <div key={`${index + 1}`} className={css.targetLine}>
          <ReadableInput
            size="xs"
            label={words.year}
            inputMode="numeric"
            value={target.year}
            problem={isYear(target.year) ? undefined : words.yearWrong}
            onChange={(event) => put(index, { year: event.currentTarget.value })}
          />
          <ReadableInput
            size="xs"
            data-autofocus={(index === 0 && wanted) || undefined}
            label={words.level}
            placeholder={words.targetHint}
            value={target.text}
            problem={isWhole(target) ? undefined : words.levelMissing}
            onChange={(event) => put(index, { text: event.currentTarget.value })}
          />
          <Button
            size="xs"
            variant="default"
            aria-label={`${words.removeTarget} ${target.year}`}
            onClick={() => onChange({ ...draft, targets: draft.targets.toSpliced(index, 1) })}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        data-autofocus={(draft.targets.length === 0 && wanted) || undefined}
        onClick={() => onChange({ ...draft, targets: [...draft.targets, { year: '', text: '' }] })}
      >
        {words.addTarget}
      </Button>
    </fieldset>
  );
}

function OwnerField({ role, draft, onChange, focus }: FieldsProps & { role: OwnerRole }) {
  const { register } = useTexts();
  const units = useQuery(unitsQuery);
  const put = (text: string) => onChange({ ...draft, owners: { ...draft.owners, [role]: text } });
  const named = draft.owners[role].split('\n').map((line) => line.trim());
  const others = (units.data ?? []).filter(({ name }) => !named.includes(name));
  return (
    <>
      <Textarea
        size="xs"
        autosize
        data-autofocus={focus === role || undefined}
        label={register.ownerRoles[role]}
        description={register.row.ownersHint}
        value={draft.owners[role]}
        onChange={(event) => put(event.currentTarget.value)}
      />
      <Select
        size="xs"
        mt={4}
        searchable
        aria-label={register.row.addUnitTo(register.ownerRoles[role])}
        placeholder={register.row.addUnit}
        data={others.map(({ name }) => name)}
        value={null}
        onChange={(name) => name !== null && put([...named.filter(Boolean), name].join('\n'))}
      />
    </>
  );
}

interface OwnerFieldsProps extends FieldsProps {
  withAgency: boolean;
  /** Whether the lead is a proposal that a basis can be written for. */
  withBasis: boolean;
}

export function OwnerFields({ withAgency, withBasis, ...fields }: OwnerFieldsProps) {
  return OWNER_ROLES.filter((role) => withAgency || role !== 'agency').map((role) => (
    <div key={role}>
      <OwnerField {...fields} role={role} />
      {role === 'lead' && withBasis && <BasisField {...fields} of="leads" />}
    </div>
  ));
}

export function BasisField({ of, draft, onChange, focus }: FieldsProps & { of: Proposable }) {
  const { things } = useTexts();
  return (
    <TextInput
      size="xs"
      mt={4}
      data-autofocus={focus === `${of}-basis` || undefined}
      label={things.basis[of]}
      description={things.basisHint}
      maxLength={1000}
      value={draft.basis[of]}
      onChange={(event) => onChange({ ...draft, basis: { ...draft.basis, [of]: event.currentTarget.value } })}
    />
  );
}

export function TextFields({ draft, onChange, focus, withUnit }: FieldsProps & { withUnit: boolean }) {
  const { reading } = useTexts();
  const line = (field: 'ordinal' | 'section' | 'unit' | 'deliverable') => (
    <TextInput
      size="xs"
      data-autofocus={focus === field || undefined}
      label={reading.fields[field]}
      value={draft[field]}
      onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Textarea
        size="xs"
        data-autofocus={focus === 'name' || undefined}
        autosize
        required
        label={reading.fields.name}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Group grow>
        {line('ordinal')}
        {withUnit && line('unit')}
      </Group>
      {line('section')}
      {line('deliverable')}
    </>
  );
}
