import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../src/accounts/contract.ts';
import { accountsQuery, handOverAccount } from '../api/accounts.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Problem } from '../design/notices.tsx';
import { say } from '../design/toast.tsx';
import { useTexts } from '../i18n/texts.tsx';

interface HandOverDialogProps {
  leaver: Account;
  accounts: readonly Account[];
  onClose: () => void;
}

/** A person leaves: one choice, one step; says what goes over and what stays. */
export function HandOverDialog({ leaver, accounts, onClose }: HandOverDialogProps) {
  const { people: words } = useTexts();
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const others = accounts.filter(({ id, locked }) => id !== leaver.id && !locked);
  const give = useMutation({
    mutationFn: () => handOverAccount(leaver.id, to),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
      say(words.handedOver(leaver.name, others.find(({ id }) => id === to)?.name ?? ''));
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={words.handOverTitle}>
      <p>
        <strong>{leaver.name}</strong>
      </p>
      <p>{words.handOverText(leaver.name)}</p>
      {others.length === 0 ? (
        <p>{words.noSuccessor}</p>
      ) : (
        <NativeSelect
          mb="md"
          label={words.successor}
          value={to}
          data={[
            { value: '', label: words.choose },
            ...others.map(({ id, name, userName }) => ({ value: id, label: `${name} (${userName})` })),
          ]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
      <Problem error={give.error} />
      <DialogActions
        action={words.handOver}
        busy={give.isPending}
        disabled={to === ''}
        onAct={() => give.mutate()}
        focus="cancel"
      />
    </Dialog>
  );
}
