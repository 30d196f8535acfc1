import { Checkbox, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PostHolder } from '../../src/accounts/posts/contract.ts';
import { endHolder, useRefreshPeople } from '../api/posts.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

interface EndHolderDialogProps {
  post: string;
  holder: PostHolder;
  onClose: () => void;
}

/** The last day on which a person holds a post; empty while it goes on. */
export function EndHolderDialog({ post, holder, onClose }: EndHolderDialogProps) {
  const { posts: words, design } = useTexts();
  const refresh = useRefreshPeople();
  const typed = useTyped(
    { form: 'post-holder-end', record: holder.id },
    { lastDay: holder.to ?? '', mistaken: false },
  );
  const { value, put } = typed;
  const save = useMutation({
    mutationFn: () =>
      endHolder(holder.id, { lastDay: value.lastDay || null, ...(value.mistaken && { mistaken: true }) }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      say(words.saved);
      await refresh();
    },
  });
  return (
    <Dialog title={words.editTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <p>
            <strong>{holder.name}</strong> · {post} · {words.since(dateText(holder.from))}
          </p>
          <Restored typed={typed} />
          <DateField
            data-autofocus
            label={words.to}
            description={words.toHint}
            disabled={value.mistaken}
            value={value.lastDay || undefined}
            onChange={(iso) => put({ ...value, lastDay: iso ?? '' })}
          />
          <Checkbox
            label={words.mistaken}
            description={words.mistakenHint}
            checked={value.mistaken}
            onChange={(event) => put({ ...value, mistaken: event.currentTarget.checked })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={words.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
