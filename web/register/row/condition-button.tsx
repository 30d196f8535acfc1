import '../../i18n/rooms/conditions.ts';
import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dueAfterCondition, ruleOfWords } from '../../../src/progress/rules/condition-due.ts';
import { canRecordCondition } from '../../../src/progress/permissions.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { ConditionRule } from '../../../src/register/received/contract.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { recordCondition } from '../../api/conditions.ts';
import { useMe } from '../../api/me.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { dateText } from '../../format/dates.ts';
import { useTold } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useToday } from '../../format/use-today.ts';

/** For a task that waits, or waited, for a condition; nothing for other rows and other people. */
export function ConditionButton({ row }: { row: RegisterRow }) {
  const { conditions: words } = useTexts();
  const { user } = useMe();
  const [asking, setAsking] = useState(false);
  const may = canRecordCondition(user, user.communeCode) && !row.retired && !row.withdrawn;
  if (!may || row.kind !== 'task' || row.deadline?.kind !== 'conditional') return null;
  const met = row.conditionMetOn !== undefined;
  const Asked = met ? ClearDialog : RecordDialog;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {met ? words.clear : words.record}
      </Button>
      {asking && <Asked row={row} onClose={() => setAsking(false)} />}
    </>
  );
}

const UNITS = ['days', 'working-days', 'months'] as const satisfies readonly ConditionRule['unit'][];

interface ConditionProps {
  row: RegisterRow;
  onClose: () => void;
}

function RecordDialog({ row, onClose }: ConditionProps) {
  const { conditions: words, design } = useTexts();
  const refresh = useRefreshCycle();
  const told = useTold();
  const today = useToday();
  const proposed = ruleOfWords(row.deadline?.text);
  const typed = useTyped(
    { form: 'condition', record: row.id },
    {
      document: '',
      metOn: today,
      dated: proposed !== undefined,
      rule: proposed ?? ({ count: 30, unit: 'days' } as ConditionRule),
    },
  );
  const { value, put } = typed;
  const thingId = row.id;
  const save = useMutation({
    mutationFn: () =>
      recordCondition({
        thingId,
        version: row.version,
        document: value.document.trim(),
        metOn: value.metOn,
        ...(value.dated && { rule: value.rule }),
      }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      told(words.recorded, async () => {
        await recordCondition({ thingId, version: row.version + 1, metOn: null, reason: words.undoReason });
        await refresh();
      });
      await refresh();
    },
  });
  return (
    <Dialog title={words.title} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <p className="soft">{words.follows}</p>
          <Restored typed={typed} />
          <TextInput
            required
            data-autofocus
            label={words.document}
            description={words.documentHint}
            maxLength={1000}
            value={value.document}
            onChange={(event) => put({ ...value, document: event.currentTarget.value })}
          />
          <DateField
            required
            label={words.metOn}
            value={value.metOn || undefined}
            onChange={(iso) => put({ ...value, metOn: iso ?? '' })}
          />
          <Checkbox
            label={words.dated}
            description={proposed && row.deadline?.text && words.ruleWords(row.deadline.text)}
            checked={value.dated}
            onChange={(event) => put({ ...value, dated: event.currentTarget.checked })}
          />
          {value.dated && (
            <RuleFields rule={value.rule} metOn={value.metOn} onChange={(rule) => put({ ...value, rule })} />
          )}
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={words.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface RuleFieldsProps {
  rule: ConditionRule;
  metOn: string;
  onChange: (rule: ConditionRule) => void;
}

/** How long after the condition, and the day that it comes to. */
function RuleFields({ rule, metOn, onChange }: RuleFieldsProps) {
  const { conditions: words } = useTexts();
  const byCalendar = rule.unit === 'working-days';
  return (
    <>
      <Group gap="xs" align="end">
        <TextInput
          required
          label={words.count}
          inputMode="numeric"
          maxLength={3}
          w={96}
          value={rule.count > 0 ? String(rule.count) : ''}
          onChange={(event) =>
            onChange({ ...rule, count: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })
          }
        />
        <Select
          aria-label={words.unit}
          w={160}
          allowDeselect={false}
          data={UNITS.map((unit) => ({ value: unit, label: words.units[unit] }))}
          value={rule.unit}
          onChange={(unit) => onChange({ ...rule, unit: UNITS.find((each) => each === unit) ?? rule.unit })}
        />
      </Group>
      {metOn !== '' && rule.count > 0 && (
        <p className="soft small" role="status">
          {byCalendar ? words.dueByCalendar : words.due(dateText(dueAfterCondition(rule, metOn)))}
        </p>
      )}
    </>
  );
}

function ClearDialog({ row, onClose }: ConditionProps) {
  const { conditions: words } = useTexts();
  const refresh = useRefreshCycle();
  const clear = useMutation({
    mutationFn: (reason: string) =>
      recordCondition({ thingId: row.id, version: row.version, metOn: null, reason }),
    onSuccess: refresh,
  });
  return (
    <AskReason
      place={{ form: 'clear-condition', record: row.id }}
      title={words.clearTitle}
      text={words.clearText}
      action={words.clearTitle}
      busy={clear.isPending}
      error={clear.error}
      onDone={clear.mutateAsync}
      onClose={onClose}
    />
  );
}
