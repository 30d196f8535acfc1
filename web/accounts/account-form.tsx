import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Account, Role } from '../../src/accounts/contract.ts';
import { accountsQuery, createAccount, updateAccount } from '../api/accounts.ts';
import { unitsQuery } from '../api/organisation.ts';
import { Problem } from '../design/notices.tsx';
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
  const { accounts, common, shell } = useTexts();
  const words = accounts.list;
  const client = useQueryClient();
  const units = useQuery(unitsQuery);
  const [name, setName] = useState(account?.name ?? '');
  const [userName, setUserName] = useState(account?.userName ?? '');
  const [role, setRole] = useState<Role>(account?.role ?? 'unit-officer');
  const [unitId, setUnitId] = useState(account?.unitId ?? '');
  const save = useMutation({
    mutationFn: async () => {
      const fields = { name: name.trim(), userName: userName.trim(), role, ...(unitId && { unitId }) };
      if (account) await updateAccount(account.id, fields);
      else {
        const made = await createAccount(fields);
        if (made.oneTimePassword) onPassword(made.name, made.oneTimePassword);
      }
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={account ? account.name : words.add}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={words.name}
            required
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <TextInput
            label={words.userName}
            description={words.userNameHint}
            required
            disabled={account !== undefined}
            value={userName}
            onChange={(e) => setUserName(e.currentTarget.value)}
          />
          <NativeSelect
            label={words.role}
            value={role}
            data={GIVEN.map((value) => ({ value, label: shell.roles[value] }))}
            onChange={(e) => setRole(GIVEN.find((given) => given === e.currentTarget.value) ?? role)}
          />
          <NativeSelect
            label={words.unit}
            value={unitId}
            data={[
              { value: '', label: words.noUnit },
              ...(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChange={(e) => setUnitId(e.currentTarget.value)}
          />
          <Problem error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
