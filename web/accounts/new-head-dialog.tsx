import { Checkbox, Group, NativeSelect, Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { UnitPosts } from '../../src/accounts/posts/contract.ts';
import { orderHead, useRefreshPeople } from '../api/posts.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useToday } from '../format/use-today.ts';
import { DeskOf } from './desk-list.tsx';
import type { OneTime } from './one-time-password.tsx';
import { PersonSelect } from './person-select.tsx';

interface NewHeadDialogProps {
  unitId: string | undefined;
  units: readonly UnitPosts[];
  onClose: () => void;
  onPassword: (oneTime: OneTime) => void;
}

interface Draft {
  unitId: string;
  who: 'existing' | 'new';
  userId: string;
  name: string;
  userName: string;
  from: string;
  post: string;
  rows: boolean;
  former: 'keep' | 'lock';
}

/** One step: the post, the head's role and what was on the desk go to the new head, from a day on. */
export function NewHeadDialog({ unitId = '', units, onClose, onPassword }: NewHeadDialogProps) {
  const { posts: words, design } = useTexts();
  const refresh = useRefreshPeople();
  const today = useToday();
  const typed = useTyped<Draft>(
    { form: 'new-head', record: unitId || undefined },
    {
      unitId,
      who: 'existing',
      userId: '',
      name: '',
      userName: '',
      from: today,
      post: '',
      rows: true,
      former: 'keep',
    },
  );
  const { value } = typed;
  const put = (part: Partial<Draft>) => typed.put({ ...value, ...part });
  const unit = units.find((each) => each.unitId !== undefined && each.unitId === value.unitId);
  const save = useMutation({
    mutationFn: () => orderHead(value.unitId, orderOf(value)),
    onSuccess: async ({ done, oneTimePassword, units: now }) => {
      typed.forget();
      onClose();
      const heads = now.find((each) => each.unitId === value.unitId);
      const name = value.who === 'new' ? value.name : (nameIn(heads, value.userId, done) ?? '');
      say(done ? words.done(name) : words.ordered(name, dateText(value.from)));
      if (oneTimePassword !== undefined) onPassword({ name, password: oneTimePassword });
      await refresh();
    },
  });
  const chosen = value.who === 'new' ? true : value.userId !== '';
  return (
    <Dialog title={words.newHeadTitle} onClose={onClose} typed={typed} size="lg">
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <NativeSelect
            label={words.unit}
            value={value.unitId}
            data={[
              { value: '', label: '' },
              ...units.flatMap((each) =>
                each.unitId ? [{ value: each.unitId, label: each.unitName ?? '' }] : [],
              ),
            ]}
            onChange={(event) => put({ unitId: event.currentTarget.value })}
          />
          {unit && <Former unit={unit} />}
          <WhoFields typed={typed} without={unit?.heads.map(({ userId }) => userId) ?? []} />
          <Group grow align="flex-start">
            <DateField
              required
              label={words.from}
              value={value.from || undefined}
              onChange={(iso) => put({ from: iso ?? '' })}
            />
            <TextInput
              label={words.post}
              description={words.postHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={200}
              value={value.post}
              onChange={(event) => put({ post: event.currentTarget.value })}
            />
          </Group>
          <Checkbox
            label={words.rows}
            checked={value.rows}
            onChange={(event) => put({ rows: event.currentTarget.checked })}
          />
          <Radio.Group
            label={words.formerAccount}
            value={value.former}
            onChange={(former) => put({ former: former === 'lock' ? 'lock' : 'keep' })}
          >
            <Radio mt="xs" value="keep" label={words.keepAccount} />
            <Radio mt="xs" value="lock" label={words.lockAccount} />
          </Radio.Group>
          <p className="soft">
            {words.goes} {value.from > today ? words.later(dateText(value.from)) : words.notUndone}
          </p>
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={words.act} busy={save.isPending} disabled={!unit || !chosen} />
        </Stack>
      </Form>
    </Dialog>
  );
}

const orderOf = ({ who, userId, name, userName, from, post, rows, former }: Draft) => ({
  ...(who === 'existing' ? { userId } : { person: { name: name.trim(), userName: userName.trim() } }),
  from,
  ...(post.trim() && { post: post.trim() }),
  rows,
  lockFormer: former === 'lock',
});

const nameIn = (unit: UnitPosts | undefined, userId: string, done: boolean): string | undefined =>
  done ? unit?.heads.find((head) => head.userId === userId)?.name : unit?.planned?.name;

/** Whoever heads the unit now, and what is on that desk. */
function Former({ unit }: { unit: UnitPosts }) {
  const { posts: words } = useTexts();
  if (unit.heads.length === 0) return <p className="soft">{words.noFormer}</p>;
  return (
    <div>
      <p>{words.former(unit.heads.map(({ name }) => name).join(', '))}</p>
      {unit.heads.map(({ userId }) => (
        <DeskOf key={userId} userId={userId} unitId={unit.unitId} />
      ))}
    </div>
  );
}

function WhoFields({ typed, without }: { typed: Typed<Draft>; without: readonly string[] }) {
  const { posts: words, accounts } = useTexts();
  const { value } = typed;
  const put = (part: Partial<Draft>) => typed.put({ ...value, ...part });
  return (
    <>
      <SegmentedControl
        aria-label={words.newHeadTitle}
        value={value.who}
        data={[
          { value: 'existing', label: words.existing },
          { value: 'new', label: words.newPerson },
        ]}
        onChange={(who) => put({ who: who === 'new' ? 'new' : 'existing' })}
      />
      {value.who === 'existing' ? (
        <PersonSelect
          label={words.newHeadTitle}
          value={value.userId}
          without={without}
          onChange={(userId) => put({ userId })}
        />
      ) : (
        <Group grow align="flex-start">
          <TextInput
            required
            label={words.name}
            value={value.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <TextInput
            required
            label={words.userName}
            description={accounts.list.userNameHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={value.userName}
            onChange={(event) => put({ userName: event.currentTarget.value })}
          />
        </Group>
      )}
    </>
  );
}
