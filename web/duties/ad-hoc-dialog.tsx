import { Group, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { AdHocOrder } from '../../src/duties/contract.ts';
import { useRefreshCycle } from '../api/approval.ts';
import { openAdHoc } from '../api/duties.ts';
import { unitsQuery } from '../api/organisation.ts';
import { periodContentQuery } from '../api/period-content.ts';
import { facetsQuery } from '../api/register.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { TimeField } from '../design/time-field.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';

const KINDS = ['all', 'indicator', 'task'] as const;

/** As it is typed; what is empty is not given. */
interface AdHocForm {
  name: string;
  start: string;
  end: string;
  due: string;
  time: string;
  unitIds: string[];
  kind: (typeof KINDS)[number];
  sections: string[];
  thingIds: string[];
}

const EMPTY: AdHocForm = {
  name: '',
  start: '',
  end: '',
  due: '',
  time: '',
  unitIds: [],
  kind: 'all',
  sections: [],
  thingIds: [],
};

/** Rows that were chosen one by one say what is asked; kind and sections only found them. */
function aboutOf({
  kind,
  sections,
  thingIds,
}: AdHocForm): Pick<AdHocOrder, 'kinds' | 'sections' | 'thingIds'> {
  if (thingIds.length > 0) return { thingIds };
  return {
    ...(kind !== 'all' && { kinds: [kind] }),
    ...(sections.length > 0 && { sections }),
  };
}

function orderOf(form: AdHocForm): AdHocOrder {
  const { name, start, end, due, time, unitIds } = form;
  return {
    name: name.trim(),
    start,
    end,
    ...(due !== '' && { due }),
    ...(time !== '' && { dueTime: time }),
    ...(unitIds.length > 0 && { unitIds }),
    ...aboutOf(form),
  };
}

interface AdHocDialogProps {
  /** Rows that are asked about at first. */
  thingIds?: string[];
  onClose: () => void;
}

/** A report that somebody orders apart from the calendar; leads to its period. */
export function AdHocDialog({ thingIds = [], onClose }: AdHocDialogProps) {
  const { approval, design } = useTexts();
  const words = approval.adHoc;
  const navigate = useNavigate();
  const refresh = useRefreshCycle();
  const typed = useTyped(
    { form: 'ad-hoc-period', record: thingIds.length > 0 ? thingIds.toSorted().join(' ') : 'new' },
    { ...EMPTY, thingIds },
  );
  const opening = useMutation({
    mutationFn: () => openAdHoc(orderOf(typed.value)),
    onSuccess: async ([duty]) => {
      typed.forget();
      onClose();
      say(approval.opened(typed.value.name.trim()));
      await refresh();
      if (duty) await navigate({ to: '/reporting/$periodId', params: { periodId: duty.periodId } });
    },
  });
  return (
    <Dialog title={words.title} size="lg" onClose={onClose} typed={typed}>
      <Form onDone={() => opening.mutate()}>
        <Stack gap="sm">
          <p className="soft">{words.follows}</p>
          <Restored typed={typed} />
          <AdHocFields value={typed.value} onChange={typed.put} />
          <Problem error={opening.error} kept={design.keptForm} />
          {opening.error && (
            <Link className="onward" to="/reporting/flows">
              {approval.flows}
            </Link>
          )}
          <DialogActions action={words.action} busy={opening.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface AdHocFieldsProps {
  value: AdHocForm;
  onChange: (value: AdHocForm) => void;
}

function AdHocFields({ value, onChange }: AdHocFieldsProps) {
  const { approval } = useTexts();
  const words = approval.adHoc;
  const units = useQuery(unitsQuery);
  const day = (of: 'start' | 'end' | 'due') => ({
    label: words[of],
    value: value[of] || undefined,
    onChange: (iso: string | undefined) => onChange({ ...value, [of]: iso ?? '' }),
  });
  return (
    <>
      <TextInput
        required
        data-autofocus
        label={words.name}
        description={words.nameHint}
        maxLength={200}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Group align="flex-start" grow>
        <DateField required {...day('start')} />
        <DateField required {...day('end')} />
      </Group>
      <Group align="flex-start" grow>
        <DateField {...day('due')} />
        <TimeField
          label={words.time}
          title={words.timeHint}
          wrong={words.timeWrong}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      </Group>
      <MultiSelect
        label={words.units}
        description={words.unitsHint}
        searchable
        data={(units.data ?? [])
          .filter(({ validTo }) => validTo === undefined)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={value.unitIds}
        onChange={(unitIds) => onChange({ ...value, unitIds })}
      />
      <AboutFields value={value} onChange={onChange} />
    </>
  );
}

/** What of the register is asked: everything, or one kind of it, some sections of the plan, single rows. */
function AboutFields({ value, onChange }: AdHocFieldsProps) {
  const { approval } = useTexts();
  const words = approval.adHoc;
  const facets = useQuery(facetsQuery({}));
  return (
    <>
      <Group align="flex-end" grow>
        <NativeSelect
          label={words.kinds}
          value={value.kind}
          data={KINDS.map((kind) => ({ value: kind, label: words.kind[kind] }))}
          onChange={({ currentTarget }) =>
            onChange({ ...value, kind: KINDS.find((kind) => kind === currentTarget.value) ?? 'all' })
          }
        />
        <MultiSelect
          label={words.sections}
          description={words.sectionsHint}
          searchable
          data={(facets.data?.sections ?? []).map(({ value: section, label }) => ({ value: section, label }))}
          value={value.sections}
          onChange={(sections) => onChange({ ...value, sections })}
        />
      </Group>
      <RowsField value={value} onChange={onChange} />
    </>
  );
}

/** How many choices are drawn at once: a person types to find one of hundreds. */
const SHOWN_CHOICES = 60;

/** Rows one by one, found by typing; kind and sections narrow down what can be found. */
function RowsField({ value, onChange }: AdHocFieldsProps) {
  const { approval } = useTexts();
  const words = approval.adHoc;
  const content = useQuery(periodContentQuery);
  const { kind, sections, thingIds } = value;
  const rows = content.data?.rows ?? [];
  const choices = rows.filter(
    (row) =>
      thingIds.includes(row.id) ||
      ((kind === 'all' || row.kind === kind) &&
        (sections.length === 0 || sections.includes(row.section ?? ''))),
  );
  return (
    <MultiSelect
      label={words.rows}
      description={words.rowsHint}
      searchable
      clearable
      limit={SHOWN_CHOICES}
      nothingFoundMessage={words.noRows}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={thingIds.filter((id) => rows.some((row) => row.id === id))}
      onChange={(chosen) => onChange({ ...value, thingIds: chosen })}
    />
  );
}
