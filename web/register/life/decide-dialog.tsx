import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { UnitPart } from '../../../src/approval/life/contract.ts';
import type { DecisionStep } from '../../../src/approval/life/life-steps.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { decideTasks } from '../../api/life.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DocumentFields } from './document-fields.tsx';
import { useLastDocument } from './last-document.ts';
import { useToday } from '../../format/use-today.ts';

interface DecideDialogProps {
  step: DecisionStep;
  rows: readonly RegisterRow[];
  openParts: readonly UnitPart[];
  onDone: (() => void) | undefined;
  onRefused: (() => void) | undefined;
  onClose: () => void;
}

const EMPTY = { number: '', issuedOn: '', title: '', reason: '', body: '', unitId: '', day: '', over: false };
type Values = typeof EMPTY;

const trimmed = (text: string) => (text.trim() === '' ? undefined : text.trim());

function documentOf({ number, issuedOn, title }: Values) {
  const text = trimmed(number);
  if (text === undefined || issuedOn === '') return {};
  const named = trimmed(title);
  return { document: { number: text, issuedOn, ...(named !== undefined && { title: named }) } };
}

function useDeciding({ step, rows, onDone, onRefused, onClose }: DecideDialogProps, forget: () => void) {
  const { life: words } = useTexts();
  const refresh = useRefreshCycle();
  const { keep } = useLastDocument();
  return useMutation({
    mutationFn: (value: Values) => {
      const [reason, body] = [trimmed(value.reason), trimmed(value.body)];
      return decideTasks({
        action: step.action,
        tasks: rows.map(({ id, version }) => ({ id, version })),
        ...documentOf(value),
        ...(reason !== undefined && { reason }),
        ...(body !== undefined && { body }),
        ...(value.unitId !== '' && { unitId: value.unitId }),
        ...(step.action !== 'complete' && value.day !== '' && { day: value.day }),
        overOpenParts: value.over,
      });
    },
    onSuccess: async (_, value) => {
      keep(value);
      forget();
      onClose();
      onDone?.();
      say(words.done[step.action]);
      await refresh();
    },
    onError: () => onRefused?.(),
  });
}

/** What a decision needs, no more: a document, a reason, the unit or body that takes the task, the day. */
export function DecideDialog(props: DecideDialogProps) {
  const { step, rows, openParts, onClose } = props;
  const { life: words, design } = useTexts();
  const today = useToday();
  const [first] = rows;
  const record = rows.length === 1 && first ? first.id : 'many';
  const typed = useTyped({ form: `decide-${step.action}`, record }, { ...EMPTY, day: today });
  const { value, put } = typed;
  const deciding = useDeciding(props, typed.forget);
  const title = words.titles[step.action];
  const set = (field: keyof Values) => (event: { currentTarget: { value: string } }) =>
    put({ ...value, [field]: event.currentTarget.value });
  return (
    <Dialog
      title={rows.length > 1 ? words.many(title, numberText(rows.length)) : title}
      onClose={onClose}
      typed={typed}
    >
      <Form onDone={() => deciding.mutate(value)}>
        <Stack gap="sm">
          <p className="soft">{words.texts[step.action]}</p>
          <Restored typed={typed} />
          {step.unit && <UnitField value={value.unitId} onChange={(unitId) => put({ ...value, unitId })} />}
          {step.body && (
            <TextInput
              required
              data-autofocus
              label={words.body}
              maxLength={300}
              value={value.body}
              onChange={set('body')}
            />
          )}
          {step.document && (
            <>
              <DocumentFields
                value={value}
                onChange={(change) => put({ ...value, ...change })}
                first={!step.body}
              />
              <TextInput
                label={words.documentTitle}
                maxLength={1000}
                value={value.title}
                onChange={set('title')}
              />
            </>
          )}
          {step.reason && (
            <Textarea
              required
              data-autofocus={step.document || step.unit ? undefined : true}
              label={words.reason}
              autosize
              minRows={2}
              minLength={3}
              maxLength={1000}
              value={value.reason}
              onChange={set('reason')}
            />
          )}
          {step.action !== 'complete' && (
            <DateField
              required
              label={words.day}
              value={value.day || undefined}
              onChange={(iso) => put({ ...value, day: iso ?? '' })}
            />
          )}
          {step.action === 'complete' && openParts.length > 0 && (
            <Checkbox
              label={words.overOpenParts}
              description={words.openParts(openParts.map(({ unitName }) => unitName).join('; '))}
              checked={value.over}
              onChange={(event) => put({ ...value, over: event.currentTarget.checked })}
            />
          )}
          <Problem error={deciding.error} kept={design.keptForm} />
          <DialogActions action={title} busy={deciding.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

function UnitField({ value, onChange }: { value: string; onChange: (unitId: string) => void }) {
  const { life: words } = useTexts();
  const units = useQuery(unitsQuery);
  return (
    <>
      <Problem error={units.error} onRetry={() => void units.refetch()} />
      <Select
        label={words.unit}
        data-autofocus
        searchable
        required
        data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value || null}
        onChange={(unitId) => onChange(unitId ?? '')}
      />
    </>
  );
}
