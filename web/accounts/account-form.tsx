import { Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../src/accounts/contract.ts';
import { accountsQuery, createAccount, updateAccount } from '../api/accounts.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ContactFields, PostFields, postsOf, typedPosts } from './person-fields.tsx';
import { GrantFields, grantsOf, typedGrants } from './grant-fields.tsx';

interface AccountFormProps {
  /** The account to change; absent to add one. */
  account: Account | undefined;
  onClose: () => void;
  onPassword: (name: string, password: string) => void;
}

export function AccountForm({ account, onClose, onPassword }: AccountFormProps) {
  const { accounts, common, design } = useTexts();
  const words = accounts.list;
  const client = useQueryClient();
  const typed = useTyped(
    { form: 'account-grants', record: account?.id },
    {
      name: account?.name ?? '',
      userName: account?.userName ?? '',
      grants: typedGrants(account ? account.grants : [{ role: 'unit-officer' }]),
      posts: typedPosts(account?.posts ?? []),
      workPhone: account?.workPhone ?? '',
      workEmail: account?.workEmail ?? '',
    },
  );
  const { name, userName, grants, posts, workPhone, workEmail } = typed.value;
  const put = (part: Partial<typeof typed.value>) => typed.put({ ...typed.value, ...part });
  const save = useMutation({
    mutationFn: async () => {
      const fields = { name: name.trim(), posts: postsOf(posts) };
      const held = grantsOf(grants);
      const [phone, email] = [workPhone.trim(), workEmail.trim()];
      if (account)
        await updateAccount(account.id, {
          ...fields,
          // Whoever handed everything over has none, and is not given any by another change.
          ...(held.length > 0 && { grants: held }),
          workPhone: phone || null,
          workEmail: email || null,
        });
      else {
        const made = await createAccount({
          ...fields,
          grants: held,
          userName: userName.trim(),
          ...(phone && { workPhone: phone }),
          ...(email && { workEmail: email }),
        });
        if (made.oneTimePassword) onPassword(made.name, made.oneTimePassword);
      }
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
    onSuccess: () => {
      typed.forget();
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={account ? account.name : words.add} typed={typed} size="lg">
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <TextInput
            data-autofocus
            label={words.name}
            required
            value={name}
            onChange={(e) => put({ name: e.currentTarget.value })}
          />
          <TextInput
            label={words.userName}
            description={words.userNameHint}
            required
            disabled={account !== undefined}
            value={userName}
            onChange={(e) => put({ userName: e.currentTarget.value })}
          />
          <GrantFields grants={grants} onChange={(next) => put({ grants: next })} />
          <PostFields posts={posts} onChange={(next) => put({ posts: next })} />
          <ContactFields phone={workPhone} email={workEmail} onChange={put} />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
