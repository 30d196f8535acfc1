import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PostHolder, UnitPosts } from '../../src/accounts/posts/contract.ts';
import { beginHolder, useRefreshPeople } from '../api/posts.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';
import { PersonSelect } from './person-select.tsx';

interface BeginHolderDialogProps {
  unitId?: string | undefined;
  post: string;
  /** Whoever holds it now, who ends where that is chosen. */
  held?: PostHolder | undefined;
  units: readonly UnitPosts[];
  onClose: () => void;
}

/** Somebody holds a post from a day on, past or to come. */
export function BeginHolderDialog({ unitId, post, held, units, onClose }: BeginHolderDialogProps) {
  const { posts: words, design } = useTexts();
  const refresh = useRefreshPeople();
  const typed = useTyped(
    { form: 'post-holder', record: `${unitId ?? ''} ${post}` },
    { unitId: unitId ?? '', post, userId: '', from: '', to: '', ends: held !== undefined, shared: false },
  );
  const { value } = typed;
  const put = (part: Partial<typeof value>) => typed.put({ ...value, ...part });
  const save = useMutation({
    mutationFn: () =>
      beginHolder({
        ...(value.unitId && { unitId: value.unitId }),
        post: value.post.trim(),
        userId: value.userId,
        from: value.from,
        ...(value.to && { to: value.to }),
        ...(held && value.ends && { ends: held.id }),
        ...(value.shared && { shared: true }),
      }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      say(words.saved);
      await refresh();
    },
  });
  return (
    <Dialog title={words.beginTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <NativeSelect
            label={words.unit}
            value={value.unitId}
            data={units.map((unit) => ({
              value: unit.unitId ?? '',
              label: unit.unitName ?? words.leadership,
            }))}
            onChange={(event) => put({ unitId: event.currentTarget.value })}
          />
          <TextInput
            required
            label={words.post}
            maxLength={200}
            value={value.post}
            onChange={(event) => put({ post: event.currentTarget.value })}
          />
          <PersonSelect
            closed
            label={words.person}
            value={value.userId}
            onChange={(userId) => put({ userId })}
          />
          <Group grow align="flex-start">
            <DateField
              required
              label={words.from}
              value={value.from || undefined}
              onChange={(iso) => put({ from: iso ?? '' })}
            />
            <DateField
              label={words.to}
              description={words.toHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={value.to || undefined}
              onChange={(iso) => put({ to: iso ?? '' })}
            />
          </Group>
          {held && (
            <Checkbox
              label={words.ends(held.name)}
              checked={value.ends}
              onChange={(event) => put({ ends: event.currentTarget.checked })}
            />
          )}
          <Checkbox
            label={words.shared}
            checked={value.shared}
            onChange={(event) => put({ shared: event.currentTarget.checked })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={words.save} busy={save.isPending} disabled={value.userId === ''} />
        </Stack>
      </Form>
    </Dialog>
  );
}
