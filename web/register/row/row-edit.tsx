import { Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterDetail, RowKind } from '../../../src/register/contract.ts';
import { ApiProblem } from '../../api/http.ts';
import { editRow, rowQuery } from '../../api/register.ts';
import { DeadlineFields } from '../../design/deadline-fields.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';
import { correction, editDraft, type EditField, proposable } from './edit-draft.ts';
import { BasisField, type FieldsProps, OwnerFields, TargetFields, TextFields } from './edit-fields.tsx';

interface RowEditProps {
  detail: RegisterDetail;
  /** The field that the form is opened for. */
  focus?: EditField;
  onClose: () => void;
}

/** Corrects a confirmed row; the reason stays in its history. */
export function RowEdit({ detail, focus = 'name', onClose }: RowEditProps) {
  const { register, common } = useTexts();
  const client = useQueryClient();
  const refresh = useRefresh();
  const { row } = detail;
  const [initial] = useState(() => ({ draft: editDraft(detail), reason: '' }));
  const typed = useTyped({ form: 'row', record: row.id, basis: row.version }, initial);
  const { draft, reason } = typed.value;
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => editRow(row.kind, row.id, correction(draft, detail, reason)),
    onSuccess: async () => {
      await refresh();
      typed.forget();
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: rowQuery(row.kind, row.id).queryKey }),
  });
  const changedSince = save.error instanceof ApiProblem && save.error.status === 409;
  const fine = reason.trim().length >= 3 && draft.name.trim() !== '';
  const submit = () => {
    setTried(true);
    if (fine) save.mutate();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={register.row.editTitle[row.kind]} typed={typed}>
      <Form onDone={submit}>
        <Stack gap="xs">
          <Restored typed={typed} />
          <Fields
            detail={detail}
            draft={draft}
            focus={focus}
            onChange={(next) => typed.put({ reason, draft: next })}
          />
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
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

function Fields({ detail, ...fields }: FieldsProps & { detail: RegisterDetail }) {
  const { draft, onChange, focus } = fields;
  const indicator = detail.row.kind === 'indicator';
  const needsBasis = proposable(draft, detail);
  return (
    <>
      <TextFields {...fields} withUnit={indicator} />
      {indicator && <TargetFields {...fields} />}
      {!indicator && (
        <DeadlineFields
          deadline={draft.deadline ?? { kind: 'none' }}
          focus={focus === 'deadline'}
          onChange={(deadline) => onChange({ ...draft, deadline })}
        />
      )}
      {!indicator && needsBasis.includes('deadline') && <BasisField {...fields} of="deadline" />}
      <OwnerFields {...fields} withAgency={indicator} withBasis={needsBasis.includes('leads')} />
    </>
  );
}

interface RowEditByIdProps {
  kind: RowKind;
  id: string;
  focus: EditField;
  onClose: () => void;
}

/** The same from elsewhere than the page of the row. */
export function RowEditById({ kind, id, focus, onClose }: RowEditByIdProps) {
  const { register } = useTexts();
  const detail = useQuery(rowQuery(kind, id));
  if (detail.data) return <RowEdit detail={detail.data} focus={focus} onClose={onClose} />;
  return (
    <Dialog title={register.row.editTitle[kind]} onClose={onClose}>
      {detail.isPending && <Waiting />}
      <Problem error={detail.error} onRetry={() => void detail.refetch()} />
    </Dialog>
  );
}
