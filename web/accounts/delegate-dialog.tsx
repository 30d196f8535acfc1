import { Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Delegations } from '../../src/accounts/delegations/contract.ts';
import { delegationDaysProblem } from '../../src/accounts/delegations/delegation-steps.ts';
import { grantKey } from '../../src/shared/who-acts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { beginDelegation, useRefreshPeople } from '../api/posts.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';

interface DelegateDialogProps {
  known: Delegations;
  onClose: () => void;
}

interface Draft {
  fromId: string;
  toId: string;
  grants: string[];
  firstDay: string;
  lastDay: string;
}

/** Some grants of a person, to another, from one day to another. */
export function DelegateDialog({ known, onClose }: DelegateDialogProps) {
  const { delegations: words, design } = useTexts();
  const refresh = useRefreshPeople();
  const [only] = known.givers.length === 1 ? known.givers : [];
  const typed = useTyped<Draft>(
    { form: 'delegation' },
    {
      fromId: only?.userId ?? '',
      toId: '',
      grants: only?.grants.map(grantKey) ?? [],
      firstDay: known.today,
      lastDay: '',
    },
  );
  const { value } = typed;
  const put = (part: Partial<Draft>) => typed.put({ ...value, ...part });
  const giver = known.givers.find(({ userId }) => userId === value.fromId);
  const grants = giver?.grants.filter((grant) => value.grants.includes(grantKey(grant))) ?? [];
  const save = useMutation({
    mutationFn: () => beginDelegation({ ...value, grants }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      say(words.done(known.people.find(({ userId }) => userId === value.toId)?.name ?? ''));
      await refresh();
    },
  });
  const choices = (people: Delegations['people']) => [
    { value: '', label: words.choose },
    ...people.map(({ userId, name }) => ({ value: userId, label: name })),
  ];
  return (
    <Dialog title={words.beginTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <p className="soft">{words.text}</p>
          <Restored typed={typed} />
          {!only && (
            <NativeSelect
              label={words.giver}
              value={value.fromId}
              data={choices(known.givers)}
              onChange={(event) => {
                const fromId = event.currentTarget.value;
                const held = known.givers.find(({ userId }) => userId === fromId)?.grants ?? [];
                put({ fromId, grants: held.map(grantKey) });
              }}
            />
          )}
          <GrantChoice typed={typed} giver={giver} />
          <NativeSelect
            label={words.receiver}
            value={value.toId}
            data={choices(known.people.filter(({ userId }) => userId !== value.fromId))}
            onChange={(event) => put({ toId: event.currentTarget.value })}
          />
          <DayFields typed={typed} today={known.today} />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions
            action={words.act}
            busy={save.isPending}
            disabled={value.toId === '' || grants.length === 0}
          />
        </Stack>
      </Form>
    </Dialog>
  );
}

function GrantChoice({
  typed,
  giver,
}: {
  typed: Typed<Draft>;
  giver: Delegations['givers'][number] | undefined;
}) {
  const { delegations: words, shell } = useTexts();
  const units = useQuery(unitsQuery);
  if (!giver) return null;
  const unitName = (id: string | undefined) => units.data?.find((unit) => unit.id === id)?.name;
  return (
    <Checkbox.Group
      label={words.grants}
      value={typed.value.grants}
      onChange={(grants) => typed.put({ ...typed.value, grants })}
    >
      {giver.grants.map((grant) => (
        <Checkbox
          key={grantKey(grant)}
          mt="xs"
          value={grantKey(grant)}
          label={[shell.roles[grant.role], unitName(grant.unitId)].filter(Boolean).join(' · ')}
        />
      ))}
    </Checkbox.Group>
  );
}

function DayFields({ typed, today }: { typed: Typed<Draft>; today: string }) {
  const { delegations: words } = useTexts();
  const { value, put } = typed;
  const whole = value.firstDay !== '' && value.lastDay !== '';
  const problem = whole ? delegationDaysProblem(value, today) : undefined;
  const problemOf = (field: 'firstDay' | 'lastDay') => (problem?.field === field ? problem.text : undefined);
  return (
    <Group grow align="flex-start">
      <DateField
        required
        label={words.firstDay}
        value={value.firstDay || undefined}
        problem={problemOf('firstDay')}
        onChange={(iso) => put({ ...value, firstDay: iso ?? '' })}
      />
      <DateField
        required
        label={words.lastDay}
        value={value.lastDay || undefined}
        problem={problemOf('lastDay')}
        onChange={(iso) => put({ ...value, lastDay: iso ?? '' })}
      />
    </Group>
  );
}
