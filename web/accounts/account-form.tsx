import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../src/accounts/contract.ts';
import type { Role } from '../../src/shared/who-acts.ts';
import { accountsQuery, createAccount, updateAccount } from '../api/accounts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { CancelButton, Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Roles that an administrator can give today. */
const GIVEN: Role[] = ['admin', 'standing-office', 'leader', 'unit-head', 'unit-officer', 'inspector'];

interface AccountFormProps {
  /** The account to change; absent to add one. */
  account: Account | undefined;
  onClose: () => void;
  onPassword: (name: string, password: string) => void;
}

export function AccountForm({ account, onClose, onPassword }: AccountFormProps) {
  const { accounts, common, design, shell } = useTexts();
  const words = accounts.list;
  const client = useQueryClient();
  const units = useQuery(unitsQuery);
  const typed = useTyped(
    { form: 'account', record: account?.id },
    {
      name: account?.name ?? '',
      userName: account?.userName ?? '',
      role: account?.role ?? 'unit-officer',
      unitId: account?.unitId ?? '',
    },
  );
  const { name, userName, role, unitId } = typed.value;
  const put = (part: Partial<typeof typed.value>) => typed.put({ ...typed.value, ...part });
  const save = useMutation({
    mutationFn: async () => {
      const fields = { name: name.trim(), role };
      if (account) await updateAccount(account.id, { ...fields, unitId: unitId || null });
      else {
        const made = await createAccount({
          ...fields,
          userName: userName.trim(),
          ...(unitId && { unitId }),
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
    <Dialog onClose={onClose} title={account ? account.name : words.add} typed={typed}>
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
          <NativeSelect
            label={words.role}
            value={role}
            data={GIVEN.map((value) => ({ value, label: shell.roles[value] }))}
            onChange={(e) => put({ role: GIVEN.find((given) => given === e.currentTarget.value) ?? role })}
          />
          <NativeSelect
            label={words.unit}
            value={unitId}
            data={[
              { value: '', label: words.noUnit },
              ...(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChange={(e) => put({ unitId: e.currentTarget.value })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <Group justify="flex-end">
            <CancelButton />
            <Button type="submit" loading={save.isPending}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
