import '../../i18n/rooms/directives.ts';
import '../../i18n/rooms/things.ts';
import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { directs, ownSpeaker } from '../../../src/approval/directives/speaker.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { giveDirective } from '../../api/directives.ts';
import { useMe } from '../../api/me.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { takeBackTask } from '../../api/outside-tasks.ts';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTold } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { useToday } from '../../format/use-today.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';
import { beginOf, type DirectiveTarget, type NewDirective, orderOf, recordOf } from './new-directive.ts';

/** Saves it and offers the way back: the task is taken back as any other that was just added. */
function useGiving(target: DirectiveTarget, onGiven: () => void) {
  const { directives: words } = useTexts();
  const told = useTold();
  const [refresh, refreshCycle] = [useRefresh(), useRefreshCycle()];
  const refreshAll = () => Promise.all([refresh(), refreshCycle()]);
  return useMutation({
    mutationFn: async (value: NewDirective) => {
      const order = orderOf(value, target);
      const { id, version } = await giveDirective(order);
      onGiven();
      told(words.given(order.name), async () => {
        await takeBackTask(id, version);
        await refreshAll();
      });
    },
    onSettled: refreshAll,
  });
}

interface GiveDirectiveDialogProps {
  target: DirectiveTarget;
  onClose: () => void;
}

/** "Chỉ đạo": what is wanted, of which unit, by when; whose word it is. */
export function GiveDirectiveDialog({ target, onClose }: GiveDirectiveDialogProps) {
  const { directives: words, design } = useTexts();
  const { user } = useMe();
  const today = useToday();
  const begin = beginOf(target, ownSpeaker(user, user.communeCode));
  const typed = useTyped({ form: 'directive', record: recordOf(target) }, begin);
  const { value, put } = typed;
  const change = (part: Partial<NewDirective>) => put({ ...value, ...part });
  const giving = useGiving(target, () => {
    typed.forget();
    onClose();
  });
  const over = value.due !== '' && value.due < today;
  return (
    <Dialog
      title={directs(user, user.communeCode) ? words.title : words.record}
      size="lg"
      onClose={onClose}
      typed={typed}
    >
      <Form onDone={() => giving.mutate(value)}>
        <Stack gap="sm">
          <SubjectLine target={target} />
          <Restored typed={typed} />
          <Textarea
            required
            data-autofocus
            autosize
            minRows={2}
            maxLength={10_000}
            label={words.name}
            value={value.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <UnitField value={value.leadId} today={today} onChange={(leadId) => change({ leadId })} />
          <DateField
            required
            label={words.due}
            value={value.due || undefined}
            problem={over ? words.dueOver : undefined}
            onChange={(due) => change({ due: due ?? '' })}
          />
          <SpeakerFields value={value} onChange={change} />
          <Problem error={giving.error} kept={design.keptForm} />
          <DialogActions action={words.give} busy={giving.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

/** What it is about, in a line. */
function SubjectLine({ target: { about } }: { target: DirectiveTarget }) {
  const { directives: words } = useTexts();
  if (!about) return <p className="soft">{words.toUnit}</p>;
  return (
    <p>
      <span className="soft">{words.about}:</span> {about.name}
      {about.answer && ` · ${words.answerOf[about.kind](about.answer.periodName)}`}
    </p>
  );
}

interface UnitFieldProps {
  value: string;
  /** ISO date. */
  today: string;
  onChange: (unitId: string) => void;
}

/** Those to which something can still be given. */
function UnitField({ value, today, onChange }: UnitFieldProps) {
  const { directives: words } = useTexts();
  const units = useQuery(unitsQuery);
  const choices = (units.data ?? []).filter(({ validTo }) => validTo === undefined || validTo >= today);
  return (
    <>
      <Problem error={units.error} onRetry={() => void units.refetch()} />
      <Select
        required
        searchable
        label={words.unit}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={value || null}
        onChange={(unitId) => onChange(unitId ?? '')}
      />
    </>
  );
}

interface SpeakerFieldsProps {
  value: NewDirective;
  onChange: (part: Partial<NewDirective>) => void;
}

/** Whose word it is, and the document that has it where one does. */
function SpeakerFields({ value, onChange }: SpeakerFieldsProps) {
  const { directives: words } = useTexts();
  return (
    <>
      <TextInput
        required
        label={words.speaker}
        placeholder={words.speakerHint}
        maxLength={1000}
        value={value.speaker}
        onChange={(event) => onChange({ speaker: event.currentTarget.value })}
      />
      <Group grow preventGrowOverflow={false} align="start">
        <TextInput
          label={words.number}
          maxLength={100}
          value={value.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
        />
        <DateField
          label={words.date}
          value={value.date || undefined}
          onChange={(date) => onChange({ date: date ?? '' })}
        />
      </Group>
    </>
  );
}
