import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { ApiProblem } from '../../api/http.ts';
import { editRow, rowQuery } from '../../api/register.ts';
import { DeadlineFields } from '../../design/deadline-fields.tsx';
import { CancelButton, Dialog } from '../../design/dialog.tsx';
import { Problem } from '../../design/notices.tsx';
import { ReadableInput } from '../../design/readable-input.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { correction, type EditDraft, editDraft, isWhole, isYear, OWNER_ROLES } from './edit-draft.ts';
import css from './row.module.css';

interface FieldsProps {
  draft: EditDraft;
  onChange: (draft: EditDraft) => void;
}

function TargetFields({ draft, onChange }: FieldsProps) {
  const { register } = useTexts();
  const words = register.row;
  const put = (index: number, part: Partial<EditDraft['targets'][number]>) => {
    const target = draft.targets[index];
    if (target) onChange({ ...draft, targets: draft.targets.toSpliced(index, 1, { ...target, ...part }) });
  };
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
        size="compact-xs"
        variant="default"
        onClick={() => onChange({ ...draft, targets: [...draft.targets, { year: '', text: '' }] })}
      >
        {words.addTarget}
      </Button>
    </fieldset>
  );
}

function OwnerFields({ draft, onChange, withAgency }: FieldsProps & { withAgency: boolean }) {
  const { register } = useTexts();
  return OWNER_ROLES.filter((role) => withAgency || role !== 'agency').map((role) => (
    <Textarea
      key={role}
      size="xs"
      autosize
      label={register.ownerRoles[role]}
      description={register.row.ownersHint}
      value={draft.owners[role]}
      onChange={(event) =>
        onChange({ ...draft, owners: { ...draft.owners, [role]: event.currentTarget.value } })
      }
    />
  ));
}

function TextFields({ draft, onChange, withUnit }: FieldsProps & { withUnit: boolean }) {
  const { reading } = useTexts();
  const line = (field: 'ordinal' | 'section' | 'unit' | 'deliverable') => (
    <TextInput
      size="xs"
      label={reading.fields[field]}
      value={draft[field]}
      onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Textarea
        size="xs"
        data-autofocus
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

interface RowEditProps {
  detail: RegisterDetail;
  onClose: () => void;
}

/** Corrects a confirmed row; the reason stays in its history. */
export function RowEdit({ detail, onClose }: RowEditProps) {
  const { register, common } = useTexts();
  const client = useQueryClient();
  const { row } = detail;
  const [initial] = useState(() => ({ draft: editDraft(detail), reason: '' }));
  const typed = useTyped({ form: 'row', record: row.id, basis: row.version }, initial);
  const { draft, reason } = typed.value;
  const setDraft = (next: EditDraft) => typed.put({ reason, draft: next });
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => editRow(row.kind, row.id, correction(draft, detail, reason)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['register'] });
      typed.forget();
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: rowQuery(row.kind, row.id).queryKey }),
  });
  const changedSince = save.error instanceof ApiProblem && save.error.status === 409;
  const fine = reason.trim().length >= 3 && draft.name.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fine) save.mutate();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={register.row.editTitle} typed={typed}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Restored typed={typed} />
          <TextFields draft={draft} onChange={setDraft} withUnit={row.kind === 'indicator'} />
          {row.kind === 'indicator' && <TargetFields draft={draft} onChange={setDraft} />}
          {row.kind === 'task' && (
            <DeadlineFields
              deadline={draft.deadline ?? { kind: 'none' }}
              onChange={(deadline) => setDraft({ ...draft, deadline })}
            />
          )}
          <OwnerFields draft={draft} onChange={setDraft} withAgency={row.kind === 'indicator'} />
          <Textarea
            label={common.reason}
            description={common.reasonHint}
            required
            autosize
            value={reason}
            error={tried && reason.trim().length < 3 ? common.reasonNeeded : undefined}
            onChange={(event) => typed.put({ draft, reason: event.currentTarget.value })}
          />
          {changedSince ? (
            <div className="problem" role="alert">
              {register.row.changedSince}
            </div>
          ) : (
            <Problem error={save.error} />
          )}
          <Group justify="flex-end">
            <CancelButton />
            <Button type="submit" loading={save.isPending}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
